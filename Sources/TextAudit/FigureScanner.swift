/// Finds the figures of a text in one pass.
struct FigureScanner {
    let text: SourceText
    let reader: NumberReader
    let mask: NameMask

    init(_ text: SourceText) {
        self.text = text
        reader = NumberReader(text: text)
        mask = NameMask(text)
    }

    func figures() -> [FoundFigure] { withMeasures(scan()) }

    private func scan() -> [FoundFigure] {
        var found: [FoundFigure] = []
        var index = 0
        while index < text.count {
            let scalar = text[index]
            if mask[index] {
                index += 1
            } else if scalar.isDigit {
                index = scanArabic(at: index, into: &found)
            } else if NumberReader.isChineseNumeral(scalar) {
                index = scanChinese(at: index, into: &found)
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: Arabic numerals

    private func scanArabic(at start: Int, into found: inout [FoundFigure]) -> Int {
        guard let first = reader.arabic(at: start) else { return skipDigits(start) }
        if isListMarker(first), text[start + 1] == "." || text[start + 2] == "." {
            // 1.13个社区: a numbered paragraph, then the figure
            var point = start
            while text[point] != "." { point += 1 }
            return point + 1
        }
        var tokens = [first]
        if let second = rangeEnd(after: first) { tokens.append(second) }
        while let token = tokens.popLast() {
            if let unit = unit(after: token), !Exclusion.excludes(token, unit, from: start, text) {
                let low = tokens.first
                found.append(figure(token, unit, low: low, start: start))
                return unit.end
            }
        }
        if let bare = bareAmount(first) ?? bareRate(first) ?? bareCount(first) {
            found.append(bare)
            return bare.end
        }
        if let fraction = fraction(first) {
            found.append(fraction)
            return fraction.end
        }
        if let shared = sharedUnit(first) {
            found.append(shared)
            return first.range.upperBound
        }
        return skipDigits(start)
    }

    /// Past the whole code: digits with the points, colons and dashes between them.
    private func skipDigits(_ start: Int) -> Int {
        var index = start
        while text[index].isDigit
            || (index > start && text[index + 1].isDigit
                && ".:-/".unicodeScalars.contains(text[index]))
        {
            index += 1
        }
        return max(index, start + 1)
    }

    /// `2.` at the beginning of a paragraph before a count that has no decimals.
    private func isListMarker(_ token: NumberToken) -> Bool {
        guard !token.scaled, token.value.scale > 0 || token.lastDigit.scale > 0 else {
            return false
        }
        guard token.range.count <= 5 else { return false }
        let before = text.skipSpacesBack(token.range.lowerBound)
        guard before == 0 || text[before - 1].endsSentence || text[before - 1] == ";" else {
            return false
        }
        guard let unit = unit(after: token) else { return true }
        return !Measure.divisible.contains(unit.name) || unit.name == "个" || unit.name == "家"
            || unit.name == "人" || unit.name == "名"
    }

    /// The upper number of 3至5个, 10-20人, 30—50家.
    private func rangeEnd(after low: NumberToken) -> NumberToken? {
        var index = text.skipSpaces(low.range.upperBound)
        let start = index
        while "-—–~―～至到".unicodeScalars.contains(text[index]), index - start < 2 { index += 1 }
        guard index > start, let high = reader.arabic(at: text.skipSpaces(index)) else {
            return nil
        }
        var lifted = low
        // 1-2万人: the scale belongs to both
        if high.scaled, !low.scaled, let plain = NumberReader.plain(high, text), plain > low.value {
            let power = high.value.powerOver(plain)
            lifted.value = low.value.shifted(by: power)
        }
        guard high.value > lifted.value else { return nil }
        // a date such as 2020-12-02
        if text[high.range.upperBound] == "-", text[high.range.upperBound + 1].isDigit {
            return nil
        }
        return high
    }

    struct UnitToken {
        var name: String
        /// The power of ten that brings the value into base units.
        var power: Int
        var end: Int
        var extraHalf = false
        var approximate = false
    }

    func unit(after token: NumberToken) -> UnitToken? {
        let start = text.skipSpaces(token.range.upperBound)
        guard start - token.range.upperBound <= 2 else { return nil }
        if let large = largeUnit(at: start) { return large }
        var length = Measure.afterArabic.length(in: text, at: start)
        if length == 0, "镇乡街村".unicodeScalars.contains(text[start]),
            text[start + 1].endsClause || text[start + 1].isDigit || text[start + 1] == "("
        {
            return UnitToken(name: String(text[start]), power: 0, end: start + 1)
        }
        guard length > 0, !Measure.notAfterArabic.begins(in: text, at: start) else { return nil }
        var printed = text.plainSlice(start..<(start + length))
        var approximate = false
        var end = start + length
        // 2个多月, 1个半小时
        if printed == "个", text[end] == "多" || text[end] == "半" {
            let rest = Measure.afterArabic.length(in: text, at: end + 1)
            let name = text.plainSlice((end + 1)..<(end + 1 + rest))
            if ["小时", "星期"].contains(name) || text[end + 1] == "月" {
                let half = text[end] == "半"
                length = max(rest, 1)
                let base = text[end + 1] == "月" ? "个月" : Measure.base(name).unit
                return UnitToken(
                    name: base, power: 0, end: end + 1 + length, extraHalf: half, approximate: !half
                )
            }
        }
        var half = false
        if Measure.durations.contains(printed) || printed == "小时", text[end] == "半" {
            half = true
            end += 1
        } else if text[end] == "(", text[end + 2] == ")" || text[end + 3] == ")" {
            let close = text[end + 2] == ")" ? end + 2 : end + 3
            let inner = Measure.inBrackets.length(in: text, at: end + 1)
            if inner > 0, end + 1 + inner == close {
                printed += text.plainSlice(end..<(close + 1))
                end = close + 1
            }
        }
        approximate = text[end] == "多" && Measure.durations.contains(printed)
        let base = Measure.base(printed)
        return UnitToken(
            name: base.unit, power: base.power, end: end, extraHalf: half, approximate: approximate)
    }

    /// 8大行政办公室: 大 stands for the measure.
    private func largeUnit(at start: Int) -> UnitToken? {
        guard text[start] == "大", text[start + 1].isHan else { return nil }
        let next = text[start + 1]
        if next == "类" || next == "项" {
            return UnitToken(name: "大" + String(next), power: 0, end: start + 2)
        }
        guard !"队会于学厦厅街道洋赛".unicodeScalars.contains(next) else { return nil }
        return UnitToken(name: "个", power: 0, end: start + 1)
    }

    /// 1/3 after 占 or 约 and the like.
    private func fraction(_ token: NumberToken) -> FoundFigure? {
        let slash = token.range.upperBound
        guard text[slash] == "/", let below = reader.arabic(at: slash + 1),
            below.value > token.value,
            below.value.isWhole, token.value.isWhole, text[below.range.upperBound] != "/",
            let value = token.value.percent(of: below.value, digits: 2)
        else { return nil }
        let near = Approximation.before.ends(in: text, before: token.range.lowerBound)
        let after = Approximation.after.begins(in: text, at: below.range.upperBound)
        guard near || after || "占的达".unicodeScalars.contains(text[token.range.lowerBound - 1])
        else { return nil }
        let range = token.range.lowerBound..<below.range.upperBound
        return FoundFigure(
            text: text.slice(range), value: value.shifted(by: -2), unit: "", approx: near || after,
            lastDigit: ExactDecimal(1, scale: 4), start: range.lowerBound, end: range.upperBound)
    }

    /// 分别为10、20、30件: the unit stands at the end of the list.
    private func sharedUnit(_ token: NumberToken) -> FoundFigure? {
        guard !Exclusion.isCode(token.range, text) else { return nil }
        let window = max(0, token.range.lowerBound - 30)..<token.range.lowerBound
        guard Self.respectively.occurs(in: text, window) else { return nil }
        var index = token.range.upperBound
        while text[index] == "、" || text[index] == "," || text[index] == "和" || text[index] == "与" {
            guard let next = reader.arabic(at: text.skipSpaces(index + 1)) else { return nil }
            if let unit = unit(after: next), !Exclusion.excludes(next, unit, from: index + 1, text)
            {
                var own = unit
                own.end = token.range.upperBound
                return figure(token, own, low: nil, start: token.range.lowerBound)
            }
            index = next.range.upperBound
        }
        return nil
    }

    private static let respectively = WordTable("分别 各为 依次")

    // MARK: Chinese numerals

    private func scanChinese(at start: Int, into found: inout [FoundFigure]) -> Int {
        if let (figure, end) = ChineseFigures(scanner: self).figure(at: start) {
            if let figure { found.append(figure) }
            return end
        }
        var index = start
        while NumberReader.isChineseNumeral(text[index]) { index += 1 }
        return max(index, start + 1)
    }

    // MARK: Building a figure

    func figure(_ token: NumberToken, _ unit: UnitToken, low: NumberToken?, start: Int)
        -> FoundFigure
    {
        var token = token
        if unit.extraHalf {
            token.value = token.value + ExactDecimal(5, scale: 1)
            token.lastDigit = ExactDecimal(5, scale: 1)
        }
        var first = start
        if let sign = minus(before: start, unit.name) { first = sign }
        var value = token.value.shifted(by: unit.power)
        var upper: ExactDecimal?
        if let low {
            upper = value
            value = low.value.shifted(by: unit.power)
            if let plain = NumberReader.plain(token, text), token.scaled, !low.scaled {
                value = value.shifted(by: token.value.powerOver(plain))
            }
        }
        if first < start { value = -value }
        let before = text.skipSpacesBack(first)
        let near =
            Approximation.before.ends(in: text, before: before)
            && !Approximation.notBefore.ends(in: text, before: before)
        let after =
            Approximation.after.begins(in: text, at: unit.end)
            && !(text[unit.end] == "多" && text[unit.end + 1].isHan)
        return FoundFigure(
            text: text.slice(first..<unit.end), value: value, upper: upper, unit: unit.name,
            approx: token.approximate || unit.approximate || near || after
                || low?.approximate == true,
            direction: Change.direction(before: first, unit: unit.name, text),
            lastDigit: token.lastDigit.shifted(by: unit.power), start: first, end: unit.end)
    }

    /// The place of a minus sign that belongs to the number.
    private func minus(before start: Int, _ unit: String) -> Int? {
        guard unit == "%" || unit == "个百分点" || unit == "元", start > 0 else { return nil }
        if text[start - 1] == "负" { return start - 1 }
        guard text[start - 1] == "-", start > 1 else { return nil }
        let before = text[start - 2]
        return before.isDigit || before.isLatin || before == "%" || before == "-" ? nil : start - 1
    }
}

extension NumberReader {
    static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || scalar == "十" || scalar == "百" || scalar == "千" || scalar == "万"
            || scalar == "亿"
    }

    /// The digits of a scaled numeral without its scale: 1.5 of 1.5万.
    static func plain(_ token: NumberToken, _ text: SourceText) -> ExactDecimal? {
        var digits = ""
        for index in token.range {
            if text[index].isDigit || text[index] == "." {
                digits.unicodeScalars.append(text[index])
            } else if text[index] != "," {
                break
            }
        }
        return ExactDecimal(digits)
    }
}

extension ExactDecimal {
    /// The power of ten that `other` was multiplied by to give this number.
    func powerOver(_ other: ExactDecimal) -> Int {
        var power = 0
        while power < 16, other.shifted(by: power) < self { power += 1 }
        return power
    }
}
