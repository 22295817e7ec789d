/// Growth and decline（同比增长、下降）: claims of kind `change`.
struct ChangeClaims {
    let reading: Reading

    static func find(in reading: Reading) -> [Claim] {
        let finder = ChangeClaims(reading: reading)
        return reading.figures.indices.compactMap(finder.judge)
    }

    private func judge(_ index: Int) -> Claim? {
        let figure = reading.figures[index]
        guard let direction = figure.direction, figure.unit == "%" || figure.unit == "个百分点" else {
            return nil
        }
        let falls = (direction == .down) != (figure.value < 0)
        let printed =
            (falls ? "-" : "+") + reading.number(index) + (figure.unit == "%" ? "%" : "个百分点")
        if figure.unit == "%", falls, figure.value.magnitude > 100 {
            return Claim(
                .change, printed, .fails, remark: "降幅不能大于100%", start: figure.start,
                figures: [index])
        }
        guard let (old, new) = values(before: index) else {
            if let claim = byDifference(index) { return claim }
            return Claim(
                .change, printed, .unclear, remark: "未列基数，无法核对", start: figure.start,
                figures: [index])
        }
        return figure.unit == "%" ? percent(old, new, index) : points(old, new, index)
    }

    private func percent(_ old: Int, _ new: Int, _ index: Int) -> Claim? {
        let (a, b, figure) = (reading.figures[old], reading.figures[new], reading.figures[index])
        let digits = digits(index)
        guard let exact = (b.value - a.value).percent(of: a.value, digits: digits) else {
            return nil
        }
        let left = "(\(reading.number(new))-\(reading.number(old)))/\(reading.number(old))"
        let expression = "\(left)=\(figure.signed.description)%"
        // values printed in 万 are known to half of their last digit
        let (before, after) = (a.printedRange, b.printedRange)
        if before.low > 0,
            let least = (after.low - before.high).percent(of: before.high, digits: digits),
            let greatest = (after.high - before.low).percent(of: before.low, digits: digits),
            least <= figure.signed, figure.signed <= greatest
        {
            return verdict(
                expression, exact, exact, ExactDecimal(1, scale: digits), [old, new, index])
        }
        return verdict(
            expression, figure.signed, exact, ExactDecimal(1, scale: digits), [old, new, index])
    }

    private func points(_ old: Int, _ new: Int, _ index: Int) -> Claim? {
        let (a, b, figure) = (reading.figures[old], reading.figures[new], reading.figures[index])
        let expression =
            "\(reading.number(new))-\(reading.number(old))=\(figure.signed.description)"
        return verdict(
            expression, figure.signed, b.value - a.value, figure.lastDigit, [old, new, index])
    }

    private func verdict(
        _ expression: String, _ printed: ExactDecimal, _ exact: ExactDecimal, _ ulp: ExactDecimal,
        _ places: [Int]
    ) -> Claim {
        let start = places.map { reading.figures[$0].start }.min() ?? 0
        if printed == exact {
            return Claim(.change, expression, .holds, start: start, figures: places)
        }
        if places.contains(where: { reading.figures[$0].approx }) {
            return Claim(
                .change, expression, .unclear, remark: "含约数，无法核对", start: start, figures: places)
        }
        let off = printed - exact
        return Claim(
            .change, expression, .fails, severity: off.magnitude <= ulp ? .rounding : .error,
            difference: off, remark: "按所列数字计算为\(exact)", start: start, figures: places)
    }

    // MARK: Which two values the change is between

    private static let from = WordTable("由 从 由原来的 从原来的 由去年的 从去年的 由上年的 从上年的 由原 从原")
    private static let to = WordTable("增至 降至 升至 减至 至 到 为 增加到 减少到 提高到 上升到 下降到 压缩到 缩短到")
    private static let lastYear = WordTable("去年 上年 同期 上一年 前一年 上年度")

    /// The earlier and the later value, if the text says which is which.
    private func values(before index: Int) -> (old: Int, new: Int)? {
        let wanted = reading.figures[index].unit == "个百分点" ? "%" : nil
        var near: [Int] = []
        for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            guard reading.sameSentence(place, index) else { break }
            let fits = wanted.map { reading.figures[place].unit == $0 } ?? reading.isCount(place)
            if fits, reading.figures[place].direction == nil, !reading.isDifference(place) {
                near.append(place)
            }
        }
        // B件,同比(去年A件)增长 and 去年A件,今年B件,增长
        if near.count >= 2 {
            let (second, first) = (near[0], near[1])
            guard reading.comparable(first, second) else { return nil }
            if endsWithFrom(first), Self.to.occurs(in: reading.text, reading.lead(second)) {
                return (first, second)
            }
            guard alike(first, second) else { return nil }
            if isLastYear(second), !isLastYear(first) { return (second, first) }
            if isLastYear(first), !isLastYear(second) { return (first, second) }
            if let a = year(first), let b = year(second), a != b {
                return a < b ? (first, second) : (second, first)
            }
        }
        return bracketed(index, near.first)
    }

    /// 32件,同比下降43.8%(去年同期57件).
    private func bracketed(_ index: Int, _ new: Int?) -> (old: Int, new: Int)? {
        let old = index + 1
        guard let new, old < reading.figures.count, reading.sameSentence(index, old),
            reading.depths[old] == reading.depths[index] + 1, reading.isCount(old),
            reading.comparable(old, new), isLastYear(old), !isLastYear(new)
        else { return nil }
        return (old, new)
    }

    /// 受理150件,比去年减少20件,下降11.8%: the base is this year's value and the difference.
    private func byDifference(_ index: Int) -> Claim? {
        let step = index - 1
        guard step > 0, reading.figures[index].unit == "%", reading.sameSentence(step, index),
            reading.isCount(step), reading.isDifference(step)
        else { return nil }
        let falls = reading.isLoss(step)
        let (change, figure) = (reading.figures[step].value, reading.figures[index])
        guard falls == (figure.direction == .down) else { return nil }
        let bases = stride(from: step - 1, through: max(0, step - 4), by: -1).filter {
            reading.sameParagraph($0, index) && reading.comparable($0, step) && reading.isCount($0)
                && !reading.isDifference($0)
        }
        let exact = { (place: Int) -> ExactDecimal? in
            let value = reading.figures[place].value
            let base = falls ? value + change : value - change
            return base > 0 ? change.percent(of: base, digits: digits(index)) : nil
        }
        let sole = bases.count == 1 && reading.sameSentence(bases[0], index) ? bases.first : nil
        guard let place = bases.first(where: { exact($0) == figure.value }) ?? sole,
            let worth = exact(place)
        else { return nil }
        let (small, large) = (reading.number(step), reading.number(place))
        let expression =
            "\(small)/(\(large)\(falls ? "+" : "-")\(small))=\(reading.number(index))%"
        return verdict(
            expression, figure.value, worth, ExactDecimal(1, scale: digits(index)),
            [place, step, index])
    }

    /// How many decimals a figure is printed with.
    private func digits(_ index: Int) -> Int {
        reading.number(index).split(separator: ".").dropFirst().first?.count ?? 0
    }

    /// Whether two figures may count the same thing: their names share two characters in a row, or one
    /// has no name of its own（去年100件）.
    private func alike(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (name(left), name(right))
        guard a.count >= 2, b.count >= 2 else { return true }
        let pairs = Set(zip(a, a.dropFirst()).map { [$0, $1] })
        return zip(b, b.dropFirst()).contains { pairs.contains([$0, $1]) }
    }

    /// The words before a figure within its clause and behind it, without digits and words of time.
    private func name(_ place: Int) -> [Unicode.Scalar] {
        let text = reading.text
        let lead = reading.lead(place)
        var start = lead.upperBound
        while start > lead.lowerBound, !text[start - 1].endsClause { start -= 1 }
        var result: [Unicode.Scalar] = []
        for range in [start..<lead.upperBound, following(place)] {
            var index = range.lowerBound
            while index < range.upperBound {
                let length = Self.noName.length(in: text, at: index)
                if length == 0, text[index].isHan { result.append(text[index]) }
                index += max(length, 1)
            }
        }
        return result
    }

    private func following(_ place: Int) -> Range<Int> {
        let start = reading.figures[place].end
        var end = start
        while end < start + 8, reading.text[end].isHan { end += 1 }
        return start..<end
    }

    private static let noName = WordTable(
        """
        年 全年 今年 去年 上年 同期 上一年 前一年 上年度 年度 共 共计 累计 为 是 有 的 达 达到 了 同比 较 比 与 相比 全市 全区 全县
        我局 我街道 街道 由 从 受理 办理 开展 完成 增长 上升 增加 下降 减少 降低 提高
        """)

    private func endsWithFrom(_ place: Int) -> Bool {
        let lead = reading.lead(place)
        guard let word = Self.from.last(in: reading.text, lead) else { return false }
        return lead.upperBound - word.upperBound <= 8
    }

    private func isLastYear(_ place: Int) -> Bool {
        let lead = reading.lead(place)
        guard let word = Self.lastYear.last(in: reading.text, lead) else { return false }
        // 比去年 with the number of this year behind it compares, it does not give last year's
        return lead.upperBound - word.upperBound <= 8
    }

    private static let since = WordTable("年以来 年来 年起 年至 - — –")

    /// A year printed right before the figure's noun.
    private func year(_ place: Int) -> Int? {
        let lead = reading.lead(place)
        for index in lead.reversed()
        where !reading.text[index].isDigit && reading.text[index - 1].isDigit
            && index >= lead.lowerBound + 4
        {
            var value = 0
            if Self.since.begins(in: reading.text, at: index) { return nil }
            for digit in (index - 4)..<index {
                guard reading.text[digit].isDigit else { return nil }
                value = value * 10 + Int(reading.text[digit].value) - 48
            }
            return value
        }
        return nil
    }
}
