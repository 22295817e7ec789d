/// Rates and shares（办结率、占比）against the counts beside them: claims of kind `rate`.
struct RateClaims {
    let reading: Reading

    static func find(in reading: Reading) -> [Claim] {
        let finder = RateClaims(reading: reading)
        let printed = reading.figures.indices.compactMap {
            finder.printedRate($0) ?? finder.impossible($0)
        }
        let whole = reading.figures.indices.compactMap(finder.wholeSuccess)
        return printed
            + whole.filter { success in
                !printed.contains { Set($0.figures).isSuperset(of: success.figures) }
            }
    }

    private static let rateWord = WordTable("率")
    static let share = WordTable("占 占比")
    private static let qualifiers = WordTable("按时 按期 及时 限时 限期 时限 依法 满意 首次 提前 网上 当场 当日 一次 平均 优秀 自动")

    // MARK: A printed rate

    private func printedRate(_ index: Int) -> Claim? {
        let rate = reading.figures[index]
        guard rate.unit == "%", rate.direction == nil, rate.upper == nil else { return nil }
        if let claim = ofBracketed(index) { return claim }
        let lead = reading.lead(index)
        if let word = Self.rateWord.last(in: reading.text, lead),
            lead.upperBound - word.upperBound <= 6
        {
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

    /// Counts of the paragraphs before: enough to confirm a rate, never to refute it.
    func earlier(than index: Int, within paragraphs: Int = 1) -> [Int] {
        var (result, lines) = ([Int](), 0)
        for place in stride(
            from: index - 1, through: max(0, index - 16 * paragraphs), by: -1)
        {
            if !reading.sameParagraph(place, place + 1) { lines += 1 }
            if lines > paragraphs { break }
            if lines > 0, reading.isCount(place), !reading.figures[place].approx {
                result.append(place)
            }
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
                        || named.contains(part)
                else { continue }
                return claim(.holds, part, whole, index)
            }
        }
        if let claim = complement(index, stem) { return claim }
        for part in named where reading.sameSentence(part, index) {
            for whole in earlier(than: index)
            where reading.comparable(whole, part) && rounds(part, whole, index)
                && Self.base.occurs(in: reading.text, reading.lead(whole))
            {
                return claim(.holds, part, whole, index)
            }
        }
        let near = counts(before: index, sameSentence: true)
        guard let part = near.first(where: { named.contains($0) }),
            let whole = near.first(where: { $0 < part && reading.comparable($0, part) })
        else { return nil }
        let sure =
            Self.judged.occurs(in: reading.text, stem)
            && isBase(whole) && !named.contains(whole)
        return fail(part, whole, index, sure: sure)
    }

    /// Rates whose two counts are what their names say; of others（出庭率）the base may not be printed.
    private static let judged = WordTable(
        "办结 办复 答复 回复 接通 整改 化解 成功 结案 审结 处置 合格 败诉 采纳 通过 完成 调解 胜诉 及格 优秀 查处 销号 修复")
    /// Words of the count that a rate is taken of.
    private static let base = WordTable(
        """
        受理 收到 收集 接到 接收 共收 排查 发现 检查 抽检 立案 申请 诉求 投诉 信访 工单 交办 参加 参考 应考 案件 共接 接
        调解 调处 结案 审结 应 新收 提案 建议 巡查 检测 共有 总数 隐患 问题 呼入 来电 接听
        """)

    /// Whether the words before a count, or the noun behind it, name what a rate is taken of.
    private func isBase(_ whole: Int) -> Bool {
        let start = reading.figures[whole].end
        var end = start
        while end < start + 6, reading.text[end].isHan { end += 1 }
        return Self.base.occurs(in: reading.text, reading.lead(whole))
            || Self.base.occurs(in: reading.text, start..<end)
    }

    /// 抽检4500批次,不合格62批次,合格率98.6%: the rate of the others.
    private func complement(_ index: Int, _ stem: Range<Int>) -> Claim? {
        let near = counts(before: index, sameSentence: true)
        guard let part = near.first, Self.negation.occurs(in: reading.text, reading.lead(part)),
            let whole = near.first(where: { $0 < part && reading.comparable($0, part) })
        else { return nil }
        let (a, b) = (reading.figures[part].value, reading.figures[whole].value)
        guard a <= b, (b - a).percent(of: b, digits: digits(index)) == reading.figures[index].value
        else { return nil }
        let (small, large) = (reading.number(part), reading.number(whole))
        return Claim(
            .rate, "(\(large)-\(small))/\(large)=\(reading.number(index))%", .holds,
            start: reading.figures[whole].start, figures: [part, whole, index])
    }

    private static let negation = WordTable("不合格 未 不满意 不及格 无 失败 不成功 不达标")

    /// The words before a count, or its noun, hold the name of the rate with its qualifiers.
    private func names(_ count: Int, _ stem: Range<Int>) -> Bool {
        let lead = reading.lead(count)
        let text = reading.text
        if Self.qualifiers.occurs(in: text, stem), !Self.qualifiers.occurs(in: text, lead) {
            return false
        }
        guard stem.count >= 2 else { return false }
        let key = (stem.upperBound - 2)..<stem.upperBound
        let limit = reading.figures[count].end + 6
        var end = reading.figures[count].end
        while end < limit, !text[end].endsClause, !text[end].isDigit { end += 1 }
        // 1339件信访件已办结1319件: the words belong to the next figure
        if runsOn(count) { end = reading.figures[count].end }
        let after = reading.figures[count].end..<min(end, text.count)
        for range in [lead, after] where range.count >= 2 {
            for place in range.lowerBound...(range.upperBound - 2)
            where text[place] == text[key.lowerBound] && text[place + 1] == text[key.lowerBound + 1]
                && isNegated(place) == isNegated(key.lowerBound)
            {
                return true
            }
        }
        return false
    }

    /// Whether no clause ends between a count and the figure after it.
    private func runsOn(_ count: Int) -> Bool {
        guard count + 1 < reading.figures.count else { return false }
        return !(reading.figures[count].end..<reading.figures[count + 1].start).contains {
            reading.text[$0].endsClause
        }
    }

    private func isNegated(_ place: Int) -> Bool {
        reading.text[place - 1] == "不" || reading.text[place - 1] == "未"
    }

    func digits(_ index: Int) -> Int {
        let number = reading.number(index)
        guard let point = number.firstIndex(of: ".") else { return 0 }
        return number.distance(from: point, to: number.endIndex) - 1
    }

    func rounds(_ part: Int, _ whole: Int, _ rate: Int) -> Bool {
        guard reading.figures[part].value <= reading.figures[whole].value else { return false }
        let (small, large) = (
            reading.figures[part].printedRange, reading.figures[whole].printedRange
        )
        guard large.low > 0, small.low >= 0,
            let least = small.low.percent(of: large.high, digits: digits(rate)),
            let greatest = small.high.percent(of: large.low, digits: digits(rate))
        else { return false }
        return least <= reading.figures[rate].value && reading.figures[rate].value <= greatest
    }

    func claim(
        _ verdict: Claim.Verdict, _ part: Int, _ whole: Int, _ rate: Int,
        severity: Claim.Severity? = nil, difference: ExactDecimal? = nil, remark: String? = nil
    ) -> Claim {
        Claim(
            .rate,
            "\(reading.number(part))/\(reading.number(whole))=\(reading.number(rate))%", verdict,
            severity: severity, difference: difference, remark: remark,
            start: reading.figures[min(part, whole)].start, figures: [part, whole, rate])
    }

    func fail(_ part: Int, _ whole: Int, _ index: Int, sure: Bool) -> Claim? {
        let (a, b, rate) = (reading.figures[part], reading.figures[whole], reading.figures[index])
        guard let exact = a.value.percent(of: b.value, digits: digits(index)) else { return nil }
        if rounds(part, whole, index) { return claim(.holds, part, whole, index) }
        if a.value > b.value {
            guard Self.ofThese.occurs(in: reading.text, reading.lead(index)),
                Self.intake.occurs(in: reading.text, reading.lead(whole))
            else { return nil }
        }
        if a.approx || b.approx || rate.approx || !sure {
            return claim(.unclear, part, whole, index, remark: "口径或约数不明，无法核对")
        }
        let off = (rate.value - exact)
        let ulp = ExactDecimal(1, scale: digits(index))
        return claim(
            .fails, part, whole, index, severity: off.magnitude <= ulp ? .rounding : .error,
            difference: off, remark: "按所列数字计算为\(exact)%")
    }

    /// Of what a rate of these is taken, no more can come than there was; of what was closed, the year
    /// before may have left some.
    private static let ofThese = WordTable("成功率 合格率 采纳率 通过率 及格率 优秀率 败诉率")
    private static let intake = WordTable("受理 收到 接到 抽检 抽查 检查 检测 提出 参加 参考 应诉")

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

    private static let bounded = WordTable(
        "成功率 办结率 满意率 满意度 合格率 及格率 优秀率 覆盖率 参与率 参考率 结案率 答复率 化解率 整改率 出庭率 回复率 通过率 知晓率")

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
