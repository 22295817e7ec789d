import Figures
import PackFiles
import Procedures
import Testing

/// What `record:` and `columns:` of a pack may say.
@Suite struct ReportRecordTests {
    static let record = """

        record:
          procedure: loan
          year: day
          from: day
          through: day
          contents: { results: purpose }
          freeze: grant
          checkpoint: purpose
          checks: { field: kind, hold: tool, broken: book }
          publish: grant
          correct: grant
          correction: purpose
          reason: purpose
        """

    /// The small pack with a choice in its procedure and the record behind its report.
    static func faults(_ record: String) throws -> [String] {
        let loan = MiniPack.loan
            .replacing(
                "  deposit:",
                with:
                    "  kind: { zh: 种类, en: Kind, choice: { tool: { zh: 工具, en: Tool }, book: { zh: 书, en: Book } } }\n  deposit:"
            )
            .replacing("may: [deposit]", with: "may: [deposit, kind]")
        let report = try #require(MiniPack.files["report.yaml"]) + record
        return MiniPack.faults(in: [
            "procedures/loan.yaml": Array(loan.utf8), "report.yaml": Array(report.utf8),
        ])
    }

    static let cases: [(passage: String, replacement: String, message: String)] = [
        ("procedure: loan", "procedure: lease", "no procedure 'lease'"),
        ("year: day", "year: week", "'loan' has no field 'week'"),
        ("freeze: grant", "freeze: melt", "'loan' has no act 'melt'"),
        ("results: purpose", "results: aims", "'loan' has no field 'aims'"),
        ("results: purpose", "praise: purpose", "unknown key 'praise'"),
        ("hold: tool", "hold: hammer", "'hammer' is no choice of the field 'kind'"),
        ("  publish: grant\n", "", "'publish' is missing"),
    ]

    @Test("A record that names what its procedure lacks is a fault", arguments: cases)
    func fault(passage: String, replacement: String, message: String) throws {
        #expect(try Self.faults(Self.record) == [])
        let faults = try Self.faults(Self.record.replacing(passage, with: replacement))
        #expect(faults.contains { $0.contains(message) }, "\(faults)")
    }

    static let columns: [(text: String, message: String)] = [
        ("months: 2, figures: [loan.granted]", ""),
        ("months: 0, figures: [loan.granted]", "'months' must be 1 to 60"),
        ("months: 2, figures: [loan.lost]", "no figure 'loan.lost'"),
        ("months: 2", "'figures' is missing"),
        ("figures: [loan.granted]", "'months' is missing"),
    ]

    @Test(
        "A column names how long it is fresh and which figures count its entries",
        arguments: columns)
    func column(text: String, message: String) throws {
        let figures =
            try #require(MiniPack.files["figures.yaml"])
            + "\ncolumns:\n  news: { zh: 动态, en: News, \(text) }\n"
        let faults = MiniPack.faults(in: ["figures.yaml": Array(figures.utf8)])
        #expect(
            message.isEmpty ? faults == [] : faults.contains { $0.contains(message) }, "\(faults)")
    }

    @Test("The pack of Songgang says how its report is made and which columns are public")
    func songgang() throws {
        let pack = try PackReader(PackFolder(at: RealPack.path)).read()
        let record = try #require(pack.report?.record)
        #expect(record.procedure == "annual-report")
        #expect(Set(record.contents.keys) == Set(ReportTemplate.Content.allCases))
        #expect(pack.figures.columns.map(\.months) == [6, 3, 2])
    }
}
