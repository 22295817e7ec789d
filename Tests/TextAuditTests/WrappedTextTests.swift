import Testing
import TextAudit

@Suite struct WrappedTextTests {
    static let rows: [(pages: String, text: String, why: String)] = [
        (
            "全年共受理人民调解案件二千零六十二件，其中调\n解成功二千件。\n下一段。\n", "全年共受理人民调解案件二千零六十二件，其中调解成功二千件。\n下一段。\n",
            "a line that ends because the paper does goes on"
        ),
        (
            "一、人民调解\n全年共受理人民调解案件2062件，涉及2500人。\n", "一、人民调解\n全年共受理人民调解案件2062件，涉及2500人。\n",
            "a short line is a heading"
        ),
        (
            "全年共受理人民调解案件二千零六十二件，其中\n— 1 —\n\u{C}调解成功二千件。\n", "全年共受理人民调解案件二千零六十二件，其中调解成功二千件。\n",
            "a page number does not stand in a sentence"
        ),
        (
            "受理 2062 件，合计  75 120。\n", "受理2062件，合计  75 120。\n",
            "blanks between fonts, not between columns"
        ),
        ("第 1 页 共 2 页\n 3 \n", "", "nothing but page numbers"),
        ("", "", "an empty text"),
    ]

    @Test("Lines of a page become sentences", arguments: rows)
    func unwraps(pages: String, text: String, why: String) {
        #expect(unwrapped(pages) == text, "\(why)")
    }
}
