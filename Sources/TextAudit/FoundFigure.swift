/// A figure（数字）that a text prints: a quantity with its measure, or a percentage.
public struct FoundFigure: Equatable, Sendable {
    /// Which way a change is said to go; the printed value has no sign of its own.
    public enum Direction: String, Sendable, Codable { case up, down }

    /// As printed, number and unit: `49.5438万元`.
    public var text: String
    /// In base units.
    ///
    /// 495438 for 49.5438万元. The lower bound of a range.
    public var value: ExactDecimal
    /// The upper bound of a range（3至5个）.
    public var upper: ExactDecimal?
    /// 元, 宗, 人次, %, 个百分点 …; empty for a bare fraction（三分之一）.
    public var unit: String
    /// What it counts, in the words of the text: 立案处罚市容违法行为, 主动申报率.
    public var counts: String
    /// 余, 多, 约, 近, 超, 以上, 左右 … beside it.
    public var approx: Bool
    /// Set on a percentage or difference that follows 增长, 下降 or the like.
    public var direction: Direction?
    /// What one unit of the last printed digit is worth: 1000 for 18.4万宗.
    public var lastDigit: ExactDecimal
    /// Unicode scalars from the beginning of the text.
    public var start: Int
    /// One past the last scalar.
    public var end: Int

    /// The value with the sign of its direction: −26 for 下降26%.
    public var signed: ExactDecimal { direction == .down ? -value : value }

    /// The least and the greatest number that is printed like this; one number for a whole count.
    var printedRange: (low: ExactDecimal, high: ExactDecimal) {
        guard !(value.isWhole && lastDigit == 1) else { return (value, value) }
        let half = lastDigit.half
        return (value - half, value + half)
    }

    public init(
        text: String, value: ExactDecimal, upper: ExactDecimal? = nil, unit: String,
        counts: String = "", approx: Bool = false, direction: Direction? = nil,
        lastDigit: ExactDecimal = 1, start: Int, end: Int
    ) {
        self.text = text
        self.value = value
        self.upper = upper
        self.unit = unit
        self.counts = counts
        self.approx = approx
        self.direction = direction
        self.lastDigit = lastDigit
        self.start = start
        self.end = end
    }
}
