import Testing
import TextAudit

@Suite("Figures of a sentence") struct FigureTests {
    private func compact(_ sentence: String) -> [String] {
        findFigures(in: sentence).map { figure in
            "\(figure.value)\(figure.unit)" + (figure.approx ? "~" : "")
                + (figure.upper.map { "..\($0)" } ?? "")
        }
    }

    @Test("Arabic numerals", arguments: arabicCases)
    func arabic(row: FigureCase) { #expect(compact(row.sentence) == row.expected, "\(row.why)") }

    @Test("Chinese numerals", arguments: chineseCases)
    func chinese(row: FigureCase) { #expect(compact(row.sentence) == row.expected, "\(row.why)") }

    @Test("Dates, names, ordinals and idioms are no figures", arguments: emptyCases)
    func empty(row: FigureCase) { #expect(compact(row.sentence) == [], "\(row.why)") }

    @Test("A figure is the exact slice of the text at its offset")
    func offsets() {
        let text = "😀收缴罚款４9.5438 万元，\r\n派发资料 8.8万余份。"
        let scalars = Array(text.unicodeScalars)
        let figures = findFigures(in: text)
        #expect(figures.map(\.text) == ["４9.5438 万元", "8.8万余份"])
        for figure in figures {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[figure.start..<figure.end])
            #expect(String(view) == figure.text)
        }
    }

    static let counted: [(sentence: String, counts: [String], why: String)] = [
        ("审核政府经济合同3621件。", ["审核政府经济合同"], "before the number"),
        ("成立5个综治单位。", ["成立综治单位"], "after the measure"),
        ("主动申报率为97.25%。", ["主动申报率"], "a rate, without 为"),
        ("查处违法行为350宗。", ["查处违法行为"], "为 of 行为 stays"),
        ("诉讼、信访案件分别下降26%、39%。", ["诉讼", "信访案件"], "分别 deals out the nouns"),
        ("其中网站(含转发)319条。", ["网站"], "brackets left out"),
    ]

    @Test("What a figure counts", arguments: counted)
    func counts(sentence: String, counts: [String], why: String) {
        #expect(findFigures(in: sentence).map(\.counts) == counts, "\(why)")
    }

    static let directions: [(sentence: String, signed: String, why: String)] = [
        ("案件同比下降26%。", "-26", "down"),
        ("确认案件上升11%。", "11", "up"),
        ("案件较上年减少了约三成。", "-30", "down, with words between"),
        ("发案率下降1.2%。", "-1.2", "a decimal"),
        ("下降到26%。", "26", "a level has no direction"),
    ]

    @Test("The direction of a change gives the sign", arguments: directions)
    func direction(sentence: String, signed: String, why: String) {
        #expect(findFigures(in: sentence).map(\.signed.description) == [signed], "\(why)")
    }

    @Test("The worth of the last printed digit")
    func lastDigit() {
        let figures = findFigures(in: "处置18.4万宗，罚款49.5438万元，查处12宗。")
        #expect(figures.map(\.lastDigit.description) == ["1000", "1", "1"])
    }

    @Test(
        "Odd texts have no figures and end",
        arguments: [
            "", "1", "1.", "一", "（", "“12件", "9999999999999件", "九亿亿亿亿亿件",
            "9亿亿亿亿亿件", "999999999999万亿件", "百万亿万亿件",
        ])
    func odd(text: String) { #expect(findFigures(in: text).count <= 1) }
}
