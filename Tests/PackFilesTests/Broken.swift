import Testing

/// One thing wrong in the small pack.
struct Broken: Sendable, CustomTestStringConvertible {
    let file: String
    let passage: String
    let replacement: String
    let why: String

    var testDescription: String { why }

    init(_ file: String, _ passage: String, _ replacement: String, _ why: String) {
        (self.file, self.passage, self.replacement) = (file, passage, replacement)
        self.why = why
    }

    static let cases: [Broken] = names + rules + values + syntax + figures

    /// The file and line of each of five faults made at once, and what must be said of it.
    static let fiveAtOnce: [(place: String, message: String)] = [
        ("mini/figures.yaml:3:", ": no figure 'loan.gone'"),
        ("mini/organisation.yaml:8:", ": expected a whole number, found 'many'"),
        ("mini/procedures/loan.yaml:7:", ": unknown key 'titel'"),
        ("mini/procedures/loan.yaml:37:", ": 'never' is not one of: warns, closes, waits, target"),
        ("mini/report.yaml:8:", ": no figure 'loan.lost'"),
    ]

    private static let loan = "procedures/loan.yaml"

    static let names: [Broken] = [
        Broken(loan, "title: purpose", "titel: purpose", "an unknown key"),
        Broken(loan, "zh: 借用\n", "", "a missing key"),
        Broken(loan, "by: [head]", "by: [chief]", "an unknown role"),
        Broken(loan, "from: [asked]", "from: [begun]", "an unknown stage in from"),
        Broken(loan, "to: returned }", "to: back }", "an unknown stage in to"),
        Broken(
            loan, "fill: [purpose, day]", "fill: [purpose, day, colour]", "an unknown field"),
        Broken(loan, "until: grant", "until: give", "an unknown act"),
        Broken(
            loan, "clear: [clerk] }", "clear: [clerk], extra: 1 }", "an unknown key in a gate"),
        Broken(loan, "{ present: day }", "{ running: reply }", "an unknown period"),
        Broken(
            loan, "{ present: day }", "{ document: paper }", "an unknown document in a gate"),
        Broken(loan, "documents: [permit]", "documents: [paper]", "an unknown document"),
        Broken(loan, "{ present: day }", "{ parties: lender }", "an unknown party"),
        Broken(
            loan, "{ present: day }", "{ field: deposit, at-most: { threshold: huge } }",
            "an unknown threshold"),
        Broken(loan, "{ present: day }", "{ day: monday }", "no such condition"),
        Broken(loan, "kinds: [person]", "kinds: [robot]", "an unknown kind of party"),
        Broken(loan, "  day:     {", "  日期:     {", "a name that is not ASCII"),
        Broken(loan, "measures:\n  granted", "measures:\n  gra nted", "a name with a space"),
    ]

    static let rules: [Broken] = [
        Broken(loan, "cite: 第七条", "cite: 租赁法 第七条", "a statute that is not listed"),
        Broken(loan, "cite: 第七条", "cite: 第三十一条", "an article beyond the last"),
        Broken(loan, "cite: 第七条", "cite: 旧法 第七条", "a statute that was repealed before"),
        Broken(loan, "cite: 第七条", "cite: 第七款条", "an article without a number"),
        Broken(loan, "statute: 借用法", "statute: 租赁法", "the procedure's statute is not listed"),
        Broken(
            loan, ", length: 3ri, cite: 第七条", ", length: 3ri", "a period without an article"),
        Broken(loan, "by: [head]", "by: []", "an act that is nobody's"),
        Broken(
            loan, "from: [granted], to: returned }", "from: [granted] }", "a stage without an end"),
        Broken(
            loan, "  returned: { zh: 已归还, en: Returned, end: yes }",
            "  returned: { zh: 已归还, en: Returned, end: yes }\n  lost: { zh: 丢失, en: Lost, end: yes }",
            "a stage that nothing reaches"),
        Broken(loan, "借〔{year}〕{serial}号", "借〔{year}〕号", "a number without its serial"),
        Broken(loan, ", numbers: yes", "", "a number that no act gives"),
        Broken(
            loan, "number: 借〔{year}〕{serial}号\n", "", "an act that numbers without a pattern"),
        Broken(
            loan, "by: [clerk], to: asked,", "by: [clerk], from: [asked], to: asked,",
            "nothing opens a matter"),
        Broken(loan, "    documents: [permit]\n", "", "a document that no act produces"),
        Broken(
            loan, "needs: [purpose]", "needs: [deposit, wish]",
            "a document that needs an unknown field"),
        Broken(loan, "    from: ask\n", "", "a period that nothing starts"),
        Broken(
            "statutes.yaml", "from: 2020-01-01, name: 2020修订", "from: 2019-06-01, name: 2020修订",
            "versions that overlap"),
        Broken(
            loan, "title: purpose", "title: purpose\ndecisive: purpose",
            "a decisive field that is no date"),
    ]

    static let values: [Broken] = [
        Broken(
            loan, "in-force: { from: 2020-01-01 }", "in-force: { from: 2020-02-30 }",
            "a day that does not exist"),
        Broken(
            loan, "in-force: { from: 2020-01-01 }",
            "in-force: { from: 2020-01-01, to: 2019-01-01 }", "an end before the beginning"),
        Broken(loan, "length: 3ri", "length: soon", "a length that is none"),
        Broken(loan, "length: 3ri", "length: 3w", "weeks are no unit of the law"),
        Broken(loan, "money: 0..5000", "money: 5000..0", "a range upside down"),
        Broken(loan, "money: 0..5000", "money: -1..5000", "money below nothing"),
        Broken(
            loan, "money: 0..5000", "money: 0..9000000000000000000", "money beyond counting"),
        Broken(loan, "text: 200", "text: -1", "a text shorter than nothing"),
        Broken(loan, "text: 200", "text: two hundred", "a number in words"),
        Broken(loan, "text: 200", "text: 200, date: yes", "two kinds of field"),
        Broken(loan, "count: 1,", "count: -2..-1,", "fewer parties than none"),
        Broken(loan, "{ present: day }", "{ hours: 30..40 }", "hours after the day's end"),
        Broken(
            loan, "{ present: day }", "{ field: deposit, at-most: -5 }", "a negative amount"),
        Broken(loan, "end: yes", "end: maybe", "neither yes nor no"),
        Broken(loan, "until: grant", "until: grant\n    late: never", "an unknown consequence"),
        Broken("statutes.yaml", "yuan: 5000", "yuan: -5000", "a negative threshold"),
        Broken(
            "roles.yaml", "en: Head, kind: staff", "en: Head, kind: boss", "an unknown kind of role"
        ),
        Broken(
            "roles.yaml", "en: Head, kind: staff", "en: Head, kind: staff, sees: much",
            "an unknown reach of a role"),
        Broken(
            "roles.yaml", "en: Head, kind: staff", "en: Head, kind: partner, sees: all",
            "a partner who sees everything"),
        Broken(
            "roles.yaml", "en: Head, kind: staff", "en: Head, kind: staff, may: [rule]",
            "an unknown duty of a role"),
        Broken(
            "roles.yaml", "en: Head, kind: staff", "en: Head, kind: resident, may: audit",
            "a resident with a duty"),
        Broken(
            "roles.yaml", "en: Head, kind: staff", "en: Head, kind: staff, public: yes",
            "a role of the staff for everybody"),
    ]

    static let syntax: [Broken] = [
        Broken(
            loan, "parties:\n  borrower:", "parties:\n  - borrower:", "a list where a table belongs"
        ),
        Broken(loan, "acts:\n", "acts: none\nmore:\n", "a word where a table belongs"),
        Broken(loan, "en: Loan\n", "en: Loan\nen: Lending\n", "a key that stands twice"),
        Broken(loan, "by: [head]", "by: [head", "a bracket that stays open"),
        Broken(loan, "en: Loan\n", "en: \"Loan\n", "a quotation that stays open"),
        Broken(loan, "en: Loan\n", "\ten: Loan\n", "a tab for indentation"),
        Broken(loan, "by: [head]", "by: &them [head]", "an anchor"),
        Broken(loan, "by: [head]", "by: *them", "an alias of nothing"),
        Broken(
            loan, "en: Loan\n", "en: Loan\n<<: { zh: 别的 }\n", "a merge key is only an unknown key"),
        Broken(loan, "procedure: loan", "produce: loan", "neither a procedure nor a register"),
    ]

    static let figures: [Broken] = [
        Broken(
            "figures.yaml", "total: [loan.granted]", "total: [loan.all]", "a figure of itself"),
        Broken(
            "figures.yaml", "measure: loan.granted }", "measure: loan.lent }", "an unknown measure"),
        Broken(
            "figures.yaml", "measure: loan.granted }",
            "measure: loan.granted, only: { colour: red } }", "a dimension that is not counted"),
        Broken(
            "figures.yaml", "total: [loan.granted]", "totals: [loan.granted]",
            "a figure without a definition"),
        Broken(
            "figures.yaml", "says: loan.granted = loan.all", "says: loan.granted loan.all",
            "no equation"),
        Broken(
            "figures.yaml", "says: loan.granted = loan.all", "says: loan.granted = loan.none",
            "an unknown figure in an equation"),
        Broken(
            "figures.yaml", "total: [loan.granted]", "total: [loan.granted], decimals: 12",
            "more decimals than are shown"),
        Broken(
            "figures.yaml", "total: [loan.granted]", "ratio: [loan.granted]", "a ratio of one"),
        Broken(
            "figures.yaml", "total: [loan.granted]", "total: [loan.granted], basis: 借用法 第九十九条",
            "a basis beyond the last article"),
        Broken(
            "report.yaml", "{loan.granted}", "{loan.lent}", "an unknown figure in a sentence"),
        Broken("report.yaml", "{loan.granted}", "{loan.granted", "a figure that stays open"),
        Broken(
            "report.yaml", "content: results", "content: praise", "a content that no rule demands"),
        Broken(
            "calendar.csv", "2020-01-24,holiday,春节\n2020-01-19,makeup-workday,春节",
            "2020-02-30,holiday,春节\n2020-01-20,makeup-workday,春节\n2020-01-01,makeup-workday,元旦\nx",
            "four faults of a calendar"),
    ]
}

/// A file of the small pack with other bytes in its place.
struct BrokenBytes: Sendable, CustomTestStringConvertible {
    let file: String
    let bytes: [UInt8]
    let why: String

    var testDescription: String { why }

    init(_ text: String, _ why: String) {
        self.init(bytes: Array(text.utf8), why)
    }

    init(bytes: [UInt8], _ why: String) {
        (file, self.bytes, self.why) = ("procedures/loan.yaml", bytes, why)
    }

    /// Ten lists, each of ten times the one before: a thousand million words when written out.
    private static let laughs: String = {
        var text = "a0: &a0 [lol, lol]\n"
        for level in 1...9 {
            let row = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(row)]\n"
        }
        return text
    }()

    static let cases: [BrokenBytes] = [
        BrokenBytes("", "an empty file"),
        BrokenBytes("# nothing but a comment\n", "a file of comments"),
        BrokenBytes("- a\n- b\n", "a list for a procedure"),
        BrokenBytes("loan", "a word for a procedure"),
        BrokenBytes(laughs, "the thousand million laughs"),
        BrokenBytes(laughs + "? [*a9]\n: x\n", "the laughs as a key"),
        BrokenBytes(
            laughs.replacing("a0: &a0 [lol, lol]", with: "? &a0 [lol, lol]\n: x"),
            "laughs that begin in a key"),
        BrokenBytes(String(repeating: "[", count: 10_000), "ten thousand brackets"),
        BrokenBytes(String(repeating: "{a: ", count: 10_000), "ten thousand braces"),
        BrokenBytes(String(repeating: "- ", count: 400_000) + "x", "dashes in one line"),
        BrokenBytes(
            String(repeating: "? ", count: 400_000) + "x", "question marks in one line"),
        BrokenBytes(
            (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            "six hundred indents"),
        BrokenBytes(String(repeating: "# padding\n", count: 210_000), "two megabytes"),
        BrokenBytes("procedure: \u{0}loan\n", "a zero byte"),
        BrokenBytes("procedure: \u{1B}[2Jloan\n", "a control character"),
        BrokenBytes(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a picture"),
        BrokenBytes(
            bytes: Array("procedure: ".utf8) + [0xFF, 0xFE, 0x80], "neither UTF-8 nor GB18030"),
        BrokenBytes("a: b\n--- \nc: d\n", "two documents in one file"),
        BrokenBytes("procedure: !!binary aGVsbG8=\n", "a tag is taken as text"),
    ]
}
