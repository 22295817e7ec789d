/// Splits whole numbers so that the parts add up exactly（最大余数法）.
public enum Apportionment {
    /// `total` in proportion to `weights`, by the largest remainder; equal remainders go to the
    /// earlier place.
    ///
    /// - Returns: as many parts as weights; their sum is `total`. All zero weights share alike.
    public static func shares(of total: Int, by weights: [Double]) -> [Int] {
        guard !weights.isEmpty else { return [] }
        let sum = weights.reduce(0) { $0 + max(0, $1) }
        let ideal = weights.map { weight in
            sum > 0 ? Double(total) * max(0, weight) / sum : Double(total) / Double(weights.count)
        }
        return rounded(ideal, to: total, most: total)
    }

    /// `total` as `weights.count` amounts between the bounds, in proportion to the weights.
    ///
    /// `step`: every amount is a multiple of it above `least`, one amount excepted that
    /// takes up what is left over.
    /// Gives nil where the total cannot be reached between the bounds.
    public static func amounts(
        of total: Int64, by weights: [Double], least: Int64, most: Int64, step: Int64 = 1
    ) -> [Int64]? {
        let count = Int64(weights.count)
        guard count > 0 else { return total == 0 ? [] : nil }
        let (floor, overflow) = least.multipliedReportingOverflow(by: count)
        guard !overflow, least <= most, total >= floor else { return nil }
        let (ceiling, beyond) = most.multipliedReportingOverflow(by: count)
        guard beyond || total <= ceiling else { return nil }
        let room = most - least
        var ideal = filled(Double(total - floor) / Double(step), weights, Double(room / step))
        let units = (total - floor) / step
        let rest = (total - floor) % step
        for index in ideal.indices { ideal[index] = max(0, ideal[index]) }
        let parts = rounded(ideal, to: Int(units), most: Int(room / step))
        guard parts.reduce(0, +) == Int(units) else {
            // The last step does not fit whole under the ceiling: go down to single units.
            return step > 1
                ? amounts(of: total, by: weights, least: least, most: most, step: 1) : nil
        }
        var whole = parts.map { least + Int64($0) * step }
        if rest > 0 {
            guard let index = whole.firstIndex(where: { $0 + rest <= most }) else {
                return amounts(of: total, by: weights, least: least, most: most, step: 1)
            }
            whole[index] += rest
        }
        return whole
    }

    /// `total` over the weights, none above `most`: what one cannot take goes to the others.
    private static func filled(_ total: Double, _ weights: [Double], _ most: Double) -> [Double] {
        var parts = weights.map { _ in 0.0 }
        var open = Array(weights.indices)
        var left = total
        while !open.isEmpty {
            let sum = open.reduce(0) { $0 + max(1e-12, weights[$1]) }
            let rate = left / sum
            let full = open.filter { max(1e-12, weights[$0]) * rate >= most }
            guard !full.isEmpty, full.count < open.count else {
                for index in open { parts[index] = min(most, max(1e-12, weights[index]) * rate) }
                break
            }
            for index in full { parts[index] = most }
            left -= most * Double(full.count)
            open.removeAll { parts[$0] == most }
        }
        return parts
    }

    /// The ideal parts as whole numbers of the sum `total`, the largest remainders rounded up first.
    private static func rounded(_ ideal: [Double], to total: Int, most: Int) -> [Int] {
        var parts = ideal.map { min(most, Int($0)) }
        var left = total - parts.reduce(0, +)
        guard left != 0 else { return parts }
        let order = ideal.indices.sorted { first, second in
            let (a, b) = (
                ideal[first] - Double(parts[first]), ideal[second] - Double(parts[second])
            )
            return a == b ? first < second : a > b
        }
        while left > 0 {
            let before = left
            for index in order where left > 0 && parts[index] < most {
                parts[index] += 1
                left -= 1
            }
            if left == before { break }
        }
        for index in order.reversed() where left < 0 && parts[index] > 0 {
            parts[index] -= 1
            left += 1
        }
        return parts
    }
}
