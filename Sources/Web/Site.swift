internal import Access
public import Evidence
package import Casework
public import Figures
public import LegalCalendar
public import Procedures

/// All that the pages show: the pack, the records and what renders the report（站点）.
///
/// Only values and closures, so that `Web` names no store, no document format and no clock.
public struct Site: Sendable {
    /// A report's article as HTML, without a page around it: year, last day counted, language.
    public typealias ReportPage = @Sendable (Int, CivilDate, Language) async throws -> String
    /// The same report as a file: year, last day counted, form.
    public typealias ReportFile = @Sendable (Int, CivilDate, ReportForm) async throws -> [UInt8]

    /// The forms in which a whole report can be taken away（下载格式）.
    public enum ReportForm: String, Sendable, CaseIterable {
        /// For machines.
        case json
        /// All in one page, to be printed.
        case html
        /// The official paper.
        case docx
    }

    /// The title of a report and the text of its contents, to begin a draft with（送审稿）.
    public struct Draft: Sendable {
        public let title: String
        public let contents: [ReportTemplate.Content: String]

        public init(title: String, contents: [ReportTemplate.Content: String]) {
            self.title = title
            self.contents = contents
        }
    }

    /// The draft of a report: year, last day counted.
    public typealias ReportDrafting = @Sendable (Int, CivilDate) async throws -> Draft

    /// The flow chart of a procedure as SVG.
    public typealias ChartDrawing = @Sendable (Procedure, Language) async throws -> String

    public let book: ProcedureBook
    public let figures: FigureBook
    public let report: ReportTemplate
    /// Figures as an earlier report printed them, to compare with.
    public let published: [PublishedFigure]
    public let records: any Records
    public let renderReport: ReportPage
    public let makeReportFile: ReportFile
    public let draftReport: ReportDrafting?
    /// Nil where nobody may look into the pack.
    public let packDesk: PackDesk?
    /// Nil where there is no map.
    public let map: MapSource?
    /// The style sheet of the article, served at `/report.css`.
    public let reportStyle: String
    /// The year that the pages show first, and the last day counted in it.
    public let year: Int
    public let cutOff: CivilDate
    /// The day by which running periods are judged.
    public let today: @Sendable () -> CivilDate
    /// Stands above every page: that the data are simulated, for instance.
    public let notice: Label?
    /// Nil where nothing can draw: the pages then do without.
    public let drawChart: ChartDrawing?
    /// What takes acts; nil for a server that only shows.
    public let services: Services?
    /// What a file can be as evidence（证据种类）.
    public let evidenceKinds: [EvidenceKind]
    public let place: SitePlace
    /// Who may see what under the pack.
    let permission: Permission
    let charts = Remembered<ChartKey, String>()
    /// The proofs of each procedure's invariants.
    package let proofs = Remembered<Procedure.ID, [PackDesk.Proof]>()
    /// Spans that were asked for lately, for all figures at once.
    let sums = SumsCache()
    /// Open cases by community and cell, for each who may see some of them.
    package let openByCell = UntilNextEvent<MatterQuery, [Community.ID: [Int: Int]]>(most: 50)
    /// A measure's sums by month through a day, by its place.
    let months = UntilNextEvent<[Int], [Int64]>(most: 500)
    /// Pages of the records behind figures, as they are shown.
    let counted = UntilNextEvent<CountedQuery, CountedPage>(most: 500)

    public init(
        book: ProcedureBook, figures: FigureBook, report: ReportTemplate,
        published: [PublishedFigure] = [], records: any Records, year: Int, cutOff: CivilDate,
        today: @escaping @Sendable () -> CivilDate, notice: Label? = nil, reportStyle: String = "",
        services: Services? = nil, evidenceKinds: [EvidenceKind] = [],
        place: SitePlace = SitePlace(),
        drawChart: ChartDrawing? = nil, draftReport: ReportDrafting? = nil,
        map: MapSource? = nil, packDesk: PackDesk? = nil,
        renderReport: @escaping ReportPage,
        makeReportFile: @escaping ReportFile
    ) {
        self.book = book
        self.figures = figures
        self.report = report
        self.published = published
        self.records = records
        self.drawChart = drawChart
        self.draftReport = draftReport
        self.map = map
        self.packDesk = packDesk
        self.renderReport = renderReport
        self.makeReportFile = makeReportFile
        self.reportStyle = reportStyle
        self.year = year
        self.cutOff = cutOff
        self.today = today
        self.notice = notice
        self.services = services
        self.evidenceKinds = evidenceKinds
        permission = services?.permission ?? Permission(book)
        self.place = place
    }
}

extension Site {
    /// Which flow chart: of what version, in what language.
    struct ChartKey: Hashable {
        let procedure: Procedure.ID
        let version: CivilDate
        let language: Language
    }

    /// Whether people can apply and follow their matters, here or at the service of which this is a copy.
    package var takesActs: Bool { services != nil || place.live != nil }

    /// The figures of the year of `last` up to that day, as they were entered by then.
    package func statement(through last: CivilDate) async throws -> Statement {
        let first = last.adding(months: 1 - last.month).firstOfMonth
        let cells = try await sums.sums(from: first, through: last, entered: last, in: records)
        return Statement(book: figures, first: first, last: last, cells: cells)
    }

    /// The same span a year before, of what was entered by `last`.
    package func statementBefore(_ now: Statement) async throws -> Statement {
        let (first, last) = (now.first.adding(months: -12), now.last.adding(months: -12))
        let cells = try await sums.sums(from: first, through: last, entered: now.last, in: records)
        return Statement(book: figures, first: first, last: last, cells: cells)
    }
}
