/// A decimal number without rounding: `mantissa / 10^scale`.
///
/// Kept in lowest form (no trailing zero in the fraction), so equal numbers compare and hash equal.
public struct ExactDecimal: Hashable, Sendable {
    /// The digits as one whole number, with the sign.
    public let mantissa: Int128
    /// How many of the digits stand behind the point, 0 or more.
    public let scale: Int

    public init(_ mantissa: Int128, scale: Int = 0) {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
        while scale < 0 { (mantissa, scale) = (mantissa * 10, scale + 1) }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Reads `-12.50`; nil for anything that is not digits with at most one point, or longer than
    /// thirty digits.
    public init?(_ text: some StringProtocol) {
        var digits: Int128 = 0
        var (scale, count, afterPoint, negative) = (0, 0, false, false)
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "-" where index == 0: negative = true
            case "." where !afterPoint && count > 0: afterPoint = true
            case "0"..."9":
                digits = digits * 10 + Int128(scalar.value - 48)
                count += 1
                if afterPoint { scale += 1 }
            default: return nil
            }
            if count > 30 { return nil }
        }
        guard count > 0, !afterPoint || scale > 0 else { return nil }
        self.init(negative ? -digits : digits, scale: scale)
    }

    /// This number times ten to the power of `power`.
    public func shifted(by power: Int) -> ExactDecimal {
        ExactDecimal(mantissa, scale: scale - power)
    }

    /// The mantissa this number has when written with `scale` digits behind the point.
    func mantissa(atScale scale: Int) -> Int128 {
        var result = mantissa
        for _ in self.scale..<max(self.scale, scale) { result *= 10 }
        return result
    }

    public var magnitude: ExactDecimal { mantissa < 0 ? -self : self }
    public var isZero: Bool { mantissa == 0 }
    public var isWhole: Bool { scale == 0 }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(Int128(value)) }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.mantissa(atScale: scale) < right.mantissa(atScale: scale)
    }
}

extension ExactDecimal {
    public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        let scale = max(left.scale, right.scale)
        return ExactDecimal(
            left.mantissa(atScale: scale) + right.mantissa(atScale: scale), scale: scale)
    }

    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        ExactDecimal(-value.mantissa, scale: value.scale)
    }

    public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

    /// Half of this number.
    var half: ExactDecimal { ExactDecimal(mantissa * 5, scale: scale + 1) }

    /// This number times the whole number `factor`.
    public static func * (left: ExactDecimal, factor: Int) -> ExactDecimal {
        ExactDecimal(left.mantissa * Int128(factor), scale: left.scale)
    }

    /// `self / other` in per cent, rounded half up to `digits` behind the point; nil for a zero divisor.
    public func percent(of other: ExactDecimal, digits: Int) -> ExactDecimal? {
        guard !other.isZero else { return nil }
        let common = max(scale, other.scale)
        var numerator = mantissa(atScale: common).magnitude * 200
        for _ in 0..<digits { numerator *= 10 }
        let divisor = other.mantissa(atScale: common).magnitude
        let rounded = Int128((numerator / divisor + 1) / 2)
        return ExactDecimal(mantissa < 0 ? -rounded : rounded, scale: digits)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The canonical form: `495438`, `97.25`, `-0.5`.
    public var description: String {
        guard scale > 0 else { return String(mantissa) }
        var digits = String(mantissa.magnitude)
        if digits.count <= scale {
            digits = String(repeating: "0", count: scale + 1 - digits.count) + digits
        }
        digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
        return mantissa < 0 ? "-" + digits : digits
    }
}
