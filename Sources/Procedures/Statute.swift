public import LegalCalendar

/// A law, regulation or rule（法律、法规、规章、规范性文件）with its dated versions.
public struct Statute: Hashable, Sendable {
    public typealias ID = Identifier<Statute>

    /// One version, in force from its first to its last day.
    public struct Version: Hashable, Sendable {
        public let span: DateSpan
        /// The year or decision by which the version is known, `2021修订`.
        public let name: String
        /// How many articles it has.
        ///
        /// A citation beyond them is a fault. Nil where not known.
        public let articles: Int?
        /// What a bare 日 means in it, `行政处罚法（2021）第八十五条` for instance.
        public let dayRule: DayRule
        public let confidence: Confidence

        public init(
            span: DateSpan, name: String, articles: Int?, dayRule: DayRule, confidence: Confidence
        ) {
            self.span = span
            self.name = name
            self.articles = articles
            self.dayRule = dayRule
            self.confidence = confidence
        }
    }

    /// The Chinese short title, by which it is cited.
    public let id: ID
    public let label: Label
    public let versions: [Version]

    public init(id: ID, label: Label, versions: [Version]) {
        self.id = id
        self.label = label
        self.versions = versions
    }

    /// The version in force on `day`; nil before the first and after a repeal.
    public func version(on day: CivilDate) -> Version? {
        versions.first { $0.span.contains(day) }
    }
}

/// The days on which something is in force: from `first` on, through `last` where it has ended.
public struct DateSpan: Hashable, Sendable {
    public let first: CivilDate
    public let last: CivilDate?

    public init(first: CivilDate, last: CivilDate? = nil) {
        self.first = first
        self.last = last
    }

    @inlinable public func contains(_ day: CivilDate) -> Bool {
        first <= day && (last.map { day <= $0 } ?? true)
    }

    public func overlaps(_ other: DateSpan) -> Bool {
        (last.map { other.first <= $0 } ?? true) && (other.last.map { first <= $0 } ?? true)
    }
}
