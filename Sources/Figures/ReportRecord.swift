public import Procedures

/// The procedure by which a report comes about（报告编制程序）, and what its fields and acts mean for the
/// report: which year, which days are counted, when the figures were frozen and made public.
public struct ReportRecord: Hashable, Sendable {
    public let procedure: Procedure.ID
    /// The last day of the year reported.
    public let yearEnd: Field.ID
    /// The days counted, both included.
    public let first: Field.ID
    public let last: Field.ID
    /// The field for each of the required contents that is written there.
    public let contents: [ReportTemplate.Content: Field.ID]
    /// The act that freezes the figures, and the ledger's state then: its size and root.
    public let freeze: Act.ID
    public let checkpoint: Field.ID
    /// Whether the identities held, and the words for yes and no.
    public let checks: Field.ID
    public let holds: String
    public let broken: String
    public let publish: Act.ID
    /// The act that corrects what is public, what it changes and why.
    public let correct: Act.ID
    public let correction: Field.ID
    public let reason: Field.ID

    public init(
        procedure: Procedure.ID, yearEnd: Field.ID, first: Field.ID, last: Field.ID,
        contents: [ReportTemplate.Content: Field.ID], freeze: Act.ID, checkpoint: Field.ID,
        checks: Field.ID, holds: String, broken: String, publish: Act.ID, correct: Act.ID,
        correction: Field.ID, reason: Field.ID
    ) {
        self.procedure = procedure
        self.yearEnd = yearEnd
        self.first = first
        self.last = last
        self.contents = contents
        self.freeze = freeze
        self.checkpoint = checkpoint
        self.checks = checks
        self.holds = holds
        self.broken = broken
        self.publish = publish
        self.correct = correct
        self.correction = correction
        self.reason = reason
    }
}
