public import Figures
public import LegalCalendar
public import Procedures

/// A report with every number filled in（报告）, the same value for paper, page and file.
public struct ReportDocument: Sendable {
    /// A piece of a sentence: words, or a figure that leads to its records.
    public enum Run: Hashable, Sendable {
        case words(String)
        case figure(Figure.ID, text: String)

        public var text: String {
            switch self {
            case .words(let text), .figure(_, let text): text
            }
        }
    }

    /// A heading with the official number of its level（GB/T 9704—2012, 7.3.3）: 一、（一）1.（1）.
    public struct Heading: Hashable, Sendable {
        /// 1 to 4.
        public let level: Int
        public let number: String
        public let label: Label
        /// Which of the required contents it carries.
        public let content: ReportTemplate.Content?

        init(level: Int, place: Int, label: Label, content: ReportTemplate.Content?) {
            self.level = level
            self.label = label
            self.content = content
            number =
                switch level {
                case 1: "\(ChineseNumeral.text(of: place))、"
                case 2: "（\(ChineseNumeral.text(of: place))）"
                case 3: "\(place)."
                default: "（\(place)）"
                }
        }
    }

    public enum Block: Sendable {
        case heading(Heading)
        case paragraph([Run])
        case chart(ReportChart)
    }

    public let title: String
    public let titleEnglish: String
    public let organisation: Organisation
    public let year: Int
    /// The days counted, both included; the last is the cut-off（统计截止日）.
    public let first: CivilDate
    public let cutOff: CivilDate
    /// The signed checkpoint of the ledger at the time; nil where there is no ledger.
    public let checkpoint: CheckpointNote?
    public let blocks: [Block]
    /// All figures of the pack: first those quoted in the text, in its order.
    public let figures: [ReportFigure]
    public let identities: [ReportIdentity]
    private let index: [Figure.ID: Int]

    /// Fills the template.
    ///
    /// `statement`: the figures of the span.
    /// `identities`: what came of checking them, `statement.checkIdentities()`.
    /// `procedures`: where the names of a chart's bars are found.
    /// `checkpoint`: the text of the signed note.
    /// `previous`: the figures of the same span a year before; without it they are taken from
    /// the statement, which knows them for counts and ratios but not for stocks.
    /// `months`: the sums of a measure by month, from the month of the first day on; every chart
    /// of such a measure is followed by one by month.
    public init(
        template: ReportTemplate, statement: Statement, identities: [IdentityResult],
        organisation: Organisation, procedures: [Procedure] = [], year: Int, cutOff: CivilDate,
        checkpoint: String? = nil, previous: Statement? = nil, months: [Measure.ID: [Int64]] = [:]
    ) {
        let filling = ReportFilling(
            statement: statement, organisation: organisation, year: year, cutOff: cutOff)
        let charts = ChartBuilder(
            statement: statement, organisation: organisation, procedures: procedures,
            cutOff: cutOff, months: months)
        title = filling.text(template.title, in: .zh)
        titleEnglish = filling.text(template.titleEnglish, in: .en)
        self.organisation = organisation
        self.year = year
        self.first = statement.first
        self.cutOff = cutOff
        self.checkpoint = checkpoint.flatMap { CheckpointNote($0) }
        blocks = Self.blocks(template.sections, level: 1, filling: filling, charts: charts)
        let doubtful = Set(identities.filter { !$0.holds }.flatMap(\.identity.figures))
        figures = Self.figures(
            template, statement, previous: PreviousYear(statement, previous), doubtful: doubtful)
        index = Dictionary(zip(figures.map(\.figure.id), figures.indices)) { first, _ in first }
        self.identities = identities.map { ReportIdentity($0, statement: statement) }
    }

    private static func blocks(
        _ sections: [ReportTemplate.Section], level: Int, filling: ReportFilling,
        charts: ChartBuilder
    ) -> [Block] {
        sections.enumerated().flatMap { place, section in
            let heading = Heading(
                level: level, place: place + 1, label: section.heading, content: section.content)
            return [.heading(heading)]
                + section.paragraphs.map { .paragraph(filling.runs($0, in: .zh)) }
                + (section.chart.map { charts.charts($0) } ?? []).map { .chart($0) }
                + blocks(section.sections, level: level + 1, filling: filling, charts: charts)
        }
    }

    private static func figures(
        _ template: ReportTemplate, _ statement: Statement, previous: PreviousYear,
        doubtful: Set<Figure.ID>
    ) -> [ReportFigure] {
        var (quoted, order) = (Set<Figure.ID>(), [Figure]())
        for text in template.allSections.flatMap(\.paragraphs) {
            for id in text.figures where quoted.insert(id).inserted {
                if let figure = statement.book.figure(id) { order.append(figure) }
            }
        }
        order += statement.book.figures.filter { !quoted.contains($0.id) }
        return order.map { figure in
            ReportFigure(
                figure: figure, value: statement.quantity(figure.id),
                previous: previous.quantity(figure), isQuoted: quoted.contains(figure.id),
                isDoubtful: doubtful.contains(figure.id))
        }
    }

    public func figure(_ id: Figure.ID) -> ReportFigure? { index[id].map { figures[$0] } }

    /// Whether an identity does not hold: the report is marked, and not fit to be published.
    public var isBroken: Bool { identities.contains { !$0.holds } }

    public var brokenIdentities: [ReportIdentity] { identities.filter { !$0.holds } }

    /// Whether the days counted are less than the calendar year.
    public var isPartOfYear: Bool {
        let (firstDay, lastDay) = (first.components, cutOff.components)
        return (firstDay.month, firstDay.day) != (1, 1) || (lastDay.month, lastDay.day) != (12, 31)
    }

    /// The sentence that every report prints: the days counted and whether they are a whole year.
    public func cutOffSentence(in language: Language) -> String {
        switch language {
        case .zh:
            "统计区间：\(first.chinese)至\(cutOff.chinese)，截至\(cutOff.chinese)"
                + (isPartOfYear ? "；不是全年数。" : "；为全年数。")
        case .en:
            "Counted: \(first.english) to \(cutOff.english), as of \(cutOff.english); "
                + (isPartOfYear ? "not a whole year." : "the whole year.")
        }
    }
}
