extension RateClaims {
    /// A count, then its share of a total（占比）: 30件,占35.3%.
    func judgeShare(_ index: Int) -> Claim? {
        let part = index - 1
        guard part >= 0, reading.isCount(part), reading.sameSentence(part, index),
            reading.figures[index].start - reading.figures[part].end <= 16
        else { return nil }
        let wholes = stride(from: part - 1, through: max(0, part - 20), by: -1).filter {
            reading.isCount($0) && reading.comparable($0, part) && reading.sameParagraph($0, part)
                && !isShared($0)
        }
        let shared = agreed(on: part, index)
        for whole in [shared].compactMap({ $0 }) + wholes where rounds(part, whole, index) {
            return claim(.holds, part, whole, index)
        }
        // a share with decimals is seldom right by chance
        for whole in earlier(than: index, within: [1, 6, 24][min(2, digits(index))])
        where reading.comparable(whole, part) && !isShared(whole) && rounds(part, whole, index) {
            return claim(.holds, part, whole, index)
        }
        if let claim = ofSeveral(part, wholes, index) { return claim }
        if let shared { return fail(part, shared, index, sure: true) }
        let sameWholes = wholes.filter { reading.sameSentence($0, index) }
        guard let whole = sameWholes.last else { return nil }
        let sure =
            sameWholes.count == 1 && Self.ofTotal.occurs(in: reading.text, reading.lead(index))
        return fail(part, whole, index, sure: sure)
    }

    /// 优良天数354天,占有效天数(366天)的96.7%: the total stands in a bracket between.
    func ofBracketed(_ index: Int) -> Claim? {
        let (part, whole) = (index - 2, index - 1)
        guard part >= 0, reading.sameSentence(part, index), reading.isCount(part),
            reading.isCount(whole), reading.comparable(part, whole),
            reading.depths[whole] == reading.depths[index] + 1,
            reading.depths[part] == reading.depths[index],
            Self.share.occurs(in: reading.text, reading.lead(whole))
        else { return nil }
        return fail(part, whole, index, sure: true)
    }

    /// The total that two neighbours of a bare share are taken of; so this one should be, too.
    ///
    /// Of a total in another paragraph three must be taken, and with decimals.
    private func agreed(on part: Int, _ index: Int) -> Int? {
        let between = reading.figures[part].end..<reading.figures[index].start
        guard between.count <= 6 || Self.ofTotal.occurs(in: reading.text, between) else {
            return nil
        }
        let siblings = siblings(of: part, index)
        // 其中 in the midst of a list opens another; before its first part, this one
        if Self.ofParts.occurs(in: reading.text, reading.lead(part)),
            siblings.contains(where: { $0 < part && reading.sameSentence($0, part) })
        {
            return nil
        }
        let first = min(part, siblings.first.map { $0 - 1 } ?? part)
        let near = stride(from: first - 1, through: max(0, first - 10), by: -1).filter {
            reading.isCount($0) && reading.sameParagraph($0, first)
        }
        let telling = siblings.filter { digits($0) > 0 }
        let witnesses = [(near, siblings, 2), (earlier(than: first, within: 6), telling, 3)]
        for (wholes, shares, least) in witnesses {
            let whole = wholes.first { whole in
                reading.comparable(whole, part)
                    && shares.filter { rounds($0 - 1, whole, $0) }.count >= least
            }
            if let whole { return whole }
        }
        return nil
    }

    /// Other shares of the same list, within the paragraph or a line each.
    private func siblings(of part: Int, _ index: Int) -> [Int] {
        let nearby = max(1, index - 12)..<min(reading.figures.count, index + 13)
        return nearby.filter { place in
            let span = min(place, index)..<max(place, index)
            return place != index && reading.figures[place].unit == "%" && isShared(place - 1)
                && reading.comparable(place - 1, part)
                && span.allSatisfy {
                    reading.sameParagraph($0, $0 + 1) || isShared($0 + 1) && isShare($0)
                }
        }
    }

    private func isShare(_ index: Int) -> Bool { index > 0 && isShared(index - 1) }

    /// 甲71人,乙89人,丙42人,占65.2%: the share of two to four counts together.
    private func ofSeveral(_ part: Int, _ wholes: [Int], _ index: Int) -> Claim? {
        var (parts, sum) = ([part], reading.figures[part].value)
        for place in stride(from: part - 1, through: max(0, part - 3), by: -1) {
            guard reading.sameSentence(place, part), reading.isCount(place),
                reading.comparable(place, part)
            else { return nil }
            parts.insert(place, at: 0)
            sum = sum + reading.figures[place].value
            for whole in wholes where whole < place && digits(index) > 0 {
                let large = reading.figures[whole].value
                guard sum <= large,
                    sum.percent(of: large, digits: digits(index)) == reading.figures[index].value
                else { continue }
                let numbers = parts.map(reading.number).joined(separator: "+")
                return Claim(
                    .rate, "(\(numbers))/\(reading.number(whole))=\(reading.number(index))%",
                    .holds,
                    start: reading.figures[whole].start, figures: parts + [whole, index])
            }
        }
        return nil
    }

    /// Whether a count is itself followed by its share: 30件,占比35.3%.
    private func isShared(_ count: Int) -> Bool {
        count + 1 < reading.figures.count && reading.figures[count + 1].unit == "%"
            && reading.sameSentence(count, count + 1)
            && Self.share.occurs(in: reading.text, reading.lead(count + 1))
            && !Self.ofParts.occurs(in: reading.text, reading.lead(count + 1))
    }

    /// 4598个,其中一类占88.5%: the share is one of its parts.
    private static let ofParts = WordTable("其中")
    private static let ofTotal = WordTable("占总 占比 占全部 占其 占受理 占案件 占比为 总数的 总量的 占调委会总")
}
