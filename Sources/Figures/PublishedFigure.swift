public import Procedures

/// A figure as it was printed in a published report（已发布数据）.
public struct PublishedFigure: Hashable, Sendable {
    public let id: Figure.ID
    public let section: String
    public let label: String
    /// As printed, in plain digits: `49.5438`, `-26`.
    public let value: String
    public let unit: String
    public let form: Figure.Form
    public let note: String

    public init(
        id: Figure.ID, section: String, label: String, value: String, unit: String,
        form: Figure.Form, note: String
    ) {
        self.id = id
        self.section = section
        self.label = label
        self.value = value
        self.unit = unit
        self.form = form
        self.note = note
    }

    /// Whether a counted quantity, in the same unit, equals the printed value in the sense of its form.
    public func agrees(with counted: Quantity) -> Bool {
        guard let printed = Quantity(decimal: value) else { return false }
        let decimals = value.split(separator: ".").dropFirst().first?.count ?? 0
        switch form {
        case .exact: return counted.rounded(decimals) == printed.rounded(decimals)
        case .atLeast:
            return !counted.isLess(than: printed) && counted.isLess(than: printed + step)
        case .rounded:
            let half = step * Quantity(1, over: 2)
            return !counted.isLess(than: printed - half) && counted.isLess(than: printed + half)
        case .about:
            let quarter = Quantity(1, over: 4)
            return !counted.isLess(than: printed - quarter)
                && counted.isLess(than: printed + quarter)
        }
    }

    /// One of the last unit that the printed number is exact to: 10 for 6320, 1000 for 67000, one
    /// tenth for 49.5.
    private var step: Quantity {
        var step: Int64 = 1
        let parts = value.split(separator: ".")
        if parts.count == 2 {
            for _ in parts[1] { step *= 10 }
            return Quantity(1, over: step)
        }
        for digit in value.dropFirst().reversed() {
            guard digit == "0" else { break }
            step *= 10
        }
        return Quantity(step)
    }
}

extension Quantity {
    /// Reads plain digits with an optional sign and fraction.
    public init?(decimal text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let numerator = Int64(parts.joined()) else {
            return nil
        }
        let decimals = parts.count == 2 ? parts[1].count : 0
        guard decimals <= 9 else { return nil }
        self.init(numerator, over: (0..<decimals).reduce(1) { power, _ in power * 10 })
    }

    public func isLess(than other: Quantity) -> Bool {
        Int128(numerator) * Int128(other.denominator) < Int128(other.numerator)
            * Int128(denominator)
    }

    public static func + (left: Quantity, right: Quantity) -> Quantity {
        let (first, second) = (Int128(left.denominator), Int128(right.denominator))
        return Quantity(
            wide: Int128(left.numerator) * second + Int128(right.numerator) * first,
            over: first * second)
    }

    public static func - (left: Quantity, right: Quantity) -> Quantity {
        left + Quantity(-right.numerator, over: right.denominator)
    }

    public static func * (left: Quantity, right: Quantity) -> Quantity {
        Quantity(
            wide: Int128(left.numerator) * Int128(right.numerator),
            over: Int128(left.denominator) * Int128(right.denominator))
    }

    /// - Precondition: `right` is not 0.
    public static func / (left: Quantity, right: Quantity) -> Quantity {
        Quantity(
            wide: Int128(left.numerator) * Int128(right.denominator),
            over: Int128(left.denominator) * Int128(right.numerator))
    }
}
