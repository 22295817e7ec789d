extension SumClaims {
    /// Judges a list that fits none of the totals before it.
    func mismatch(_ totals: [Int], _ parts: [Int], _ marker: Marker) -> Claim? {
        let sum = parts.reduce(0 as ExactDecimal) { $0 + reading.figures[$1].value }
        let distance = { (index: Int) in (reading.figures[index].value - sum).magnitude }
        guard let total = totals.min(by: { distance($0) < distance($1) }) else { return nil }
        let whole = reading.figures[total].value
        let all = [total] + parts
        if all.contains(where: { reading.figures[$0].approx }) {
            return claim(.unclear, total, parts, sum, remark: "含约数，无法核对")
        }
        // printed in 万 or with decimals: the last digit may be rounded
        let ulp = all.map { reading.figures[$0].lastDigit }.max() ?? 1
        if all.contains(where: { reading.figures[$0].lastDigit != 1 }),
            distance(total) <= ulp * max(1, parts.count / 2)
        {
            return claim(.fails, total, parts, sum, severity: .rounding, remark: "末位舍入")
        }
        let apart = marker == .respectively && (total != totals[0] || isApart(total, parts[0]))
        let complete = !apart && claimsAll(parts, marker, off: sum - whole, whole)
        if marker != .among, !complete, !hasAmong(before: parts[0]) { return nil }
        // people may belong to two groups; cases and places seldom do
        let people = ["人", "人次"].contains(Reading.unitClass(reading.figures[total].unit))
        let close = (sum - whole) * 20 <= whole
        let separate = !people && !apart && (parts.count > 2 || close || isEnumeration(parts))
        if sum > whole, separate || complete {
            return claim(.fails, total, parts, sum, remark: "分项之和大于总数")
        }
        guard complete else {
            return claim(.unclear, total, parts, sum, remark: "未说明分项是否穷尽")
        }
        return claim(.fails, total, parts, sum, remark: "分项之和与总数不符")
    }

    /// How far, in per cent of the total, a list may be off and still be meant to be complete.
    private static let tolerances: [Marker: (short: Int, over: Int, parts: Int)] = [
        .among: (2, 5, 2), .colon: (10, 30, 2), .respectively: (30, 30, 2), .bracket: (10, 30, 2),
    ]

    /// Whether the text means these parts to be all of the total.
    private func claimsAll(
        _ parts: [Int], _ marker: Marker, off: ExactDecimal, _ whole: ExactDecimal
    ) -> Bool {
        if namesOthers(parts) { return off.magnitude <= whole }
        guard let tolerance = Self.tolerances[marker], !overlaps(parts) else { return false }
        // 包括 and 分为 promise more than 其中
        let short = marker == .among && !isSelection(parts[0]) ? 5 : tolerance.short
        let allowed = off > 0 ? tolerance.over : short
        return parts.count >= tolerance.parts && off.magnitude * 100 <= whole * allowed
    }

    /// 其中 may give examples.
    private func isSelection(_ first: Int) -> Bool {
        Self.selection.occurs(in: reading.text, reading.lead(first))
    }

    private static let selection = WordTable("其中")

    /// A semicolon stands between the total and its list, so the list may count something else.
    private func isApart(_ total: Int, _ first: Int) -> Bool {
        (reading.figures[total].end..<reading.figures[first].start).contains {
            reading.text[$0] == ";"
        }
    }

    /// Parts named for what one person or case may be at once: 党员150人,女性60人.
    private func overlaps(_ parts: [Int]) -> Bool {
        parts.contains { Self.attributes.occurs(in: reading.text, reading.lead($0)) }
    }

    private static let attributes = WordTable(
        """
        党员 女 男女 少数民族 未成年 老年 残疾 农民工 妇女 青年 青少年 学历 本科 大专 研究生 岁 持证 退役 高级 中级 法律职业
        涉企 涉及 重大 疑难 重复 首次 网上 线上 电子 持有 群体性
        """)

    /// Nothing but 、 between the parts.
    private func isEnumeration(_ parts: [Int]) -> Bool {
        zip(parts, parts.dropFirst()).allSatisfy { left, right in
            firstSeparator(reading.figures[left].end..<reading.figures[right].start) == "、"
        }
    }

    func hasAmong(before first: Int) -> Bool {
        Self.among.occurs(in: reading.text, reading.lead(first))
    }

    /// 其他 in the name of the last part says that the list is complete.
    private func namesOthers(_ parts: [Int]) -> Bool {
        guard parts.count > 1, let last = parts.last else { return false }
        return Self.others.occurs(in: reading.text, reading.lead(last))
            || Self.opposites.contains { yes, no in
                yes.occurs(in: reading.text, reading.lead(parts[0]))
                    && !no.occurs(in: reading.text, reading.lead(parts[0]))
                    && no.occurs(in: reading.text, reading.lead(last))
            }
    }

    private static let others = WordTable("其他 其它 其余 剩余 另外")
    /// Two words that leave no third: 受理 and 不予受理.
    private static let opposites = [
        (WordTable("受理"), WordTable("不予受理 未受理 不受理")), (WordTable("男"), WordTable("女")),
        (WordTable("合格"), WordTable("不合格")), (WordTable("满意"), WordTable("不满意")),
        (WordTable("户籍"), WordTable("流动 非户籍")), (WordTable("城镇"), WordTable("乡村 农村")),
        (WordTable("专职"), WordTable("兼职")), (WordTable("主办"), WordTable("协办 会办")),
    ]
}
