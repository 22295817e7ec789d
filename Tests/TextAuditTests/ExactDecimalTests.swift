import Testing
import TextAudit

@Suite("Exact decimals") struct ExactDecimalTests {
    static let forms: [(text: String, canonical: String?)] = [
        ("495438", "495438"), ("97.250", "97.25"), ("-0.50", "-0.5"), ("007", "7"),
        ("0.05", "0.05"),
        ("", nil), (".5", nil), ("5.", nil), ("1,2", nil), ("--1", nil),
    ]

    @Test("Canonical form", arguments: forms)
    func form(text: String, canonical: String?) {
        #expect(ExactDecimal(text)?.description == canonical)
    }

    static let percents: [(part: Int, whole: Int, digits: Int, result: String)] = [
        (429, 438, 0, "98"), (523, 526, 1, "99.4"), (2180, 2599, 1, "83.9"), (1, 8, 1, "12.5"),
        (1, 3, 2, "33.33"), (-30, 120, 0, "-25"), (1, 200, 0, "1"),
    ]

    @Test("Percentages round half up", arguments: percents)
    func percent(part: Int, whole: Int, digits: Int, result: String) {
        let value = ExactDecimal(integerLiteral: part)
            .percent(of: ExactDecimal(integerLiteral: whole), digits: digits)
        #expect(value?.description == result)
    }

    @Test("No percentage of nothing")
    func nothing() { #expect(ExactDecimal(integerLiteral: 3).percent(of: 0, digits: 1) == nil) }

    @Test("Equal numbers are equal however they are written")
    func equality() {
        #expect(ExactDecimal("1.50") == ExactDecimal(15, scale: 1))
        #expect(ExactDecimal(18_4, scale: 1).shifted(by: 4) == 184_000)
        #expect(ExactDecimal(5, scale: 1) < ExactDecimal(integerLiteral: 1))
    }
}
