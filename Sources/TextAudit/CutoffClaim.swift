/// A report on a year that is issued before the year is over: the claim of kind `cutoff`.
struct CutoffClaim {
    /// A calendar date as printed.
    struct PrintedDate: Equatable {
        var year: Int
        var month: Int
        var day: Int
        var range: Range<Int>

        var iso: String { "\(year)-" + Self.two(month) + "-" + Self.two(day) }
        private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    }

    let text: SourceText
    let title: ReportTitle?

    static func find(in text: SourceText, title: ReportTitle?) -> Claim? {
        let finder = CutoffClaim(text: text, title: title)
        guard let year = title?.year, title?.coversYear == true, let issued = finder.issued(),
            issued.year == year,
            issued.month < 12 || issued.day < 31
        else { return nil }
        let stated = finder.statedEnd(year)
        return Claim(
            .cutoff, "\(issued.iso)<\(year)-12-31", stated ? .unclear : .fails,
            remark: stated ? "文中说明了统计截止日，数字不含全年" : "成文早于年末，数字不覆盖全年",
            start: issued.range.lowerBound)
    }

    /// The date under the text, or else that of its publication in the first lines.
    func issued() -> PrintedDate? {
        let lines = lines()
        for line in lines.reversed().prefix(12) {
            if let date = date(at: line.lowerBound),
                text.skipSpaces(date.range.upperBound) >= line.upperBound
            {
                return date
            }
        }
        for line in lines.prefix(20) where Self.headWords.occurs(in: text, line) {
            for index in line {
                if let date = date(at: index) { return date }
            }
        }
        return nil
    }

    private static let headWords = WordTable("日期 发布时间 时间 来源 发文 发布 成文")

    /// Non-empty lines without the space around them.
    private func lines() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == "\n" {
            let first = min(text.skipIndent(start), index)
            let last = max(first, text.skipSpacesBack(index))
            if first < last { result.append(first..<last) }
            start = index + 1
        }
        return result
    }

    /// 2020年11月26日, 2020-11-26, 2020/11/26, 2020.11.26 or 二〇二〇年十一月二十六日 at `start`.
    func date(at start: Int) -> PrintedDate? {
        guard text[start].isDigit ? !text[start - 1].isDigit : text[start] == "二" else {
            return nil
        }
        var index = start
        var year = 0
        while index < start + 4, let digit = Self.digit(text[index]) {
            (year, index) = (year * 10 + digit, index + 1)
        }
        guard (1990...2100).contains(year), "年-/.".unicodeScalars.contains(text[index]) else {
            return nil
        }
        guard let (month, afterMonth) = number(at: text.skipSpaces(index + 1)),
            (1...12).contains(month),
            "月-/.".unicodeScalars.contains(text[afterMonth]),
            let (day, afterDay) = number(at: text.skipSpaces(afterMonth + 1)),
            (1...31).contains(day)
        else { return nil }
        let end = text[afterDay] == "日" ? afterDay + 1 : afterDay
        return PrintedDate(year: year, month: month, day: day, range: start..<end)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isDigit { return Int(scalar.value) - 48 }
        if scalar == "零" || scalar == "O" || scalar == "0" { return 0 }
        return NumberReader.digit(scalar)
    }

    /// A month or a day: one or two digits, or a Chinese numeral.
    private func number(at start: Int) -> (Int, Int)? {
        var index = start
        var value = 0
        while index < start + 2, text[index].isDigit {
            (value, index) = (value * 10 + Int(text[index].value) - 48, index + 1)
        }
        if index > start { return (value, index) }
        guard let token = NumberReader(text: text).chinese(at: start), token.value < 32 else {
            return nil
        }
        return (Int(token.value.mantissa), token.range.upperBound)
    }

    /// 截至2020年10月31日 and the like: the text itself says to which day it counts.
    private func statedEnd(_ year: Int) -> Bool {
        for index in 0..<text.count
        where text[index] == "截" && (text[index + 1] == "至" || text[index + 1] == "止") {
            let place = text.skipSpaces(index + 2)
            if let date = date(at: place), date.year == year { return true }
            if text[place].isDigit, let (_, end) = number(at: place), text[end] == "月" {
                return true
            }
            var digits = place
            while text[digits].isDigit { digits += 1 }
            if digits == place + 4, text[digits] == "年", text[digits + 1].isDigit { return true }
        }
        return false
    }
}
