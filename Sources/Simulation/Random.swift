/// A small, fast and reproducible source of random numbers（伪随机数）: SplitMix64.
///
/// The same seed gives the same numbers on every machine: whole numbers come from integer
/// arithmetic, fractions from one division, and nothing from the system.
struct Random: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A source of its own for each combination of numbers, independent of the others.
    init(seed: UInt64, _ first: Int, _ second: Int) {
        state = Self.mix(Self.mix(seed &+ UInt64(first) &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(second))
    }

    @inline(__always)
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// 0 to `bound` - 1; `bound` is 1 or more.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    @inline(__always)
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// 0 up to, and without, 1.
    @inline(__always)
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Fisher and Yates; not the standard library's, whose order is not promised to stay.
    mutating func shuffle<T>(_ items: inout [T]) {
        guard items.count > 1 else { return }
        for last in (1..<items.count).reversed() { items.swapAt(last, below(last + 1)) }
    }

    /// A weight of about 0.5 or more: without a tail none is three times another, with a heavy one
    /// the largest of a thousand is some twenty times the median（长尾）.
    mutating func weight(_ tail: Tail) -> Double {
        let unit = unit() + 0x1p-40
        switch tail {
        case .none: return 0.5 + unit
        case .light: return 0.5 / unit.squareRoot().squareRoot()
        case .heavy: return 0.5 / unit.squareRoot()
        case .extreme: return 0.5 / (unit.squareRoot() * unit.squareRoot().squareRoot())
        }
    }
}

/// How unevenly a total is spread over matters.
public enum Tail: String, Hashable, Sendable, CaseIterable {
    case none, light, heavy, extreme
}

/// Draws places by weight（按权重抽取）in constant time on average.
struct Chances: Sendable {
    private let upper: [Double]
    let total: Double

    init(_ weights: [Double]) {
        var sum = 0.0
        upper = weights.map { weight in
            sum += max(0, weight)
            return sum
        }
        total = sum
    }

    var isEmpty: Bool { total <= 0 }

    @inline(__always)
    func draw(_ random: inout Random) -> Int { place(of: random.unit() * total) }

    /// Draws among the places from `first` to `last`; nil where none of them has a weight.
    func draw(from first: Int, through last: Int, _ random: inout Random) -> Int? {
        guard first <= last, first < upper.count else { return nil }
        let low = first > 0 ? upper[first - 1] : 0
        let high = upper[min(last, upper.count - 1)]
        guard high > low else { return nil }
        return min(place(of: low + random.unit() * (high - low)), last)
    }

    /// The first place whose upper bound lies above `value`.
    private func place(of value: Double) -> Int {
        var (low, high) = (0, upper.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if upper[middle] > value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
