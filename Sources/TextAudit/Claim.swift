/// A claim（勾稽关系）that the figures of a text make about each other, and whether it holds.
public struct Claim: Equatable, Sendable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Parts add up to a total.
        case sum
        /// A rate or share follows from two printed counts.
        case rate
        /// A change follows from two printed values.
        case change
        /// What was there, came, and went gives what is there（存量与流量）.
        case balance
        /// One thing has one figure wherever it is printed.
        case same
        /// A part is no larger than the whole.
        case max
        /// A report on a year is made after its last day.
        case cutoff
    }

    public enum Verdict: String, Sendable, Codable {
        case holds = "true"
        case fails = "false"
        /// The text does not print enough to decide.
        case unclear
    }

    /// How bad a failing claim is.
    public enum Severity: String, Sendable, Codable {
        case error
        /// Only the last printed digit is off.
        case rounding
    }

    public var kind: Kind
    /// With the printed numbers: `134+2616+70=2820`.
    public var expression: String
    public var holds: Verdict
    /// Set if and only if the claim fails.
    public var severity: Severity?
    /// The right side less the left side where both are numbers, in base units.
    public var difference: ExactDecimal?
    /// What a reader should know, in Chinese.
    public var remark: String?
    /// Unicode scalars from the beginning of the text.
    public var start: Int
    /// The places（`FoundFigure.start`）of the figures that take part.
    public var figures: [Int]

    public init(
        _ kind: Kind, _ expression: String, _ holds: Verdict, severity: Severity? = nil,
        difference: ExactDecimal? = nil, remark: String? = nil, start: Int, figures: [Int] = []
    ) {
        self.kind = kind
        self.expression = expression
        self.holds = holds
        self.severity = holds == .fails ? severity ?? .error : nil
        self.difference = difference
        self.remark = remark
        self.start = start
        self.figures = figures
    }
}
