public import LegalCalendar
public import Procedures

/// The plan of a report（报告模板）: headings, sentences with figures in them, charts.
public struct ReportTemplate: Sendable {
    public typealias ID = Identifier<ReportTemplate>

    /// The contents that the rules demand of an annual report on law-based government, each of which
    /// some section must carry.
    public enum Content: String, Hashable, Sendable, CaseIterable {
        case results, shortcomings, leaders, plan, other
    }

    public struct Section: Sendable {
        public let heading: Label
        public let content: Content?
        public let paragraphs: [Text]
        public let chart: Chart?
        public let sections: [Section]

        public init(
            heading: Label, content: Content?, paragraphs: [Text], chart: Chart?,
            sections: [Section]
        ) {
            self.heading = heading
            self.content = content
            self.paragraphs = paragraphs
            self.chart = chart
            self.sections = sections
        }
    }

    /// A picture of one figure by one of its dimensions, or by month.
    public struct Chart: Hashable, Sendable {
        public let measure: Measure.ID
        public let dimension: Measure.Dimension
        public let title: Label

        public init(measure: Measure.ID, dimension: Measure.Dimension, title: Label) {
            self.measure = measure
            self.dimension = dimension
            self.title = title
        }
    }

    /// A sentence with places for figures and for facts of the report.
    public struct Text: Hashable, Sendable {
        public enum Part: Hashable, Sendable {
            case words(String)
            /// The value of a figure, with its unit or bare.
            case figure(Figure.ID, withUnit: Bool)
            /// `year`, `organisation`, `superior`, `cut-off` or `span`.
            case fact(Fact)
        }

        public enum Fact: String, Hashable, Sendable, CaseIterable {
            case year, organisation, superior, span
            case cutOff = "cut-off"
        }

        public let parts: [Part]

        /// Reads `…{figure}…{figure#}…{year}…`.
        public init(_ text: String) throws(TextError) {
            var (parts, rest) = ([Part](), text[...])
            while let open = rest.firstIndex(of: "{") {
                guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed(text) }
                if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
                let name = rest[rest.index(after: open)..<close]
                parts.append(try Self.part(String(name), in: text))
                rest = rest[rest.index(after: close)...]
            }
            if !rest.isEmpty { parts.append(.words(String(rest))) }
            self.parts = parts
        }

        private static func part(_ name: String, in text: String) throws(TextError) -> Part {
            if let fact = Fact(rawValue: name) { return .fact(fact) }
            let bare = name.last == "#"
            let id = bare ? String(name.dropLast()) : name
            guard Figure.ID.isValid(id) else { throw .badName(name, in: text) }
            return .figure(Figure.ID(id), withUnit: !bare)
        }

        public var figures: [Figure.ID] {
            parts.compactMap { if case .figure(let id, _) = $0 { id } else { nil } }
        }
    }

    public enum TextError: Error, Equatable, CustomStringConvertible {
        case unclosed(String)
        case badName(String, in: String)

        public var description: String {
            switch self {
            case .unclosed(let text): "'\(text)': '{' without '}'"
            case .badName(let name, let text): "'\(text)': '{\(name)}' is no figure"
            }
        }
    }

    public let id: ID
    public let title: Text
    public let titleEnglish: Text
    public let sections: [Section]
    /// How a reader of any such report knows its headings（必备内容）.
    public let headings: [HeadingRule]

    /// By which words in its title a report of this kind is known（体裁）: all of the first, and one of
    /// the second.
    public let titleWords: (all: [String], any: [String])
    /// The last day counted in each report that was published（已发布报告的截止日）.
    public let cutOffs: [Int: CivilDate]

    /// The words by which a required content is recognised in somebody's report.
    public struct HeadingRule: Hashable, Sendable {
        public let content: Content
        public let label: Label
        /// One of these in a heading is enough, and so is one of the phrases anywhere.
        public let words: [String]
        public let phrases: [String]
        /// Whether leaving it out is a fault or worth a note only.
        public let isRequired: Bool
        public let cites: [Citation]

        public init(
            content: Content, label: Label, words: [String], phrases: [String] = [],
            isRequired: Bool, cites: [Citation]
        ) {
            self.content = content
            self.label = label
            self.words = words
            self.phrases = phrases
            self.isRequired = isRequired
            self.cites = cites
        }
    }

    /// How a report is made on record（编制程序）; nil where the pack has no procedure for it.
    public let record: ReportRecord?

    public init(
        id: ID, title: Text, titleEnglish: Text, sections: [Section], headings: [HeadingRule],
        titleWords: (all: [String], any: [String]) = ([], []), cutOffs: [Int: CivilDate] = [:],
        record: ReportRecord? = nil
    ) {
        self.id = id
        self.title = title
        self.titleEnglish = titleEnglish
        self.sections = sections
        self.headings = headings
        self.titleWords = titleWords
        self.cutOffs = cutOffs
        self.record = record
    }

    /// All sections, each before its own.
    public var allSections: [Section] {
        func flat(_ sections: [Section]) -> [Section] {
            sections.flatMap { [$0] + flat($0.sections) }
        }
        return flat(sections)
    }
}
