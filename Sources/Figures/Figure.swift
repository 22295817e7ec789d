public import Procedures

/// A number with its definition（统计指标）: what is counted, by which event, in which span, on what basis.
public struct Figure: Hashable, Sendable {
    public typealias ID = Identifier<Figure>

    /// How the figure comes from measures and other figures.
    public indirect enum Definition: Hashable, Sendable {
        /// The sum of a measure over the span, of the cells whose dimensions have the values.
        case measure(Measure.ID, only: [Measure.Dimension: String])
        /// The sum of figures.
        case total([Figure.ID])
        /// What has come in less what has gone out, from the beginning of records to the last day（存量）.
        case stock(inflow: [Figure.ID], outflow: [Figure.ID])
        /// A stock as it stood on the day before the span（期初数）.
        case opening(Figure.ID)
        /// One figure over another, times `factor`: a mean（1）or a percentage（100）.
        case ratio(Figure.ID, over: Figure.ID, factor: Int64)
        /// The change against the same span of the year before, in per cent（同比）.
        case change(Figure.ID)
    }

    /// In which sense a printed number equals the counted one.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        case exact
        /// Printed as 余 or 多: the count is at least it, and less than one more of its last unit.
        case atLeast = "at_least"
        /// Rounded to the last digit printed.
        case rounded
        /// Said in words（约两天半）.
        case about
    }

    public let id: ID
    public let label: Label
    /// The unit in which it is shown, 万元 for instance.
    public let unit: String
    /// What one of it is: a case, a person, a visit, an item.
    public let unitCounted: Label
    /// Law or superior order on which it is collected.
    public let basis: [Citation]
    public let definition: Definition
    /// What the counted number is divided by for showing: 1,000,000 from fen to 万元.
    public let scale: Int64
    public let decimals: Int
    public let form: Form
    /// Whether heads were counted or estimated, or a partner reported it; printed with the figure.
    public let source: Source

    public enum Source: String, Hashable, Sendable, CaseIterable {
        case records, estimated, partner
    }

    public init(
        id: ID, label: Label, unit: String, unitCounted: Label, basis: [Citation],
        definition: Definition, scale: Int64 = 1, decimals: Int = 0, form: Form = .exact,
        source: Source = .records
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.unitCounted = unitCounted
        self.basis = basis
        self.definition = definition
        self.scale = scale
        self.decimals = decimals
        self.form = form
        self.source = source
    }
}

/// A counted number before rounding: an exact fraction in lowest terms.
public struct Quantity: Hashable, Sendable {
    public let numerator: Int64
    /// Always positive.
    public let denominator: Int64

    public init(_ numerator: Int64, over denominator: Int64 = 1) {
        self.init(wide: Int128(numerator), over: Int128(denominator))
    }

    /// - Precondition: `denominator` is not 0, and both fit 64 bits in lowest terms.
    init(wide numerator: Int128, over denominator: Int128) {
        let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = Int64(sign * numerator / Int128(divisor))
        self.denominator = Int64(sign * denominator / Int128(divisor))
    }

    private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (large, small) = (first, second)
        while small != 0 { (large, small) = (small, large % small) }
        return max(large, 1)
    }

    /// Rounded half away from zero to `decimals` places: 97.25 is `9725` with 2.
    public func rounded(_ decimals: Int) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<decimals { power *= 10 }
        let (high, low) = numerator.magnitude.multipliedFullWidth(by: power.magnitude)
        let (quotient, remainder) = denominator.magnitude.dividingFullWidth((high, low))
        let up = remainder >= denominator.magnitude - remainder
        let value = Int64(quotient) + (up ? 1 : 0)
        return numerator < 0 ? -value : value
    }

    /// Rounded, in plain digits with trailing zeros dropped: `97.25`, `2.5`, `-26`.
    public func text(_ decimals: Int) -> String {
        let value = rounded(decimals)
        var digits = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        var fraction = digits.suffix(decimals)
        while fraction.last == "0" { fraction.removeLast() }
        let whole = digits.dropLast(decimals)
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    public var isZero: Bool { numerator == 0 }
}
