/// What the law asks of a report, as data: the caller reads it from a pack.
public struct AuditRules: Equatable, Sendable, Codable {
    public var genres: [ReportGenre]

    public init(genres: [ReportGenre] = []) { self.genres = genres }
}

/// A kind of report that must have certain contents（法治政府建设年度报告）.
public struct ReportGenre: Equatable, Sendable, Codable {
    public var id: String
    /// All of these words stand in the title and so on.
    public var titleContainsAll: [String]
    /// … and, unless empty, one of these.
    public var titleContainsAny: [String]
    public var headings: [HeadingRule]

    public init(
        id: String, titleContainsAll: [String], titleContainsAny: [String] = [],
        headings: [HeadingRule]
    ) {
        self.id = id
        self.titleContainsAll = titleContainsAll
        self.titleContainsAny = titleContainsAny
        self.headings = headings
    }
}

/// One content that the law requires, and how to recognise it.
public struct HeadingRule: Equatable, Sendable, Codable {
    public enum Severity: String, Sendable, Codable { case error, note }

    public var id: String
    /// For people: 存在的不足和原因.
    public var label: String
    /// One of these in a heading line is enough.
    public var headings: [String]
    /// One of these anywhere in the text is enough too.
    public var phrases: [String]
    /// How bad it is if nothing is found.
    public var severity: Severity
    /// Statute and article.
    public var cite: String

    public init(
        id: String, label: String, headings: [String], phrases: [String] = [],
        severity: Severity = .error, cite: String = ""
    ) {
        self.id = id
        self.label = label
        self.headings = headings
        self.phrases = phrases
        self.severity = severity
        self.cite = cite
    }
}

/// A required content that the text does not have.
public struct MissingHeading: Equatable, Sendable {
    public var id: String
    public var label: String
    public var severity: HeadingRule.Severity
    public var cite: String

    public init(id: String, label: String, severity: HeadingRule.Severity, cite: String = "") {
        self.id = id
        self.label = label
        self.severity = severity
        self.cite = cite
    }
}
