/// A text with its figures, ready for questions about sentences and neighbours.
struct Reading: Sendable {
    let text: SourceText
    let figures: [FoundFigure]
    /// The sentence of each figure.
    let sentences: [Range<Int>]
    /// How many brackets are open at each figure.
    let depths: [Int]

    init(_ text: SourceText, _ figures: [FoundFigure]) {
        self.text = text
        self.figures = figures
        var sentences: [Range<Int>] = []
        var depths: [Int] = []
        var (start, depth, next) = (0, 0, 0)
        var pending = 0
        for index in 0...text.count {
            while next < figures.count, figures[next].start == index {
                depths.append(depth)
                next += 1
            }
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth = Swift.max(0, depth - 1) }
            guard index == text.count || text[index].endsSentence else { continue }
            if text[index] == "\n" { depth = 0 }
            while pending < next {
                sentences.append(start..<index)
                pending += 1
            }
            start = index + 1
        }
        self.sentences = sentences
        self.depths = depths
    }

    /// The text between the figure before `index`, or the beginning of its sentence, and the figure.
    func lead(_ index: Int) -> Range<Int> {
        let floor = index > 0 ? figures[index - 1].end : 0
        return max(
            floor, min(sentences[index].lowerBound, figures[index].start))..<figures[index].start
    }

    func sameSentence(_ left: Int, _ right: Int) -> Bool { sentences[left] == sentences[right] }

    /// Whether both are in the same paragraph, no line feed between.
    func sameParagraph(_ left: Int, _ right: Int) -> Bool {
        let range = figures[left].end..<max(figures[left].end, figures[right].start)
        return !range.contains { text[$0] == "\n" }
    }

    /// Whether figures of the two units may be added or compared.
    func comparable(_ left: Int, _ right: Int) -> Bool {
        Self.unitClass(figures[left].unit) == Self.unitClass(figures[right].unit)
    }

    /// One name for units that count the same things: 宗, 起 and 件 are cases.
    static func unitClass(_ unit: String) -> String {
        switch unit {
        case "宗", "起", "件", "例", "桩": "件"
        case "人", "名", "位", "人员": "人"
        case "场", "场次": "场"
        default: unit
        }
    }

    /// Whether the two units name things that a list may mix: 件 beside 项, 件 beside 件次.
    func related(_ left: Int, _ right: Int) -> Bool {
        Self.families.contains { family in
            family.contains(figures[left].unit) && family.contains(figures[right].unit)
        }
    }

    private static let families: [Set<String>] = [
        ["件", "宗", "起", "例", "桩", "项", "个", "条", "份", "件次", "宗次", "单", "批", "批次"],
        ["人", "名", "位", "人员", "人次"],
        ["家", "户", "个", "家次", "户次"],
        ["次", "场", "场次", "期", "个"],
    ]

    /// 比去年减少20件: what was added or lost, not a value of a year.
    func isDifference(_ index: Int) -> Bool {
        isLoss(index) || Self.more.ends(in: text, before: text.skipSpacesBack(figures[index].start))
    }

    /// 减少20件.
    func isLoss(_ index: Int) -> Bool {
        Self.less.ends(in: text, before: text.skipSpacesBack(figures[index].start))
    }

    private static let less = WordTable("减少 减少了 下降 下降了 少 降低")
    private static let more = WordTable("增加 增加了 增长 增长了 多 上升 上升了 新增加")

    /// Counts and amounts, not percentages and the like.
    func isCount(_ index: Int) -> Bool {
        let figure = figures[index]
        return figure.upper == nil
            && !["%", "个百分点", "倍", "‰", "", "个基点"].contains(figure.unit)
    }

    /// The printed number without its unit and signs of approximation: 49.5438万.
    func number(_ index: Int) -> String {
        let figure = figures[index]
        var result = ""
        for scalar in text.plainSlice(figure.start..<figure.end).unicodeScalars {
            if scalar.isDigit || scalar == "." || NumberReader.isChineseNumeral(scalar) {
                result.unicodeScalars.append(scalar)
            } else if scalar != ",", !(scalar == "-" && result.isEmpty), scalar != " ",
                scalar != "余", scalar != "多"
            {
                break
            }
        }
        return result.unicodeScalars.contains { $0.isDigit } ? result : figure.value.description
    }
}
