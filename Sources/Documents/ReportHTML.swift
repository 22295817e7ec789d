import Figures
public import LegalCalendar
import Procedures

/// A report as a web page that asks for nothing else: style and pictures are inside, and it prints on A4.
///
/// The page follows GB/T 9704—2012 for headings and margins, and the habits of government sites:
/// place, source and dates above the text.
public struct ReportHTML {
    let document: ReportDocument
    let base: String
    let words: ReportWords
    let generated: CivilDate?
    var language: Language { words.language }

    /// Takes a document and how to show it.
    ///
    /// `base` is what stands before `/figures/…` in links, `https://example.cn/yifa`; it may be empty.
    /// `language` is that of headings, tables and labels; sentences are as the template has them.
    /// `generated` is the day on which the report was produced, printed above it.
    public init(
        _ document: ReportDocument, base: String = "", language: Language = .zh,
        generated: CivilDate? = nil
    ) {
        self.document = document
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        words = ReportWords(language: language)
        self.generated = generated
    }

    /// The whole page.
    public func page() -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language == .zh ? "zh-CN" : "en")">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <meta name="ArticleTitle" content="\(escaped(title))">
        <meta name="ContentSource" content="\(escaped(document.organisation.label.zh))">
        <meta name="PubDate" content="\(generated.map { "\($0)" } ?? "")">
        <style>
        \(ReportStyle.text)
        </style>
        </head>
        <body class="report-page">
        \(article())
        </body>
        </html>

        """
    }

    /// How much of a report a page holds（版式）.
    public enum Edition: Sendable {
        /// All of it, the tables of figures and identities too.
        case whole
        /// The text and its charts; the tables are pages of their own, `/figures` and `/identities`.
        case text
    }

    /// The report without the page around it; it needs `ReportHTML.style`.
    public func article(_ edition: Edition = .whole) -> String {
        """
        <main class="report" id="report">
        \(furniture)
        \(banner)\
        <p class="cut-off">\(escaped(document.cutOffSentence(in: language)))</p>
        <article class="report-text">
        \(document.blocks.map(block).joined(separator: "\n"))
        <p class="signature">\(escaped(document.organisation.label.text(in: language)))</p>
        </article>
        \(edition == .whole ? figureSection : figureLink)
        \(edition == .whole ? identitySection : identityLink)
        \(verificationSection)
        </main>
        """
    }

    /// The style sheet of a report.
    public static var style: String { ReportStyle.text }

    private var title: String { language == .zh ? document.title : document.titleEnglish }

    private var furniture: String {
        let organisation = document.organisation.label.text(in: language)
        let made = generated.map {
            "<span>\(words.generated)：<time datetime=\"\($0)\">\(escaped(day($0)))</time></span>"
        }
        return """
            <nav class="breadcrumb" aria-label="\(words.breadcrumb)">\(words.breadcrumb)：\
            <a href="\(escaped(base))/">\(words.home)</a> › <a href="\(escaped(base))/figures">\
            \(words.reports)</a> › <span aria-current="page">\(document.year) \(words.name)</span></nav>
            <header class="report-head">
            <h1>\(escaped(title).replacing("\(document.year)年", with: "<wbr>\(document.year)年"))</h1>
            <p class="meta"><span>\(words.source)：\(escaped(organisation))</span>
            <span>\(words.asOf)：<time datetime="\(document.cutOff)">\(escaped(day(document.cutOff)))\
            </time></span>
            \(made ?? "")</p>
            </header>
            """
    }

    private func day(_ day: CivilDate) -> String { language == .zh ? day.chinese : day.english }

    private var banner: String {
        guard document.isBroken else { return "" }
        let broken = document.brokenIdentities
        let rows = broken.map {
            "<li>\(escaped($0.result.identity.label.text(in: language)))（\(words.difference) "
                + "\($0.differenceText ?? words.untold)）</li>"
        }
        let message = words(
            "本报告有\(broken.count)项勾稽关系不成立，核对之前不得公布。涉及的数字以“※”标出。",
            "\(broken.count) identities do not hold; not to be published before they are checked. "
                + "The figures concerned are marked ※.")
        return """
            <div class="banner" role="alert"><p><strong>\(message)</strong></p>
            <ul>\(rows.joined())</ul>
            <p><a href="#identities">\(words.identities)</a></p></div>

            """
    }

    private func block(_ block: ReportDocument.Block) -> String {
        switch block {
        case .heading(let heading):
            let level = min(heading.level + 1, 6)
            let content = heading.content.map { " data-content=\"\($0.rawValue)\"" } ?? ""
            return "<h\(level)\(content)>\(heading.number)"
                + "\(escaped(heading.label.text(in: language)))</h\(level)>"
        case .paragraph(let runs):
            return "<p lang=\"zh-CN\">\(runs.map(run).joined())</p>"
        case .chart(let chart):
            return ChartHTML(chart: chart, words: words) { link($0, $1) }.figure()
        }
    }

    private func run(_ run: ReportDocument.Run) -> String {
        switch run {
        case .words(let text): escaped(text)
        case .figure(let id, let text): link(id, text, about: aboutText(id))
        }
    }

    /// The definition of a figure in the text, where no column beside it says the same.
    private func aboutText(_ id: Figure.ID) -> String {
        let row = document.figure(id)
        let about = row?.definitionText(in: language) ?? id.text
        return row?.isDoubtful == true ? about + "；\(words.doubtful)" : about
    }

    /// A number that leads to its records.
    func link(_ id: Figure.ID, _ text: String, about: String? = nil) -> String {
        let kind = document.figure(id)?.isDoubtful == true ? "figure doubtful" : "figure"
        let address = "\(base)/figures/\(percentEncoded(id.text))?to=\(document.cutOff)"
        let title = about.map { " title=\"\(escaped($0))\"" } ?? ""
        return "<a class=\"\(kind)\" href=\"\(escaped(address))\"\(title)>\(escaped(text))</a>"
    }
}
