/// A figure that the ledger counts and a report should print.
public struct PublishedFigure: Equatable, Sendable {
    /// In which sense the printed figure must agree with the counted one.
    public enum Form: String, Sendable, Codable {
        case exact
        /// 6320余: at least the printed number.
        case atLeast = "at_least"
        /// 18.4万: equal after rounding to the printed digits.
        case rounded
        /// 约2天半.
        case about
    }

    public var id: String
    /// What it counts, in Chinese.
    public var label: String
    /// In `unit`, which may carry 万 or 亿.
    public var value: ExactDecimal
    public var unit: String
    public var form: Form

    public init(id: String, label: String, value: ExactDecimal, unit: String, form: Form = .exact) {
        self.id = id
        self.label = label
        self.value = value
        self.unit = unit
        self.form = form
    }

    /// The value and unit without 万 or 亿.
    var base: (value: ExactDecimal, unit: String) {
        let power = unit.hasPrefix("万") ? 4 : unit.hasPrefix("亿") ? 8 : 0
        let plain = power == 0 ? unit : String(unit.dropFirst())
        return (value.shifted(by: power), Measure.base(plain).unit)
    }

    /// Whether `figure` says the same in the sense of this figure's form.
    func agrees(with figure: FoundFigure) -> Bool {
        let counted = base.value
        let printed = counted < 0 ? figure.signed : figure.value
        if counted == printed { return true }
        switch form {
        case .exact: return false
        case .atLeast:
            // 余 promises no more than a tenth above
            return counted >= printed && (counted - printed) * 10 <= printed
        case .rounded:
            return (counted - printed).magnitude * 2 <= figure.lastDigit
        case .about:
            return (counted - printed).magnitude * 2 <= figure.lastDigit
                || (counted - printed).magnitude * 20 <= printed
        }
    }
}

/// A printed figure that does not agree with the ledger.
///
/// Both values are in base units.
public struct Difference: Equatable, Sendable {
    public var id: String
    public var printed: ExactDecimal
    public var counted: ExactDecimal
    /// Where the printed figure stands, in Unicode scalars.
    public var start: Int

    public init(id: String, printed: ExactDecimal, counted: ExactDecimal, start: Int) {
        self.id = id
        self.printed = printed
        self.counted = counted
        self.start = start
    }
}

/// A printed figure and the ledger's figure it was matched with.
public struct FigureMatch: Equatable, Sendable {
    public var id: String
    public var figure: FoundFigure
    public var agrees: Bool
}
