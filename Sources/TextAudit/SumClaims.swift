/// Totals and their parts（其中、分别、包括、合计）: claims of kind `sum` and `max`.
struct SumClaims {
    let reading: Reading

    static func find(in reading: Reading) -> [Claim] {
        let finder = SumClaims(reading: reading)
        var claims: [Claim] = []
        for index in reading.figures.indices {
            if let claim = finder.partsAfter(index) { claims.append(claim) }
            if let claim = finder.totalAfterParts(index),
                !claims.contains(where: { $0.figures == claim.figures })
            {
                claims.append(claim)
            }
        }
        return claims
    }

    // MARK: A total, then its parts

    private enum Marker { case among, respectively, colon, bracket }

    private static let among = WordTable("其中 包括 包含 涵盖 含 内含")
    private static let respectively = WordTable("分别 分为 即 具体为 依次为")

    /// The marker that opens a list whose first part is the figure at `first`.
    private func marker(before first: Int) -> (Marker, Int)? {
        let lead = reading.lead(first)
        let text = reading.text
        if let place = Self.among.last(in: text, lead),
            !(place.upperBound..<lead.upperBound).contains(where: { text[$0] == ")" })
                || text[place.lowerBound] == "其"
        {
            let colon = text[text.skipSpaces(place.upperBound)] == ":"
            return (colon ? .colon : .among, place.lowerBound)
        }
        guard first > 0, reading.sameSentence(first - 1, first) else { return nil }
        if let place = Self.respectively.last(in: text, lead) {
            return (.respectively, place.lowerBound)
        }
        let end = reading.figures[first - 1].end
        for index in end..<min(end + 10, lead.upperBound) {
            if text[index] == ":" { return (.colon, index) }
            if text[index] == "(" { return (.bracket, index) }
            if text[index].endsClause { return nil }
        }
        return nil
    }

    private func partsAfter(_ first: Int) -> Claim? {
        guard reading.isCount(first), let (marker, place) = marker(before: first) else {
            return nil
        }
        let totals = totals(before: first, marker, place)
        guard !totals.isEmpty else { return nil }
        let list = parts(from: first)
        if list.all.count > 1, let claim = match(totals, list.all) { return claim }
        let parts = list.natural
        if parts.count == 1 {
            return marker == .among || marker == .colon ? single(totals, first) : nil
        }
        return mismatch(totals, parts, marker)
    }

    /// Figures that may be the total of a list, nearest first.
    private func totals(before first: Int, _ marker: Marker, _ place: Int) -> [Int] {
        let inBracket = marker == .bracket || opensBracket(before: place)
        let depth = inBracket ? reading.depths[first] - 1 : reading.depths[first]
        let sentence = reading.sentences[first]
        let opens = (sentence.lowerBound..<max(sentence.lowerBound, place)).allSatisfy {
            reading.text[$0] == " " || reading.text[$0] == "\n"
        }
        var totals: [Int] = []
        var floor = sentence
        for index in stride(from: first - 1, through: max(0, first - 8), by: -1) {
            if reading.sentences[index] != floor {
                guard opens, floor == sentence, reading.sameParagraph(index, first) else { break }
                floor = reading.sentences[index]
            }
            guard reading.isCount(index), reading.comparable(index, first),
                reading.depths[index] == depth
            else { continue }
            totals.append(index)
            if inBracket || totals.count == 4 { break }
        }
        return totals
    }

    /// 隐患1200处(其中重大隐患3处): the marker is the first word of a bracket.
    private func opensBracket(before place: Int) -> Bool {
        let before = reading.text.skipSpacesBack(place)
        return before > 0 && reading.text[before - 1] == "("
    }

    /// The parts that may belong to the list: all that follow, and those that surely do.
    private func parts(from first: Int) -> (all: [Int], natural: [Int]) {
        var (all, natural) = ([first], [first])
        var separator: Unicode.Scalar?
        var open = true
        var last = first
        for index in (first + 1)..<max(first + 1, min(reading.figures.count, first + 40)) {
            guard reading.sameSentence(first, index) else { break }
            let gap = reading.figures[index - 1].end..<reading.figures[index].start
            if reading.depths[index] < reading.depths[first] { break }
            if reading.depths[index] > reading.depths[first] { continue }
            if Self.among.occurs(in: reading.text, gap),
                reading.depths[index - 1] == reading.depths[first]
            {
                break
            }
            guard reading.isCount(index), reading.comparable(index, first) else { continue }
            let between = firstSeparator(reading.figures[last].end..<reading.figures[index].start)
            if separator == nil { separator = between }
            if open, between == separator || between == "、",
                !Self.newTopic.occurs(in: reading.text, gap)
            {
                natural.append(index)
            } else {
                open = false
            }
            all.append(index)
            last = index
        }
        return (all, natural)
    }

    /// Words that open another topic rather than the next part.
    private static let newTopic = WordTable(
        """
        共 累计 合计 总计 同比 全部 均 涉及 成功 办结 整改 结案 审结 已 占 履行 同时 另 此外 全年 开展 举办 发放 比去年 比上年 较去年 较上年 减少 增加
        """)

    private func firstSeparator(_ gap: Range<Int>) -> Unicode.Scalar {
        var depth = 0
        for index in gap {
            let scalar = reading.text[index]
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            if depth == 0, scalar.endsClause { return scalar }
        }
        return "、"
    }

    /// A total that equals the sum of the first parts, whichever of them.
    private func match(_ totals: [Int], _ parts: [Int]) -> Claim? {
        var sum: ExactDecimal = 0
        var matched: Claim?
        for (count, part) in parts.enumerated() {
            sum = sum + reading.figures[part].value
            guard count > 0 else { continue }
            // the total named first（受理）comes before what was done with it
            for total in totals.reversed() where reading.figures[total].value == sum {
                matched = claim(.holds, total, Array(parts[...count]), sum)
            }
            if matched != nil { return matched }
        }
        return nil
    }

    private func claim(
        _ verdict: Claim.Verdict, _ total: Int, _ parts: [Int], _ sum: ExactDecimal,
        severity: Claim.Severity? = nil, remark: String? = nil
    ) -> Claim {
        let numbers = parts.map(reading.number).joined(separator: "+")
        return Claim(
            .sum, "\(numbers)=\(reading.number(total))", verdict, severity: severity,
            difference: verdict == .holds ? nil : reading.figures[total].value - sum,
            remark: remark,
            start: reading.figures[min(total, parts[0])].start, figures: [total] + parts)
    }

    /// Judges a list that fits none of the totals before it.
    private func mismatch(_ totals: [Int], _ parts: [Int], _ marker: Marker) -> Claim? {
        let sum = parts.reduce(0 as ExactDecimal) { $0 + reading.figures[$1].value }
        let distance = { (index: Int) in (reading.figures[index].value - sum).magnitude }
        guard let total = totals.min(by: { distance($0) < distance($1) }) else { return nil }
        let whole = reading.figures[total]
        let all = [total] + parts
        if all.contains(where: { reading.figures[$0].approx }) {
            return claim(.unclear, total, parts, sum, remark: "含约数，无法核对")
        }
        // printed in 万 or with decimals: the last digit may be rounded
        let ulp = all.map { reading.figures[$0].lastDigit }.max() ?? 1
        if ulp != 1 || all.contains(where: { reading.figures[$0].lastDigit != 1 }),
            distance(total) <= ulp * max(1, parts.count / 2)
        {
            return claim(.fails, total, parts, sum, severity: .rounding, remark: "末位舍入")
        }
        let others = Self.others.begins(of: reading, last: parts)
        let near = distance(total) * 20 <= whole.value
        let fair = distance(total) * 10 <= whole.value * 3
        let claimsAll =
            others && distance(total) <= whole.value
            || (marker == .colon || marker == .respectively) && fair && parts.count > 1
            || parts.count > 2 && near
            || marker == .bracket && parts.count > 2 && fair
        if marker == .colon || marker == .bracket || marker == .respectively, !claimsAll,
            !hasAmong(before: parts[0])
        {
            return nil
        }
        // people may belong to two groups; cases and places seldom do
        let people = ["人", "人次"].contains(Reading.unitClass(whole.unit))
        let separate = !people && (parts.count > 2 || near || isEnumeration(parts))
        if sum > whole.value, separate || claimsAll {
            return claim(.fails, total, parts, sum, remark: "分项之和大于总数")
        }
        guard claimsAll else {
            return claim(.unclear, total, parts, sum, remark: "未说明分项是否穷尽")
        }
        return claim(.fails, total, parts, sum, remark: "分项之和与总数不符")
    }

    /// Nothing but 、 between the parts.
    private func isEnumeration(_ parts: [Int]) -> Bool {
        zip(parts, parts.dropFirst()).allSatisfy { left, right in
            firstSeparator(reading.figures[left].end..<reading.figures[right].start) == "、"
        }
    }

    private func hasAmong(before first: Int) -> Bool {
        Self.among.occurs(in: reading.text, reading.lead(first))
    }

    /// 其他 in the name of the last part says that the list is complete.
    private struct Others {
        let words = WordTable("其他 其它 其余 剩余 另外")
        func begins(of reading: Reading, last parts: [Int]) -> Bool {
            guard parts.count > 1, let last = parts.last else { return false }
            return words.occurs(in: reading.text, reading.lead(last))
        }
    }
    private static let others = Others()

    /// 其中 with one part: it may not be larger than the whole.
    private func single(_ totals: [Int], _ part: Int) -> Claim? {
        let value = reading.figures[part].value
        let total = totals.first { reading.figures[$0].value >= value } ?? totals.last
        guard let total else { return nil }
        let holds = reading.figures[total].value >= value
        let vague = reading.figures[total].approx || reading.figures[part].approx
        return Claim(
            .max, "\(reading.number(part))<=\(reading.number(total))",
            holds ? .holds : vague ? .unclear : .fails,
            difference: holds ? nil : reading.figures[total].value - value,
            remark: holds ? nil : "部分大于总数", start: reading.figures[total].start,
            figures: [total, part])
    }

    // MARK: Parts, then their total

    private static let totalWords = WordTable("合计 共计 总计 总共 共 累计 合共 总数为 总数达 总数")
    private static let closing = WordTable("合计 共计 总计 总共 合共")

    private func totalAfterParts(_ total: Int) -> Claim? {
        let lead = reading.lead(total)
        guard total > 1, reading.isCount(total),
            let word = Self.totalWords.first(in: reading.text, lead),
            lead.upperBound - word.upperBound <= 10
        else { return nil }
        var parts: [Int] = []
        var sum: ExactDecimal = 0
        for index in stride(from: total - 1, through: max(0, total - 30), by: -1) {
            guard reading.sameSentence(index, total) else { break }
            guard reading.depths[index] == reading.depths[total], reading.isCount(index),
                reading.comparable(index, total)
            else { continue }
            parts.insert(index, at: 0)
            sum = sum + reading.figures[index].value
            if parts.count > 1, sum == reading.figures[total].value {
                return claim(.holds, total, parts, sum)
            }
        }
        guard parts.count > 1, Self.closing.occurs(in: reading.text, lead),
            !parts.contains(where: { hasAmong(before: $0) }),
            !([total] + parts).contains(where: { reading.figures[$0].approx })
        else { return nil }
        let whole = reading.figures[total].value
        let off = (whole - sum).magnitude
        guard off * 10 <= whole * 3 else { return nil }
        let ulp = ([total] + parts).map { reading.figures[$0].lastDigit }.max() ?? 1
        let rounded = ulp != 1 && off <= ulp * max(1, parts.count / 2)
        return claim(
            .fails, total, parts, sum, severity: rounded ? .rounding : .error,
            remark: "分项之和与合计不符")
    }
}
