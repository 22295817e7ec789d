package import Figures
import Ledger
import LegalCalendar
import Procedures

/// What the home page shows: the office, ways in, a few numbers, the state of the ledger.
struct HomePage {
    struct Way {
        let href: String
        let label: String
        let text: String
    }

    struct Card {
        let href: String
        let label: String
        let value: String
        let unit: String
    }

    let heading: String
    let span: String
    let ways: [Way]
    let cards: [Card]
    let allHref: String
    let events: String
    let matters: String
    let checkpoint: [CheckpointView]
}

/// The three lines of a checkpoint.
struct CheckpointView {
    let origin: String
    let size: String
    let root: String
    let note: String

    /// - Returns: nothing if there is no checkpoint, or its text is none.
    static func views(of note: String?) -> [CheckpointView] {
        guard let note else { return [] }
        do {
            let checkpoint = try Checkpoint(text: try SignedNote(parsing: note).text)
            return [
                CheckpointView(
                    origin: checkpoint.origin, size: String(checkpoint.size),
                    root: checkpoint.root.base64, note: note)
            ]
        } catch {
            return []
        }
    }
}

extension Pages {
    /// The page at `/`.
    func home(_ visit: Visit) async throws -> Answer {
        let (words, links) = (words(visit), links(visit))
        let statement = try await site.statement(through: site.cutOff)
        let counts = try await site.records.counts()
        let office = site.book.organisation.label.text(in: visit.language)
        let content = HomePage(
            heading: words("\(office)：办事有记录，数字可核验", "\(office): on the record, open to checking"),
            span: Self.span(statement, words),
            ways: (site.takesActs ? portalWays(visit) : [])
                + [
                    ("/reports/\(site.year)", "report", "home_report_text"),
                    ("/figures", "figures", "home_figures_text"),
                    ("/procedures", "procedures", "home_procedures_text"),
                    ("/log", "ledger", "home_ledger_text"),
                ].map { path, label, text in
                    let year = label == "report" ? words("\(site.year)", "\(site.year) ") : ""
                    return HomePage.Way(
                        href: links(path), label: year + words[label], text: words[text])
                },
            cards: keyFigures().map { figure in
                HomePage.Card(
                    href: links.figure(figure.id.text),
                    label: figure.label.text(in: visit.language),
                    value: statement.text(figure.id) ?? "—", unit: figure.unit(in: visit.language))
            },
            allHref: links("/figures"), events: String(counts.events),
            matters: String(counts.matters),
            checkpoint: CheckpointView.views(of: try await site.records.checkpoint(through: nil)))
        return page(.home, title: words["site"], visit, content)
    }

    /// What people come for first, where acts are taken.
    private func portalWays(_ visit: Visit) -> [HomePage.Way] {
        let words = words(visit)
        return [
            (
                "/services", "services",
                words("申请调解、法律援助、信息公开，申报居住，反映问题", "Mediation, legal aid, information, problems")
            ),
            (
                "/track", "track",
                words("用回执编号和查询码看进度、收答复", "Progress and reply, by number and code")
            ),
        ].map { path, label, text in
            HomePage.Way(href: links(visit)(path), label: words[label], text: text)
        }
    }

    /// The first exact count that each part of the report quotes, up to eight.
    package func keyFigures() -> [Figure] {
        var (found, seen) = ([Figure](), Set<String>())
        for section in site.report.allSections {
            for id in section.paragraphs.flatMap(\.figures) {
                let group = id.text.prefix { $0 != "." }
                guard !seen.contains(String(group)), let figure = site.figures.figure(id),
                    figure.source == .records, isPlainCount(figure)
                else { continue }
                seen.insert(String(group))
                found.append(figure)
            }
        }
        return Array(found.prefix(8))
    }

    private func isPlainCount(_ figure: Figure) -> Bool {
        switch figure.definition {
        case .measure(_, let only): only.isEmpty
        case .total, .stock, .opening, .ratio, .change: false
        }
    }

    package static func span(_ statement: Statement, _ words: Words) -> String {
        let (first, last) = (words.day(statement.first), words.day(statement.last))
        return words("\(first)至\(last)", "\(first) to \(last)")
    }
}
