import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing

@Suite("What notices when a rule is gone")
struct MutationTests {
    @Test("Gates, periods and roles are removed and loosened one at a time")
    func mutants() throws {
        let fine = try #require(
            try PackReader(GuardedPack.folder()).read().book.versions(of: "fine").first)
        let names = Mutant.all(of: fine).map { $0.name.replacing("fine@2010-01-01/", with: "") }
        #expect(
            names == [
                "file/by anyone", "inquire/gate 1 removed", "inquire/by anyone", "notify/by anyone",
                "defend/by anyone", "review/gate 1 removed", "review/by anyone",
                "decide/gate 1 removed", "decide/gate 2 removed", "decide/by anyone",
                "pay/gate 1 removed", "pay/by anyone", "hear removed", "hear moved", "hear warns",
                "pay removed", "pay moved",
            ])
    }

    @Test("A case, the table of periods or an invariant notices; the rest survives")
    func killers() async throws {
        let folder = try GuardedPack.folder(adding: [
            "invariants.yaml": """
            invariants:
              reviewer: { zh: 审核, en: Review, cite: 罚法 第五十八条, of: fine, act: review, must: { not: { actor-did: inquire } } }
              heads: { zh: 负责人, en: Heads, cite: 罚法 第五十七条, of: fine, act: decide, must: { role: head } }
            """,
            "periods.csv": """
            id,length,unit,direction,rollover,valid_from,valid_to,confidence,law,article
            PEN-1,5,workday,after,yes,2010-01-01,,V,罚法,44
            PEN-2,15,calendar_day,after,yes,2010-01-01,,V,罚法,67
            """,
            "cases/bad/early.yaml": """
            case: fine
            zh: 过早决定
            en: Too early
            actors: { a: [officer], h: [head] }
            story:
              - { do: file, by: h, at: 2024-01-08 09:00, fill: { officers: [a, h] }, parties: [ { role: offender, kind: person, name: 张三 } ], gives: { stage: filed, number: 罚〔2024〕1号 } }
              - { do: notify, by: a, at: 2024-01-10 09:00, gives: { stage: notified, due: { hear: 2024-01-17 } } }
              - { do: decide, by: h, at: 2024-01-11 09:00, fill: { amount: 1 }, refused: { cite: 罚法 第四十四条, zh: “陈述期”至2024年1月17日才届满，此前不能“决定” } }
            """,
        ])
        let book = try PackReader(folder).read().book
        let (table, _) = try PeriodTableReader(folder).read()
        let test = MutationTest(
            book, stories: try CaseReader(folder, book).read(), table: table,
            invariants: try InvariantReader(folder, book).read(), of: book.versions(of: "fine"))
        let mutants = book.versions(of: "fine").flatMap { Mutant.all(of: $0) }
        var found: [String: MutationTest.Killer] = [:]
        for (mutant, killer) in zip(mutants, await test.killers(of: mutants)) {
            found[mutant.name.replacing("fine@2010-01-01/", with: "")] = killer
        }
        #expect(
            found == [
                "review/gate 1 removed": .invariants, "decide/by anyone": .invariants,
                "hear removed": .cases, "hear moved": .cases, "hear warns": .cases,
                "pay removed": .table, "pay moved": .table,
            ])
    }

    @Test(
        "A pattern names the mutants that may survive",
        arguments: [
            ("fine@2010-01-01/pay/by anyone", "fine@2010-01-01/pay/by anyone", true),
            ("fine@2010-01-01/pay/by anyone", "fine@*/by anyone", true),
            ("fine@2010-01-01/pay/by anyone", "fine@*/pay/*", true),
            ("fine@2010-01-01/pay/by anyone", "loan@*", false),
            ("fine@2010-01-01/pay/by anyone", "fine@*/pay/*gone", false),
        ])
    func patterns(name: String, pattern: String, fits: Bool) {
        #expect(Survivor.matches(name, pattern) == fits)
    }
}

@Suite("The table of statutory periods")
struct PeriodTableTests {
    private func coverage(
        _ row: String, excluded: Set<String> = [], edits: [(String, String)] = []
    ) throws -> PeriodCoverage {
        let folder = try GuardedPack.folder(
            edits,
            adding: [
                "periods.csv": PeriodTableTests.header
                    + "\nPEN-2,15,calendar_day,after,yes,2010-01-01,,V,罚法,67\n\(row)\n"
            ])
        let book = try PackReader(folder).read().book
        return PeriodCoverage(
            try PeriodTableReader(folder).read().table, excluded: excluded,
            procedures: book.procedures)
    }

    private static let header =
        "id,length,unit,direction,rollover,valid_from,valid_to,confidence,law,article"

    @Test(
        "A use says what the row says, in the days in which both are in force",
        arguments: [
            ("PEN-1,5,workday,after,yes,2010-01-01,,V,罚法,44", true, "the same"),
            (
                "PEN-1,5,calendar_day,after,yes,2010-01-01,,V,罚法,44", false,
                "日 means working days here"
            ),
            ("PEN-1,6,workday,after,yes,2010-01-01,,V,罚法,44", false, "another number"),
            ("PEN-1,5,workday,before,yes,2010-01-01,,V,罚法,44", false, "another direction"),
            ("PEN-1,5,workday,after,yes,2001-01-01,2009-12-31,V,罚法,44", false, "never at one time"),
        ])
    func agreement(row: String, agrees: Bool, why: String) throws {
        #expect(try coverage(row).differing.isEmpty == agrees, "\(why)")
    }

    @Test("Verified rows are used or excluded; nothing is excluded in vain")
    func missing() throws {
        let other = "OTH-1,3,workday,after,yes,2010-01-01,,V,罚法,9"
        let row = "PEN-1,5,workday,after,yes,2010-01-01,,V,罚法,44\n\(other)"
        #expect(try coverage(row).missing == ["OTH-1"])
        #expect(try coverage(row, excluded: ["OTH-1"]).holds)
        #expect(try coverage(row, excluded: ["OTH-1", "PEN-1"]).idle == ["PEN-1"])
        #expect(
            try coverage(other.replacing(",V,", with: ",M,"), excluded: ["PEN-1"]).unknown.map(
                \.row) == ["PEN-1"])
    }
}
