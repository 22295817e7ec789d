/// A numeral in the text: where it stands and what it is worth.
struct NumberToken: Equatable, Sendable {
    var range: Range<Int>
    var value: ExactDecimal
    /// What one unit of the last printed digit is worth: 1000 for 18.4万.
    var lastDigit: ExactDecimal
    /// 余, 多, 几 within the numeral.
    var approximate = false
    /// 十, 百, 千, 万 or 亿 stands in an Arabic numeral.
    var scaled = false
}

/// Reads numerals: Arabic, mixed with scales, and Chinese.
struct NumberReader: Sendable {
    let text: SourceText

    /// An Arabic or mixed numeral that begins at `start`: 1,234.5, 18.4万, 300余万, 1万2千.
    ///
    /// Nil for more than twelve digits, which is a code rather than a quantity.
    func arabic(at start: Int) -> NumberToken? {
        guard text[start].isDigit else { return nil }
        guard var token = plainDigits(at: start) else { return nil }
        scale(&token)
        // 1万2千, 3亿5000万: a second numeral with a smaller scale
        var next = token.range.upperBound
        while token.scaled, !token.approximate, text[next].isDigit,
            var rest = plainDigits(at: next)
        {
            scale(&rest)
            guard rest.scaled, rest.value < token.lastDigit else { break }
            token.value = token.value + rest.value
            token.lastDigit = rest.lastDigit
            token.approximate = rest.approximate
            token.range = start..<rest.range.upperBound
            next = rest.range.upperBound
        }
        return token
    }

    private func plainDigits(at start: Int) -> NumberToken? {
        var index = start
        var digits: Int128 = 0
        var (count, decimals) = (0, 0)
        while text[index].isDigit {
            digits = digits * 10 + Int128(text[index].value - 48)
            (count, index) = (count + 1, index + 1)
            if count > 12 { return nil }
            if !text[index].isDigit, text[index] == ",", count <= 3 || text[index - 4] == ",",
                isGroup(after: index)
            {
                index += 1
            }
        }
        if text[index] == ".", text[index + 1].isDigit {
            index += 1
            while text[index].isDigit {
                digits = digits * 10 + Int128(text[index].value - 48)
                (decimals, index) = (decimals + 1, index + 1)
                if decimals > 6 { return nil }
            }
        }
        return NumberToken(
            range: start..<index, value: ExactDecimal(digits, scale: decimals),
            lastDigit: ExactDecimal(1, scale: decimals))
    }

    /// Exactly three digits follow the comma, so it separates thousands.
    private func isGroup(after comma: Int) -> Bool {
        (1...3).allSatisfy { text[comma + $0].isDigit } && !text[comma + 4].isDigit
    }

    /// Takes 余 and 多 and the scales that follow the digits into `token`.
    private func scale(_ token: inout NumberToken) {
        var index = token.range.upperBound
        var power = 0
        while true {
            if Approximation.isInner(text[index]), !token.approximate,
                text[index] == "余" || text[index] == "多" || Self.powers[text[index + 1]] != nil
                    || Measure.afterArabic.begins(in: text, at: index + 1)
            {
                // 几 and 来 count only between numeral and measure
                guard let isLast = endsNumeral(afterInner: index) else { break }
                token.approximate = true
                index += 1
                if isLast { break }
            } else if text[index] == "+", Measure.afterArabic.begins(in: text, at: index + 1) {
                token.approximate = true
                index += 1
                break
            } else if let step = Self.powers[text[index]], power + step <= 12,
                token.value < 1_000_000_000 || step < 8, !startsOtherWord(at: index)
            {
                power += step
                token.scaled = true
                index += 1
            } else {
                let spaced = text.skipSpaces(index)
                guard spaced > index, text[spaced] == "万" || text[spaced] == "亿" else { break }
                index = spaced
            }
        }
        token.range = token.range.lowerBound..<index
        token.value = token.value.shifted(by: power)
        token.lastDigit = token.lastDigit.shifted(by: power)
    }

    /// Whether the numeral ends behind the 余 at `index`; nil if that is no approximation at all.
    private func endsNumeral(afterInner index: Int) -> Bool? {
        let next = text.skipSpaces(index + 1)
        if Self.powers[text[next]] != nil, !startsOtherWord(at: next) { return false }
        if text[next] == "大" || Measure.afterArabic.begins(in: text, at: next) { return true }
        return text[index] == "余" || text[index] == "多" ? true : nil
    }

    /// 万 in 万元 is a scale; in 万众 or 千瓦 it begins another word.
    private func startsOtherWord(at index: Int) -> Bool {
        text[index] == "千" && "瓦米克".unicodeScalars.contains(text[index + 1])
    }

    private static let powers: [Unicode.Scalar: Int] = ["十": 1, "百": 2, "千": 3, "万": 4, "亿": 8]

    /// The worth of a Chinese digit.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "零", "〇": 0
        case "一", "壹": 1
        case "二", "两", "贰": 2
        case "三", "叁": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// A Chinese numeral that begins at `start`: 十三, 一百零三, 二百五十, 两万余, 三点五.
    ///
    /// Nil for strings of digits without a scale（二〇二〇, 三五）: years, names, or vague.
    func chinese(at start: Int) -> NumberToken? {
        var index = start
        var (total, section, digit): (Int, Int, Int?) = (0, 0, nil)
        var last = 1
        var token = NumberToken(range: start..<start, value: 0, lastDigit: 1)
        scan: while true {
            let scalar = text[index]
            if let next = Self.digit(scalar) {
                if let digit, digit != 0 { return nil }
                if digit == 0, next == 0 { return nil }
                digit = next
                last = 1
            } else if let power = Self.powers[scalar] {
                let worth = (0..<power).reduce(1) { product, _ in product * 10 }
                if power < 4 {
                    section += (digit ?? 1) * worth
                } else {
                    if index == start { return nil }
                    if power == 4 {
                        total += (section + (digit ?? 0)) * worth
                    } else {
                        guard total + section < 100_000_000 else { return nil }
                        total = (total + section + (digit ?? 0)) * worth
                    }
                    section = 0
                }
                (digit, last) = (nil, worth)
                token.scaled = true
            } else if scalar == "余" || scalar == "多" || scalar == "几", index > start, token.scaled {
                token.approximate = true
                index += 1
                if Self.powers[text[index]] == nil { break scan }
                continue
            } else {
                break
            }
            index += 1
            if total > 1_000_000_000_000 { return nil }
        }
        guard index > start else { return nil }
        total += section + (digit ?? 0)
        token.value = ExactDecimal(Int128(total))
        token.lastDigit = ExactDecimal(Int128(last))
        if text[index] == "点", let tenth = Self.digit(text[index + 1]),
            Self.digit(text[index + 2]) == nil, digit != nil
        {
            token.value = token.value + ExactDecimal(Int128(tenth), scale: 1)
            token.lastDigit = ExactDecimal(1, scale: 1)
            index += 2
        }
        token.range = start..<index
        return token
    }
}
