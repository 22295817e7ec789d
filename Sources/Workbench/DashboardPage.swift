import Access
import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// Figures, identities and load at a glance（统计总览）.
struct DashboardPage {
    struct Card {
        let href: String
        let label: String
        let value: String
        let note: String
    }

    struct Broken {
        let name: String
        let text: String
    }

    struct Load {
        let href: String
        let name: String
        let open: String
        let late: String
    }

    let heading: String
    let span: String
    let cards: [Card]
    let identities: String
    let broken: [Broken]
    let load: [Load]
}

extension Pages {
    func dashboard(_ visit: Visit) async throws -> Answer {
        let services = try services
        let (words, language) = (visit.words, visit.language)
        let statement = try await site.statement(through: site.cutOff)
        let results = statement.checkIdentities()
        let broken = results.filter { !$0.holds }
        let content = DashboardPage(
            heading: words("统计总览", "Dashboard"),
            span: words(
                "\(statement.first) 至 \(statement.last)", "\(statement.first) to \(statement.last)"),
            cards: keyFigures().map { figure in
                .init(
                    href: visit.links.figure(figure.id.text),
                    label: figure.label.text(in: language),
                    value: statement.text(figure.id) ?? "—", note: figure.unit(in: language))
            },
            identities: words(
                "\(results.count) 个勾稽关系，\(results.count - broken.count) 个成立",
                "\(results.count - broken.count) of \(results.count) identities hold"),
            broken: broken.map { result in
                .init(
                    name: result.identity.label.text(in: language),
                    text: words("不成立", "Broken")
                        + (result.difference.map { "：\($0)" } ?? ""))
            },
            load: try await load(visit, services))
        return page(DeskTemplates.set, "dashboard", title: content.heading, visit, content)
    }

    /// Open matters of each procedure that the viewer may see, and how many of them are late.
    private func load(_ visit: Visit, _ services: Services) async throws -> [DashboardPage.Load] {
        let scope = services.permission.scope(of: visit.guest.viewer)
        var loads: [DashboardPage.Load] = []
        var seen: Set<Procedure.ID> = []
        for procedure in site.book.procedures
        where procedure.kind == .procedure && seen.insert(procedure.id).inserted {
            var query = MatterQuery()
            query.limit(to: scope)
            query.procedures = [procedure.id]
            let open = try await site.records.count(of: query, most: Self.mostCounted)
            guard open > 0 else { continue }
            query.lateAt = services.now()
            let late = try await site.records.count(of: query, most: Self.mostCounted)
            loads.append(
                .init(
                    href: visit.links("/work/matters", [("procedure", procedure.id.text)]),
                    name: procedure.label.text(in: visit.language),
                    open: open >= Self.mostCounted ? "\(open)+" : "\(open)", late: "\(late)"))
        }
        return loads
    }
}
