/// What was there, came and went（存量、新增、减少）: claims of kind `balance`.
struct BalanceClaims {
    let reading: Reading

    /// What a figure says about a stock.
    private enum Role: Hashable { case opening, cumulative, new, out, closing, outcome }

    static func find(in reading: Reading) -> [Claim] {
        let finder = BalanceClaims(reading: reading)
        return finder.paragraphs().flatMap { paragraph in
            [finder.register(paragraph)].compactMap { $0 } + finder.dockets(paragraph)
        }
    }

    private func paragraphs() -> [[Int]] {
        var result: [[Int]] = []
        for index in reading.figures.indices {
            if let last = result.last?.last, reading.sameParagraph(last, index) {
                result[result.count - 1].append(index)
            } else {
                result.append([index])
            }
        }
        return result
    }

    // MARK: Registers of persons: corrections and resettlement

    private static let registerTopic = WordTable("社区矫正 社矫 矫正对象 安置帮教 在册 在矫 列管")
    private static let cumulative = WordTable("累计在册 累计接收 累计管理 累计列管 累计纳管 累计共有 累计矫正")
    private static let cumulativeWord = WordTable("累计")
    private static let new = WordTable("新增 新接收 新入矫 入矫 新纳管 新收 接收 新列管")
    private static let among = WordTable("其中")
    private static let out = WordTable("期满解矫 解矫 解除 期满 解除矫正 转出 迁出 收监 死亡 撤销 解教 出矫 注销")
    private static let opening = WordTable("上年末 年初 上年结转 原有 去年底 上年底 期初")
    private static let closing = WordTable("现有 在册 目前 在矫 年末 年底 现在册 期末 截至")

    private func register(_ paragraph: [Int]) -> Claim? {
        var roles: [Role: [Int]] = [:]
        var anchors: [Range<Int>] = []
        for index in paragraph
        where reading.isCount(index) && Reading.unitClass(reading.figures[index].unit) == "人" {
            let sentence = reading.sentences[index]
            if Self.registerTopic.occurs(in: reading.text, sentence) { anchors.append(sentence) }
        }
        guard let first = anchors.first, let last = anchors.last else { return nil }
        for index in paragraph
        where reading.isCount(index) && reading.figures[index].unit != "人次"
            && Reading.unitClass(reading.figures[index].unit) == "人"
            && reading.sentences[index].lowerBound >= first.lowerBound
            && reading.sentences[index].upperBound <= last.upperBound
        {
            if let role = registerRole(index) { roles[role, default: []].append(index) }
        }
        return judgeRegister(roles)
    }

    private func registerRole(_ index: Int) -> Role? {
        let lead = reading.lead(index)
        let text = reading.text
        if Self.among.occurs(in: text, lead) || reading.depths[index] > 0 { return nil }
        if Self.cumulative.occurs(in: text, lead) { return .cumulative }
        if Self.out.occurs(in: text, lead) { return .out }
        if Self.opening.occurs(in: text, lead) { return .opening }
        if Self.new.occurs(in: text, lead) {
            return Self.cumulativeWord.occurs(in: text, lead) ? .cumulative : .new
        }
        if Self.closing.occurs(in: text, lead) {
            return Self.cumulativeWord.occurs(in: text, lead) ? .cumulative : .closing
        }
        return nil
    }

    private func judgeRegister(_ roles: [Role: [Int]]) -> Claim? {
        guard let closing = only(roles[.closing]), let out = roles[.out], !out.isEmpty else {
            return nil
        }
        let left: [Int]
        var remark: String?
        let sumOut = total(out)
        if let opening = only(roles[.opening]), let new = only(roles[.new]) {
            left = [opening, new]
        } else if let cumulative = only(roles[.cumulative]) {
            left = [cumulative]
            if let new = only(roles[.new]) {
                let opening = reading.figures[cumulative].value - reading.figures[new].value
                remark =
                    "期初\(opening)+新增\(reading.number(new))-减少\(sumOut)，在册\(reading.number(closing))"
            }
        } else {
            return nil
        }
        let expected = total(left) - sumOut
        let difference = reading.figures[closing].value - expected
        let expression =
            left.map(reading.number).joined(separator: "+") + "-"
            + out.map(reading.number).joined(separator: "-") + "=\(reading.number(closing))"
        let places = left + out + [closing]
        let start = places.map { reading.figures[$0].start }.min() ?? 0
        if difference.isZero {
            return Claim(
                .balance, expression, .holds, remark: remark, start: start, figures: places)
        }
        // a cumulative count of many years against the discharges of one says nothing
        let plausible =
            left.count == 2
            || difference.magnitude * 2 <= reading.figures[closing].value && roles[.new] != nil
        let vague = places.contains { reading.figures[$0].approx }
        return Claim(
            .balance, expression, plausible && !vague ? .fails : .unclear, difference: difference,
            remark: "相差\(difference.magnitude)人" + (remark.map { "；" + $0 } ?? ""), start: start,
            figures: places)
    }

    // MARK: Dockets: requests, petitions, cases

    private static let received = WordTable("新收 收到 受理 接收 新增 接到 共收 收集 接件 交办 排查")
    private static let carriedIn = WordTable("上年结转 上年度结转 结转上年 去年结转 上一年度结转 上年转结 旧存 上年转入")
    private static let carriedOut = WordTable(
        "结转下年 结转下年度 结转至下年 结转到下年 正在办理 尚在办理 办理中 未办结 在办 尚未办结 尚未审结 未审结 结转下一年度 剩余 尚未化解 正在审理 未化解 正在处理 转下年 正在整改 尚未整改 未整改"
    )
    private static let done = WordTable(
        "办结 处理完毕 办理完毕 已处理 已办理 已办结 答复 审结 已审结 结案 化解 已化解 调解成功 已整改 完成整改 整改完成 已答复")
    private static let outcome = WordTable(
        "予以公开 部分公开 不予公开 无法提供 不予处理 其他处理 维持 撤销 驳回 确认违法 终止 调解 责令履行 不予受理 变更")

    /// One docket for each closing figure, two sentences long if the second goes on with the first.
    private func dockets(_ paragraph: [Int]) -> [Claim] {
        var found: [Int: Claim] = [:]
        for (position, index) in paragraph.enumerated() where isReceived(index) {
            let run = paragraph[position...].prefix { place in
                place == index || !isReceived(place) || reading.sameSentence(index, place)
            }
            guard let claim = judgeDocket(Array(run), unit: index), let end = claim.figures.last
            else { continue }
            if found[end]?.holds ?? .unclear == .unclear { found[end] = claim }
        }
        return found.values.sorted { $0.start < $1.start }
    }

    private func isReceived(_ index: Int) -> Bool {
        reading.isCount(index) && Self.received.occurs(in: reading.text, reading.lead(index))
            && !Self.carriedIn.occurs(in: reading.text, reading.lead(index))
            && !Self.outcome.occurs(in: reading.text, reading.lead(index))
    }

    private func judgeDocket(_ run: [Int], unit: Int) -> Claim? {
        var roles: [Role: [Int]] = [.new: [unit]]
        for index in run
        where index != unit && reading.comparable(index, unit) && reading.isCount(index)
            && reading.depths[index] == reading.depths[unit]
        {
            let lead = reading.lead(index)
            if reading.figures[index].start - reading.figures[unit].end > 160 { break }
            if Self.carriedIn.occurs(in: reading.text, lead) {
                roles[.opening, default: []].append(index)
            } else if Self.carriedOut.occurs(in: reading.text, lead) {
                roles[.closing, default: []].append(index)
            } else if Self.outcome.occurs(in: reading.text, lead) {
                roles[.outcome, default: []].append(index)
            } else if Self.done.occurs(in: reading.text, lead) {
                roles[.out, default: []].append(index)
            } else if isReceived(index) {
                return nil
            }
        }
        guard let closing = only(roles[.closing]) else { return nil }
        let opening = roles[.opening] ?? []
        let done = only(roles[.out])
        let outcomes = roles[.outcome] ?? []
        let right = done.map { [$0, closing] } ?? (outcomes + [closing])
        guard right.count > 1, opening.count <= 1 else { return nil }
        let left = [unit] + opening
        let difference = total(right) - total(left)
        let expression =
            left.map(reading.number).joined(separator: "+") + "="
            + right.map(reading.number).joined(separator: "+")
        let places = left + right
        let vague = places.contains { reading.figures[$0].approx }
        let start = reading.figures[places.min() ?? unit].start
        if difference.isZero {
            return Claim(.balance, expression, .holds, start: start, figures: places)
        }
        // without the carry-over of the year before, or with a list that may be open, it is not sure
        let sure =
            !vague && reading.sameSentence(unit, closing)
            && (done != nil || difference > 0)
            && (opening.count == 1 || difference < 0 || done != nil)
        // printed in 万 or with decimals: the last digit may be rounded
        let ulp = places.map { reading.figures[$0].lastDigit }.max() ?? 1
        let rounded =
            places.contains { reading.figures[$0].lastDigit != 1 }
            && difference.magnitude <= ulp
        return Claim(
            .balance, expression, sure ? .fails : .unclear, severity: rounded ? .rounding : nil,
            difference: difference, remark: "收、办、存不平，相差\(difference.magnitude)", start: start,
            figures: places)
    }

    private func only(_ places: [Int]?) -> Int? { places?.count == 1 ? places?.first : nil }

    private func total(_ places: [Int]) -> ExactDecimal {
        places.reduce(0) { $0 + reading.figures[$1].value }
    }
}
