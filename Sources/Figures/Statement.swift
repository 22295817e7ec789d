public import LegalCalendar
public import Procedures

/// The sums of cells over the spans that figures ask for（分组汇总）.
public struct CellSums: Sendable {
    /// One group of cells: a measure and the values of its dimensions.
    public struct Group: Hashable, Sendable {
        public let measure: Int
        public let dimensions: String

        public init(measure: Int, dimensions: String) {
            self.measure = measure
            self.dimensions = dimensions
        }
    }

    /// The sums over the span, over the same span a year before, before the span, and from the
    /// beginning through its last day.
    public struct Sums: Hashable, Sendable {
        public var span: Int64 = 0
        public var yearBefore: Int64 = 0
        public var opening: Int64 = 0
        public var closing: Int64 = 0

        public init(span: Int64, yearBefore: Int64, opening: Int64, closing: Int64) {
            self.span = span
            self.yearBefore = yearBefore
            self.opening = opening
            self.closing = closing
        }

        public init() {}

        public static func + (left: Sums, right: Sums) -> Sums {
            Sums(
                span: left.span + right.span, yearBefore: left.yearBefore + right.yearBefore,
                opening: left.opening + right.opening, closing: left.closing + right.closing)
        }

        public static func - (left: Sums, right: Sums) -> Sums {
            Sums(
                span: left.span - right.span, yearBefore: left.yearBefore - right.yearBefore,
                opening: left.opening - right.opening, closing: left.closing - right.closing)
        }
    }

    /// The days of a statement, both included（统计区间）.
    public struct Span: Hashable, Sendable {
        public let first: CivilDate
        public let last: CivilDate

        public init(first: CivilDate, last: CivilDate) {
            self.first = first
            self.last = last
        }

        /// The same days a year before.
        public var yearBefore: Span {
            Span(first: first.adding(months: -12), last: last.adding(months: -12))
        }
    }

    private let byMeasure: [Int: [(dimensions: [String], sums: Sums)]]

    public init(_ groups: [Group: Sums]) {
        var byMeasure: [Int: [(dimensions: [String], sums: Sums)]] = [:]
        for (group, sums) in groups {
            let values = group.dimensions.split(separator: "|", omittingEmptySubsequences: false)
            byMeasure[group.measure, default: []].append((values.map(String.init), sums))
        }
        self.byMeasure = byMeasure
    }

    /// The sums of the measure's cells in which the dimensions at the places have the values.
    public func sums(of measure: Int, only: [(place: Int, value: String)]) -> Sums {
        byMeasure[measure, default: []].reduce(into: Sums()) { total, group in
            let fits = only.allSatisfy { place, value in
                place < group.dimensions.count && group.dimensions[place] == value
            }
            if fits { total = total + group.sums }
        }
    }

    /// The span's sums of the measure, told apart by one dimension.
    public func breakdown(of measure: Int, by place: Int) -> [String: Int64] {
        byMeasure[measure, default: []].reduce(into: [:]) { totals, group in
            guard place < group.dimensions.count else { return }
            totals[group.dimensions[place], default: 0] += group.sums.span
        }
    }
}

/// The figures of a span of days, worked out from cells（统计结果）.
public struct Statement: Sendable {
    public let book: FigureBook
    /// The days counted, both included.
    public let first: CivilDate
    public let last: CivilDate
    public let cells: CellSums

    public init(book: FigureBook, first: CivilDate, last: CivilDate, cells: CellSums) {
        self.book = book
        self.first = first
        self.last = last
        self.cells = cells
    }

    /// The counted value in the figure's unit, before rounding.
    /// - Returns: nil where it cannot be told: a ratio or change without a base.
    public func quantity(_ id: Figure.ID) -> Quantity? {
        guard let figure = book.figure(id), let raw = rawQuantity(figure) else { return nil }
        return raw / Quantity(figure.scale)
    }

    /// The counted value as it is shown, `49.5438`; nil where it cannot be told.
    public func text(_ id: Figure.ID) -> String? {
        guard let figure = book.figure(id) else { return nil }
        return quantity(id)?.text(figure.decimals)
    }

    /// The figures of the span and of the year before, for a change（同比基数）.
    public func bases(_ id: Figure.ID) -> (now: Int64, before: Int64)? {
        guard let sums = sums(id) else { return nil }
        return (sums.span, sums.yearBefore)
    }

    private func rawQuantity(_ figure: Figure) -> Quantity? {
        switch figure.definition {
        case .measure: return sums(figure.id).map { Quantity($0.span) }
        case .total(let parts):
            // Parts may be stocks as well as flows, each taken at its own value.
            var total = Quantity(0)
            for part in parts {
                guard let value = raw(part) else { return nil }
                total = total + value
            }
            return total
        case .stock: return sums(figure.id).map { Quantity($0.closing) }
        case .opening(let stock): return sums(stock).map { Quantity($0.opening) }
        case .ratio(let part, let whole, let factor):
            guard let over = self.raw(part), let under = self.raw(whole), !under.isZero else {
                return nil
            }
            return over / under * Quantity(factor)
        case .change(let of):
            guard let sums = sums(of), sums.yearBefore != 0 else { return nil }
            return Quantity(sums.span - sums.yearBefore, over: sums.yearBefore) * Quantity(100)
        }
    }

    private func raw(_ id: Figure.ID) -> Quantity? {
        book.figure(id).flatMap { rawQuantity($0) }
    }

    private func sums(_ id: Figure.ID) -> CellSums.Sums? {
        guard let figure = book.figure(id) else { return nil }
        switch figure.definition {
        case .measure(let measure, let only):
            guard let index = book.measure(measure) else { return nil }
            let dimensions = book.measures[index].dimensions
            let places = only.compactMap { dimension, value in
                dimensions.firstIndex(of: dimension).map { (place: $0, value: value) }
            }
            return cells.sums(of: index, only: places)
        case .total(let parts): return total(parts)
        case .stock(let inflow, let outflow):
            guard let inflow = total(inflow), let outflow = total(outflow) else { return nil }
            return inflow - outflow
        case .opening, .ratio, .change: return nil
        }
    }

    private func total(_ parts: [Figure.ID]) -> CellSums.Sums? {
        var total = CellSums.Sums()
        for part in parts {
            guard let sums = sums(part) else { return nil }
            total = total + sums
        }
        return total
    }
}

/// What came of checking an identity.
public struct IdentityResult: Sendable {
    public let identity: Identity
    public let holds: Bool
    /// Left less right, in the unit of the figures; nil where a figure cannot be told.
    public let difference: Quantity?
}

extension Statement {
    /// Checks every identity of the pack.
    public func checkIdentities() -> [IdentityResult] {
        book.identities.map { identity in
            guard let left = sum(identity.left), let right = sum(identity.right) else {
                return IdentityResult(identity: identity, holds: false, difference: nil)
            }
            let difference = left - right
            let holds =
                switch identity.relation {
                case .equal: difference.numerator == 0
                case .atLeast: difference.numerator >= 0
                case .atMost: difference.numerator <= 0
                }
            return IdentityResult(identity: identity, holds: holds, difference: difference)
        }
    }

    private func sum(_ terms: [Identity.Term]) -> Quantity? {
        var total = Quantity(0)
        for term in terms {
            guard let value = quantity(term.figure) else { return nil }
            total = term.sign > 0 ? total + value : total - value
        }
        return total
    }
}
