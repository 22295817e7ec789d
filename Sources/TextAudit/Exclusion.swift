/// What looks like a figure and is none: dates, ordinals, document numbers, codes, fixed names.
enum Exclusion {
    /// Whether `token` with `unit` is no figure.
    ///
    /// `start` is where the numeral, or its range, begins.
    static func excludes(
        _ token: NumberToken, _ unit: FigureScanner.UnitToken, from start: Int, _ text: SourceText
    ) -> Bool {
        isCode(start..<token.range.upperBound, text)
            || isOrdinal(start, unit, text)
            || isCalendar(token, unit, start, text)
            || isName(token, unit, start, text)
            || (token.value.scale > 0 && !token.scaled && !Measure.divisible.contains(unit.name))
    }

    /// Part of a longer code: G107, 3·15, 14:18, 1+3, 7×24, 2021/3.
    static func isCode(_ range: Range<Int>, _ text: SourceText) -> Bool {
        let before = text[range.lowerBound - 1]
        let after = text[range.upperBound]
        if before.isLatin, !isWordOfLetters(before: range.lowerBound, text) { return true }
        if "+×*·.:/_^=#".unicodeScalars.contains(before) {
            return !isColon(range.lowerBound, text) && !isMarkerPoint(range.lowerBound, text)
        }
        if before == "-", text[range.lowerBound - 2].isDigit || text[range.lowerBound - 2].isLatin {
            return true
        }
        if "×*·:_^=".unicodeScalars.contains(after), text[range.upperBound + 1].isDigit {
            return true
        }
        return after == "+"
    }

    /// A colon before the number that ends a heading rather than stands in a time: 发放:30份.
    private static func isColon(_ index: Int, _ text: SourceText) -> Bool {
        text[index - 1] == ":" && !text[index - 2].isDigit
    }

    /// The point of `1.` at the beginning of a paragraph.
    private static func isMarkerPoint(_ index: Int, _ text: SourceText) -> Bool {
        guard text[index - 1] == "." else { return false }
        var start = index - 1
        while start > 0, text[start - 1].isDigit { start -= 1 }
        let before = text.skipSpacesBack(start)
        return index - 1 - start <= 2
            && (before == 0 || text[before - 1].endsSentence || text[before - 1] == ";")
    }

    /// LED, APP and the like, of two letters or more, before a number that is not theirs.
    private static func isWordOfLetters(before index: Int, _ text: SourceText) -> Bool {
        text[index - 1].isLatin && text[index - 2].isLatin && !text[index].isLatin
            && notCodes.length(in: text, before: index) == 0
    }

    private static let notCodes = WordTable("PM NO No no COVID ISO GB DB CO SO NH DN km KM LNG")

    /// 第三批, 前20名, 排名3位.
    private static func isOrdinal(
        _ start: Int, _ unit: FigureScanner.UnitToken, _ text: SourceText
    ) -> Bool {
        let before = text.skipSpacesBack(start)
        if ordinals.ends(in: text, before: before) { return true }
        guard text[before - 1] == "前" else { return false }
        return ["名", "位", "个月", "个季度", "季度", "年", "天"].contains(unit.name)
    }

    private static let ordinals = WordTable("第 排名 位列 位居 列第 名列 排第 NO. No. 编号 文号 邮编 序号")

    /// Years and spans that date rather than measure: 2020年, 近3年, 为期3年, 8时30分.
    private static func isCalendar(
        _ token: NumberToken, _ unit: FigureScanner.UnitToken, _ start: Int, _ text: SourceText
    ) -> Bool {
        let before = text.skipSpacesBack(start)
        if unit.name == "分" || unit.name == "秒" {
            if "时点分".unicodeScalars.contains(text[before - 1]), text[before - 2].isDigit {
                return true
            }
        }
        if unit.name == "年" {
            if token.value >= 100 { return true }
            // 从97年就开始
            if token.value >= 70, token.value.isWhole, sinceYear.ends(in: text, before: before) {
                return true
            }
            if yearContext.ends(in: text, before: before) { return true }
            if yearNames.begins(in: text, at: unit.end) { return true }
            if text[before - 1] == "-" || text[before - 1] == "/" { return true }
        }
        // 2023年4季度; 4个季度 would count
        if unit.name == "季度", token.value <= 4, text[token.range.upperBound] != "个" { return true }
        if Measure.durations.contains(unit.name) {
            if spans.ends(in: text, before: before) { return true }
            if spanNames.begins(in: text, at: unit.end) { return true }
        }
        return false
    }

    private static let yearContext = WordTable("近 过去 未来 前 后 今后 每 满 以来 这 头 至 到 建党 建国 成立 改革开放")
    private static let sinceYear = WordTable("从 自 于 在 早在 到 至")
    private static let yearNames = WordTable("以上 以下 行动 计划 规划 来 前 后 间 内 级 度 底 初 末 目标 攻坚 专项 制 期")
    private static let spans = WordTable("为期 过去 未来 今后 每 这 最近 历时 时隔")
    private static let spanNames = WordTable(
        """
        服务圈 生活圈 便民圈 法律服务圈 响应圈 圈 自助 值班 值守 在线 热线 开放 不打烊 全天候 不间断 连续 智能 监控 巡查 轮 来 前
        运转 待命 备勤 营业 全时 平均浓度 平均值 滑动
        """)

    /// Names of campaigns and slogans: 1村1法律顾问, 5个一, 3项制度.
    private static func isName(
        _ token: NumberToken, _ unit: FigureScanner.UnitToken, _ start: Int, _ text: SourceText
    ) -> Bool {
        if unit.name == "个", text[unit.end] == "一", !firstOf.begins(in: text, at: unit.end) {
            return true
        }
        if slogans.begins(in: text, at: unit.end) { return true }
        if token.value == 1, oneEach.contains(unit.name) {
            let window = unit.end..<min(unit.end + 8, text.count)
            for index in window {
                if text[index].endsClause { break }
                if text[index] == "1" && !text[index + 1].isDigit && text[index + 1].isHan
                    && !Measure.afterArabic.begins(in: text, at: index + 1)
                {
                    return true
                }
            }
        }
        return false
    }

    /// 个一级指标 counts; 五个一 names.
    static let firstOf = WordTable("一级 一类 一线 一般 一等 一体")
    private static let oneEach: Set<String> = [
        "村", "镇", "街", "乡", "村居", "社区", "镇街", "户", "人", "家", "件", "街道",
    ]
    private static let slogans = WordTable("坚持 维护 确立 意识 自信 全面 必须 代表 务必 一百年 毫不动摇 区分开来 高标准")
}
