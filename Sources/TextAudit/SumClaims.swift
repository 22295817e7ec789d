/// Totals and their parts（其中、分别、包括、合计）: claims of kind `sum` and `max`.
struct SumClaims {
    let reading: Reading

    /// The claims of announced lists, and of `exact` ones.
    ///
    /// An exact list adds up to a total though no word announces it; it takes the place of the same
    /// list read against another total.
    static func find(in reading: Reading, exact: [Claim]) -> [Claim] {
        let finder = SumClaims(reading: reading)
        var claims: [Claim] = []
        for index in reading.figures.indices {
            if let claim = finder.partsAfter(index) {
                claims.append(claim)
                if claim.kind == .max, let second = finder.secondMeasure(of: claim) {
                    claims.append(second)
                }
            }
            if let claim = finder.totalAfterParts(index),
                !claims.contains(where: { $0.figures == claim.figures })
            {
                claims.append(claim)
            }
        }
        let holding = claims.filter { $0.kind == .sum && $0.holds == .holds }
        let added = exact.filter { claim in
            !holding.contains { Set($0.figures).isSuperset(of: claim.figures) }
        }
        let firsts = Set(added.compactMap { $0.figures.dropFirst().first })
        return claims.filter { claim in
            claim.holds == .holds || claim.kind != .sum
                || !firsts.contains(claim.figures.dropFirst().first ?? -1)
        } + added
    }

    // MARK: A total, then its parts

    enum Marker { case among, respectively, colon, bracket }

    static let among = WordTable("其中 包括 包含 涵盖 含 内含")
    private static let respectively = WordTable("分别 分为 即 具体为 依次为")

    /// The marker that opens a list whose first part is the figure at `first`.
    private func marker(before first: Int) -> (Marker, Int)? {
        let lead = reading.lead(first)
        let text = reading.text
        if let place = Self.lastAmong(in: lead, text) {
            let colon = text[text.skipSpaces(place.upperBound)] == ":"
            let inBracket = opensBracket(before: place.lowerBound)
            let marker: Marker =
                text[place.lowerBound] == "其"
                ? (colon || inBracket ? .colon : .among)
                : inBracket ? .bracket : colon ? .colon : .among
            return (marker, place.lowerBound)
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

    /// The last of the words, not counting 含 and 包括 in a bracket that is closed before the figure.
    private static func lastAmong(in lead: Range<Int>, _ text: SourceText) -> Range<Int>? {
        var end = lead.upperBound
        while let place = among.last(in: text, lead.lowerBound..<end) {
            let closed = (place.upperBound..<lead.upperBound).contains { text[$0] == ")" }
            if !closed || text[place.lowerBound] == "其" { return place }
            end = place.lowerBound
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
        let parts = withinItem(list.natural)
        if parts.count == 1 {
            let names = marker == .among || marker == .colon || hasAmong(before: first)
            return names ? single(totals, first) : nil
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
                reading.depths[index] == depth, !reading.isDifference(index)
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
                !opensTopic(index)
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

    /// 收入38亿元,其中地方级26亿元;零售额105亿元: where semicolons part the topics of a sentence, one
    /// ends the list.
    private func withinItem(_ parts: [Int]) -> [Int] {
        let text = reading.text
        let opening = reading.sentences[parts[0]].lowerBound..<reading.figures[parts[0]].start
        guard opening.contains(where: { text[$0] == ";" }) else { return parts }
        let end = zip(parts, parts.dropFirst()).first { left, right in
            (reading.figures[left].end..<reading.figures[right].start).contains { text[$0] == ";" }
        }
        guard let end else { return parts }
        return parts.prefix { $0 <= end.0 }
    }

    /// Whether the figure's own clause opens another topic rather than names the next part.
    private func opensTopic(_ index: Int) -> Bool {
        let lead = reading.lead(index)
        var start = lead.upperBound
        while start > lead.lowerBound, !reading.text[start - 1].endsClause { start -= 1 }
        var place = start
        while place < lead.upperBound {
            let skipped = Self.noTopic.length(in: reading.text, at: place)
            if skipped > 0 {
                place += skipped
            } else if Self.newTopic.begins(in: reading.text, at: place) {
                return true
            } else {
                place += 1
            }
        }
        return false
    }

    private static let noTopic = WordTable("公共 共同 共享 共建 共青团 中共 增加值 增加额 平均 均衡 占道 占地 抢占 侵占 全年龄 不予受理")
    private static let newTopic = WordTable(
        """
        共 累计 合计 总计 同比 全部 均 涉及 成功 办结 整改 结案 审结 已 占 履行 同时 另 此外 全年 开展 举办 发放 比去年 比上年 较去年 较上年 减少 增加 目前 在册 现有 受理
        """)

    func firstSeparator(_ gap: Range<Int>) -> Unicode.Scalar {
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

    func claim(
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

    /// 110批1731人次,其中76批1677人次: the second measures compare like the first.
    private func secondMeasure(of claim: Claim) -> Claim? {
        let (total, part) = (claim.figures[0] + 1, claim.figures[1] + 1)
        guard part < reading.figures.count,
            [total, part].allSatisfy({ reading.figures[$0 - 1].end == reading.figures[$0].start }),
            reading.comparable(total, part), reading.isCount(total), reading.isCount(part)
        else { return nil }
        return single([total], part)
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
