import Testing

@Suite("Faults of papers and tables are named with their place")
struct PaperLintTests {
    private static let sound = """
        papers: loan
        documents:
          permit:
            style: form
            title: 许可书
            body:
              - "{borrower}：{purpose}，{day}。{@until answer}，{@article}"
              - "押金{deposit?}。"
              - { text: "押金{deposit capitals}", when: { field: deposit, over: 0 } }
              - form: [ { 押金: "{deposit}" } ]
        """

    @Test("A sound template has none")
    func sound() {
        #expect(MiniPack.faults(in: ["papers/loan.yaml": Array(Self.sound.utf8)]) == [])
    }

    static let broken: [(passage: String, replacement: String, fault: String)] = [
        ("{purpose}，{day}", "{porpoise}{purpose}", "7:9: 'porpoise' is no field and no party"),
        (
            "押金{deposit?}", "押金{deposit}",
            "8:9: '{deposit}' may be empty when 'permit' is made (version of 2020-01-01): "
                + "add it to 'needs', or write '{deposit?}'"
        ),
        ("{purpose}，", "", "4:5: the paper 'permit' needs 'purpose' and does not show it"),
        ("{@until answer}", "{@until answr}", "7:9: no period 'answr'"),
        ("{@until answer}", "{@untill answer}", "7:9: '{@untill}' is no place"),
        ("{day}", "{day capitals}", "7:9: the field 'day' is not written as 'capitals'"),
        ("{day}", "{day", "7:9: '{day。{@until answer}': expected a field or party"),
        ("permit:", "permits:", "3:3: no document 'permits'; known: permit"),
        ("papers: loan", "papers: lone", "1:1: no procedure 'lone' begins in these days"),
        ("style: form", "style: from", "4:12: 'from' is not one of: official"),
        ("- form:", "- from:", "10:9: expected one of: text, heading, form"),
        ("deposit, over", "deposits, over", "9:56: no field 'deposits'"),
    ]

    @Test("One thing wrong is named where it stands", arguments: broken)
    func oneFault(passage: String, replacement: String, fault: String) {
        let text = Self.sound.replacing(passage, with: replacement)
        let faults = MiniPack.faults(in: ["papers/loan.yaml": Array(text.utf8)])
        #expect(
            faults.contains { $0.hasPrefix("mini/papers/loan.yaml:\(fault)") }, "\(faults)")
    }

    @Test("A local pack lays a name over a template and replaces nothing else")
    func overlaid() {
        let local = [
            "pack.yaml": """
            pack: local
            name: { zh: 本地, en: Local }
            extends: ../mini
            """,
            "papers/loan.yaml": """
            papers: loan
            organ: "{@organisation}借用处"
            """,
        ]
        let faults = MiniPack.faults(
            in: ["papers/loan.yaml": Array(Self.sound.utf8)], local: local)
        #expect(faults == [])
    }

    @Test("A table of what is not counted, or of lines that it has not, is refused")
    func tables() {
        let table = """
            table: loans
            zh: 借用表
            en: Loans
            columns: { all: { zh: 合计, en: All } }
            rows:
              granted: { zh: 出借, en: Lent, measure: loan.given }
              by-day:  { zh: 按日, en: By day, measure: loan.granted, only: { day: x } }
              total:   { zh: 合计, en: Total, sum: [granted, refused] }
            identities:
              - { says: total = grunted, zh: 相等, en: Equal }
            """
        let faults = MiniPack.faults(in: ["tables/loans.yaml": Array(table.utf8)])
        let places = [
            "6:41: no measure 'loan.given'",
            "7:57: 'loan.granted' is not told apart by 'day'",
            "8:48: no line 'refused' in the table",
            "10:7: no line 'grunted' in the table",
        ].map { "mini/tables/loans.yaml:\($0)" }
        #expect(faults == places)
    }
}
