import LegalCalendar
import Procedures
import Testing

@Suite("Names, numbers and citations")
struct NameTests {
    static let numerals: [(text: String, value: Int?)] = [
        ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十九", 29), ("九十九", 99),
        ("一百", 100), ("一百零五", 105), ("一百一十", 110), ("一百九十四", 194), ("二百零一", 201),
        ("一千二百六十", 1260), ("零", 0), ("29", 29), ("", nil), ("廿九", nil), ("第一", nil),
    ]

    @Test("Chinese numerals up to the articles of the Civil Code", arguments: numerals)
    func numeral(text: String, value: Int?) {
        #expect(ChineseNumeral.value(of: text) == value)
    }

    @Test("Zero to ninety-nine in Chinese reads back")
    func numeralBothWays() {
        for number in 0...99 {
            #expect(ChineseNumeral.value(of: ChineseNumeral.text(of: number)) == number)
        }
        #expect(ChineseNumeral.text(of: 12) == "十二")
        #expect(ChineseNumeral.text(of: 40) == "四十")
        #expect(ChineseNumeral.text(of: 100) == "100")
    }

    static let articles: [(article: String, number: Int?, why: String)] = [
        ("第二十九条", 29, "an article"), ("第二十九条第一款", 29, "with its paragraph"),
        ("第一百九十四条", 194, "beyond a hundred"), ("第85条", 85, "in digits"),
        ("", nil, "the whole statute"), ("附则", nil, "no article"), ("第二款", nil, "a paragraph only"),
        ("条第", nil, "the wrong way round"), ("第条", nil, "no number"),
    ]

    @Test("The number of an article", arguments: articles)
    func article(article: String, number: Int?, why: String) {
        let citation = Citation(statute: "人民调解法", article: article)
        #expect(citation.articleNumber == number, "\(why)")
        #expect(citation.text == "《人民调解法》\(article)")
    }

    static let names: [(text: String, fits: Bool, why: String)] = [
        ("accept", true, "a word"), ("mediation.accepted", true, "with a dot"),
        ("follow-up_2", true, "with a dash, a line and a digit"), ("2020", true, "digits"),
        (String(repeating: "a", count: 64), true, "the longest"),
        (String(repeating: "a", count: 65), false, "too long"), ("", false, "nothing"),
        ("-a", false, "begins with a dash"), (".a", false, "begins with a dot"),
        ("受理", false, "not ASCII"), ("a b", false, "a space"), ("a/b", false, "a slash"),
        ("é", false, "an accent"), ("a\n", false, "a line's end"),
    ]

    @Test("What can be an identifier", arguments: names)
    func identifier(text: String, fits: Bool, why: String) {
        #expect(Identifier<Act>.isValid(text) == fits, "\(why)")
    }

    static let numberings: [(pattern: String, series: String, number: String)] = [
        ("松街罚〔{year}〕{serial}号", "松街罚〔2020〕{serial}号", "松街罚〔2020〕12号"),
        ("{serial}/{year}", "{serial}/2020", "12/2020"),
        ("{year}-{year}-{serial}", "2020-2020-{serial}", "2020-2020-12"),
        ("礼{serial}号", "礼{serial}号", "礼12号"),
    ]

    @Test("The series and the number of a matter", arguments: numberings)
    func numbering(pattern: String, series: String, number: String) {
        let numbering = Procedure.Numbering(pattern: pattern)
        #expect(numbering.series(year: 2020) == series)
        #expect(Procedure.Numbering.number(series: series, serial: 12) == number)
    }
}

@Suite("What is in force on a day")
struct DateSpanTests {
    static let rows: [(first: DateSpan, second: DateSpan, overlap: Bool, why: String)] = [
        (
            DateSpan(first: "2018-01-01", last: "2021-07-14"), DateSpan(first: "2021-07-15"), false,
            "one after the other"
        ),
        (
            DateSpan(first: "2018-01-01", last: "2021-07-15"), DateSpan(first: "2021-07-15"), true,
            "one day in common"
        ),
        (DateSpan(first: "2018-01-01"), DateSpan(first: "2030-01-01"), true, "both without an end"),
        (
            DateSpan(first: "2018-01-01", last: "2018-12-31"),
            DateSpan(first: "2016-01-01", last: "2017-12-31"), false, "the second is earlier"
        ),
    ]

    @Test("Two spans overlap, either way round", arguments: rows)
    func overlap(first: DateSpan, second: DateSpan, overlap: Bool, why: String) {
        #expect(first.overlaps(second) == overlap, "\(why)")
        #expect(second.overlaps(first) == overlap, "\(why)")
    }

    @Test("A threshold is the one of the day, and none before the first")
    func threshold() {
        let threshold = Threshold(
            id: "large", label: Label(zh: "较大", en: "Large"),
            versions: [
                .init(
                    span: DateSpan(first: "2020-01-01", last: "2020-06-30"), value: .money(5),
                    cites: []),
                .init(span: DateSpan(first: "2020-07-01"), value: .money(3), cites: []),
            ])
        #expect(threshold.value(on: "2019-12-31") == nil)
        #expect(threshold.value(on: "2020-06-30") == .money(5))
        #expect(threshold.value(on: "2020-07-01") == .money(3))
    }

    static let values: [(value: Value, number: Int64?, dimension: String?)] = [
        (.text("东"), nil, "东"), (.integer(7), 7, "7"), (.money(150), 150, nil),
        (.date("2020-03-02"), nil, "2020-03-02"), (.choice("a"), nil, "a"),
        (.place(Place(community: "east", address: "一号")), nil, "east"),
        (.list([.text("a")]), nil, nil), (.file("00"), nil, nil),
    ]

    @Test("What of a value is counted and by what it is told apart", arguments: values)
    func value(value: Value, number: Int64?, dimension: String?) {
        #expect(value.number == number)
        #expect(value.dimension == dimension)
    }
}
