/// What is laid down beforehand for every time that a step is done（配额）: exact in sum, shuffled.
///
/// Places count the doings before the cut-off first, then those after it.
struct Column: Sendable {
    private let small: [UInt16]
    private let large: [Int64]

    private init(_ numbers: [Int64]) {
        let fits = numbers.allSatisfy { $0 >= 0 && $0 <= Int64(UInt16.max) }
        small = fits ? numbers.map { UInt16($0) } : []
        large = fits ? [] : numbers
    }

    @inline(__always)
    subscript(place: Int) -> Int64 { large.isEmpty ? Int64(small[place]) : large[place] }

    var count: Int { max(small.count, large.count) }

    /// The sums of the first `count` places and of the others.
    func sums(first count: Int) -> (Int, Int) {
        var (first, rest) = (0, 0)
        for place in 0..<self.count {
            if place < count { first += Int(self[place]) } else { rest += Int(self[place]) }
        }
        return (first, rest)
    }

    /// Choices in proportion to the weights, apart for the doings before and after the cut-off.
    static func choices(
        _ weights: [Double], main: Int, after: Int, _ random: inout Random
    ) -> Column {
        var numbers: [Int64] = []
        numbers.reserveCapacity(main + after)
        for count in [main, after] {
            var part: [Int64] = []
            for (choice, share) in Apportionment.shares(of: count, by: weights).enumerated() {
                part += repeatElement(Int64(choice), count: share)
            }
            random.shuffle(&part)
            numbers += part
        }
        return Column(numbers)
    }

    /// Amounts whose sum before the cut-off is `sum`, and in proportion after it.
    /// - Returns: nil where the sum cannot be reached between the bounds.
    static func amounts(
        of sum: Int64, in bounds: ClosedRange<Int64>, step: Int64, tail: Tail, main: Int,
        after: Int,
        _ random: inout Random
    ) -> Column? {
        guard let first = part(sum, main, bounds, step, tail, &random) else { return nil }
        let mean = main > 0 ? Double(sum) / Double(main) : Double(bounds.lowerBound)
        let rest = clamped(Int64(mean * Double(after)), after, bounds)
        guard let second = part(rest, after, bounds, step, tail, &random) else { return nil }
        return Column(first + second)
    }

    private static func part(
        _ sum: Int64, _ count: Int, _ bounds: ClosedRange<Int64>, _ step: Int64, _ tail: Tail,
        _ random: inout Random
    ) -> [Int64]? {
        var weights: [Double] = []
        weights.reserveCapacity(count)
        for _ in 0..<count { weights.append(random.weight(tail)) }
        guard
            var amounts = Apportionment.amounts(
                of: sum, by: weights, least: bounds.lowerBound, most: bounds.upperBound, step: step)
        else { return nil }
        random.shuffle(&amounts)
        return amounts
    }

    /// `sum`, or the nearest that `count` amounts within the bounds can reach.
    static func clamped(_ sum: Int64, _ count: Int, _ bounds: ClosedRange<Int64>) -> Int64 {
        let (most, overflow) = bounds.upperBound.multipliedReportingOverflow(by: Int64(count))
        return max(bounds.lowerBound * Int64(count), overflow ? sum : min(most, sum))
    }

    /// Any numbers within the bounds.
    static func any(_ bounds: ClosedRange<Int64>, _ count: Int, _ random: inout Random) -> Column {
        let range = Int(bounds.lowerBound)...Int(bounds.upperBound)
        return Column((0..<count).map { _ in Int64(random.within(range)) })
    }
}
