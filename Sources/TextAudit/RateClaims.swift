/// Rates and shares（办结率、占比）against the counts beside them: claims of kind `rate`.
struct RateClaims {
    let reading: Reading

    static func find(in reading: Reading) -> [Claim] {
        let finder = RateClaims(reading: reading)
        return reading.figures.indices.compactMap {
            finder.printedRate($0) ?? finder.impossible($0) ?? finder.wholeSuccess($0)
        }
    }

    private static let rateWord = WordTable("率")
    private static let share = WordTable("占 占比")
    private static let qualifiers = WordTable("按时 按期 及时 限时 限期 时限 依法 满意 首次 提前 网上 当场 当日 一次 平均 优秀 自动")

    // MARK: A printed rate

    private func printedRate(_ index: Int) -> Claim? {
        let rate = reading.figures[index]
        guard rate.unit == "%", rate.direction == nil, rate.upper == nil else { return nil }
        let lead = reading.lead(index)
        if let word = Self.rateWord.last(in: reading.text, lead), lead.upperBound - word.upperBound <= 6 {
            return judge(index, stem: stem(before: word.lowerBound, lead.lowerBound))
        }
        guard Self.share.occurs(in: reading.text, lead) else { return nil }
        return judgeShare(index)
    }

    /// The name of the rate, back to the beginning of its clause: 调解成功.
    private func stem(before end: Int, _ floor: Int) -> Range<Int> {
        var start = end
        while start > floor, end - start < 8, reading.text[start - 1].isHan,
            !"和及与均的".unicodeScalars.contains(reading.text[start - 1])
        {
            start -= 1
        }
        return start..<end
    }

    /// Counts before the rate, the nearest first, within this and the last sentence.
    private func counts(before index: Int, sameSentence: Bool) -> [Int] {
        var result: [Int] = []
        for place in stride(from: index - 1, through: max(0, index - 7), by: -1) {
            guard reading.sameParagraph(place, index) else { break }
            if sameSentence, !reading.sameSentence(place, index) { break }
            if reading.isCount(place) { result.append(place) }
        }
        return result
    }

    private func judge(_ index: Int, stem: Range<Int>) -> Claim? {
        let wide = counts(before: index, sameSentence: false)
        let named = wide.filter { names($0, stem) }
        for part in named + wide.filter({ !named.contains($0) }) {
            for whole in wide where whole != part && reading.comparable(whole, part) {
                guard reading.sameSentence(part, index), rounds(part, whole, index),
                    reading.figures[part].value != reading.figures[whole].value
                        || named.contains(part) || whole < part
                else { continue }
                return claim(.holds, part, whole, index)
            }
        }
        let near = counts(before: index, sameSentence: true)
        guard let part = near.first(where: { named.contains($0) }),
            let whole = near.first(where: { $0 < part && reading.comparable($0, part) })
        else { return nil }
        return fail(part, whole, index, sure: near.count <= 4)
    }

    /// The words before a count, or its noun, hold the name of the rate with its qualifiers.
    private func names(_ count: Int, _ stem: Range<Int>) -> Bool {
        let lead = reading.lead(count)
        let text = reading.text
        if Self.qualifiers.occurs(in: text, stem), !Self.qualifiers.occurs(in: text, lead) {
            return false
        }
        guard stem.count >= 2 else { return false }
        let key = (stem.upperBound - 2)..<stem.upperBound
        let after = reading.figures[count].end..<min(reading.figures[count].end + 6, text.count)
        for range in [lead, after] where range.count >= 2 {
            for place in range.lowerBound...(range.upperBound - 2)
            where text[place] == text[key.lowerBound] && text[place + 1] == text[key.lowerBound + 1] {
                return true
            }
        }
        return false
    }

    private func digits(_ index: Int) -> Int {
        let number = reading.number(index)
        guard let point = number.firstIndex(of: ".") else { return 0 }
        return number.distance(from: point, to: number.endIndex) - 1
    }

    private func rounds(_ part: Int, _ whole: Int, _ rate: Int) -> Bool {
        guard reading.figures[part].value <= reading.figures[whole].value else { return false }
        let computed = reading.figures[part].value
            .percent(of: reading.figures[whole].value, digits: digits(rate))
        return computed == reading.figures[rate].value
    }

    private func claim(
        _ verdict: Claim.Verdict, _ part: Int, _ whole: Int, _ rate: Int,
        severity: Claim.Severity? = nil, difference: ExactDecimal? = nil, remark: String? = nil
    ) -> Claim {
        Claim(
            .rate,
            "\(reading.number(part))/\(reading.number(whole))=\(reading.number(rate))%", verdict,
            severity: severity, difference: difference, remark: remark,
            start: reading.figures[min(part, whole)].start, figures: [part, whole, rate])
    }

    private func fail(_ part: Int, _ whole: Int, _ index: Int, sure: Bool) -> Claim? {
        let (a, b, rate) = (reading.figures[part], reading.figures[whole], reading.figures[index])
        guard let exact = a.value.percent(of: b.value, digits: digits(index)) else { return nil }
        if a.approx || b.approx || rate.approx || a.value > b.value || !sure {
            return claim(.unclear, part, whole, index, remark: "口径或约数不明，无法核对")
        }
        let off = (rate.value - exact)
        let ulp = ExactDecimal(1, scale: digits(index))
        return claim(
            .fails, part, whole, index, severity: off.magnitude <= ulp ? .rounding : .error,
            difference: off, remark: "按所列数字计算为\(exact)%")
    }

    // MARK: A share of a total

    private func judgeShare(_ index: Int) -> Claim? {
        let near = counts(before: index, sameSentence: true)
        guard let part = near.first else { return nil }
        let wholes = counts(before: index, sameSentence: false)
            .filter { $0 < part && reading.comparable($0, part) }
        for whole in wholes where rounds(part, whole, index) {
            return claim(.holds, part, whole, index)
        }
        let sameWholes = wholes.filter { reading.sameSentence($0, index) }
        guard let whole = sameWholes.last else { return nil }
        return fail(part, whole, index, sure: sameWholes.count == 1 && Self.ofTotal.occurs(in: reading.text, reading.lead(index)))
    }

    private static let ofTotal = WordTable("占总 占比 占全部 占其 占受理 占案件 占比为 总数的 总量的 占调委会总")

    // MARK: Rates without a percentage, and impossible ones

    /// A rate of success, satisfaction or coverage above 100 %.
    private func impossible(_ index: Int) -> Claim? {
        let rate = reading.figures[index]
        guard rate.unit == "%", rate.value > 100, rate.direction == nil,
            Self.bounded.occurs(in: reading.text, reading.lead(index))
        else { return nil }
        return Claim(
            .max, "\(reading.number(index))%<=100%", .fails, difference: 100 - rate.value,
            remark: "此类比率不能大于100%", start: rate.start, figures: [index])
    }

    private static let bounded = WordTable("成功率 办结率 满意率 满意度 合格率 及格率 优秀率 覆盖率 参与率 参考率 结案率 答复率 化解率 整改率 出庭率 回复率 通过率 知晓率")

    private static let received = WordTable("受理 收到 接到 收集 接收 办理 排查 发现")
    private static let succeeded = WordTable("调解成功 成功调解 办结 化解 成功化解 结案 审结 已整改 完成整改 成功")

    /// 受理2062宗,调解成功2062宗: every case ended well, which a reader may want to see proved.
    private func wholeSuccess(_ index: Int) -> Claim? {
        guard index > 0, reading.isCount(index), reading.sameSentence(index - 1, index),
            reading.comparable(index - 1, index), reading.figures[index].value > 1,
            reading.figures[index].value == reading.figures[index - 1].value,
            Self.succeeded.occurs(in: reading.text, reading.lead(index)),
            Self.received.occurs(in: reading.text, reading.lead(index - 1))
        else { return nil }
        if index + 1 < reading.figures.count, reading.figures[index + 1].unit == "%",
            reading.sameSentence(index, index + 1)
        {
            return nil
        }
        return Claim(
            .rate, "\(reading.number(index))/\(reading.number(index - 1))=100%", .holds,
            remark: "成功率恰为100%，宜核对原始台账", start: reading.figures[index - 1].start,
            figures: [index - 1, index])
    }
}
