import Figures
import LegalCalendar
import PackFiles
import Procedures
import Testing

@Suite("What one pack lays down and another does not") struct PackDifferenceTests {
    private static func pack(_ path: String = "", _ old: String = "", _ new: String = "") throws
        -> Pack
    {
        var files = MiniPack.files
        if !path.isEmpty {
            guard let text = MiniPack.edited(path, old, new) else { throw NotOnce(passage: old) }
            files[path] = text
        }
        let all = files.map { Pack.File(path: "mini/\($0.key)", bytes: Array($0.value.utf8)) }
        return try PackReader(PackFolder(files: all, order: ["mini"])).read()
    }

    /// The passage does not stand in the file, or more than once.
    struct NotOnce: Error { let passage: String }

    struct Row: Sendable {
        let old, new: String
        var file = "procedures/loan.yaml"
        /// `+ path: new`, `- path: old`, `~ path: old → new`.
        let says: [String]
        let why: String
    }

    static let rows = [
        Row(
            old: "length: 3ri", new: "length: 5ri",
            says: [
                "~ periods/answer/versions/2020-01-01: 3ri (working days); 《借用法》第七条 → 5ri; 《借用法》第七条"
            ], why: "a length, and whether its days are working days"),
        Row(
            old: "by: [head]", new: "by: [head, clerk]",
            says: ["~ acts/grant/by: head → head, clerk"], why: "a role"),
        Row(
            old:
                "      - { require: { present: day }, cite: 第五条, zh: 没有日期, en: No day, clear: [clerk] }\n",
            new:
                "      - { require: { field: deposit, at-most: 200.5 }, zh: 押金过高, en: Too much, clear: [clerk] }\n",
            says: [
                "- acts/grant/gates/“没有日期”: present day; 《借用法》第五条; cleared by clerk",
                "+ acts/grant/gates/“押金过高”: deposit at-most 200.50; cleared by clerk",
            ], why: "gates by their reasons"),
        Row(
            old: "require: { present: day }",
            new: "require: { any: [ { present: day }, { not: { done: ask } } ] }",
            says: [
                "~ acts/grant/gates/“没有日期”: present day; 《借用法》第五条; cleared by clerk → "
                    + "(present day or not done ask); 《借用法》第五条; cleared by clerk"
            ], why: "a gate's condition"),
        Row(
            old: "  return: {",
            new:
                "  lose: { zh: 遗失, en: Lose, by: [clerk], from: [granted], to: returned }\n  return: {",
            says: ["+ acts/lose: 遗失 / Lose"], why: "an act as a whole, without its details"),
        Row(
            old: "deposit: { zh: 押金, en: Deposit, money: 0..5000 }",
            new: "deposit: { zh: 押金, en: Deposit, money: 0..900, personal: yes }",
            says: [
                "~ fields/deposit: 押金 / Deposit, money 0..5000 → 押金 / Deposit, money 0..900, personal"
            ], why: "a field"),
        Row(
            old: "en: Permit, needs: [purpose]", new: "en: Permit, needs: [purpose, day]",
            says: ["~ documents/permit/needs: purpose → purpose, day"], why: "a paper"),
        Row(
            old: "2020-01-24,holiday,春节", new: "2020-01-23,holiday,春节", file: "calendar.csv",
            says: ["- calendar/2020-01-24: holiday 春节", "+ calendar/2020-01-23: holiday 春节"],
            why: "the calendar"),
        Row(
            old: "yuan: 5000", new: "yuan: 3000", file: "statutes.yaml",
            says: [
                "~ thresholds/large/2020-01-01: 2020-01-01..: 5000; 《借用法》第五条 → 2020-01-01..: 3000; 《借用法》第五条"
            ], why: "a threshold"),
        Row(
            old: "unit: 次, counted: { zh: 借用, en: loan }, total",
            new: "unit: 件, counted: { zh: 借用, en: loan }, total",
            file: "figures.yaml",
            says: [
                "~ figures/loan.all: 总数 / All, 次, total loan.granted → 总数 / All, 件, total loan.granted"
            ], why: "a figure"),
    ]

    @Test(arguments: rows)
    func differs(_ row: Row) throws {
        let difference = PackDifference(
            from: try Self.pack(), to: try Self.pack(row.file, row.old, row.new))
        #expect(difference.changes.map(Self.words) == row.says, "\(row.why)")
    }

    private static func words(_ change: PackDifference.Change) -> String {
        switch change.kind {
        case .added: "+ \(change.path): \(change.new)"
        case .removed: "- \(change.path): \(change.old)"
        case .changed: "~ \(change.path): \(change.old) → \(change.new)"
        }
    }

    @Test("The same pack differs in nothing")
    func same() throws {
        #expect(PackDifference(from: try Self.pack(), to: try Self.pack()).changes.isEmpty)
    }

    @Test("A procedure with another first day is another version")
    func version() throws {
        let difference = PackDifference(
            from: try Self.pack(),
            to: try Self.pack(
                "procedures/loan.yaml", "in-force: { from: 2020-01-01 }",
                "in-force: { from: 2020-02-01 }"))
        #expect(difference.changes.map(\.path) == ["", ""])
        #expect(difference.changes.map(\.kind) == [.removed, .added])
        #expect(difference.changes.map(\.version) == ["2020-01-01", "2020-02-01"])
    }

    static let measureRows:
        [(new: String, lost: [Measure.ID], redefined: [Measure.ID], added: [Measure.ID])] = [
            ("granted: { count: grant, per: matter, by: [purpose] }", [], [], []),
            ("granted: { count: grant, per: event, by: [purpose] }", [], ["loan.granted"], []),
            ("granted: { count: grant, per: matter }", [], ["loan.granted"], []),
            (
                "asked: { count: ask, per: matter }\n  granted: { count: grant, per: matter, by: [purpose] }",
                [], [], ["loan.asked"]
            ),
        ]

    @Test("Measures that keep their meaning, lose it and come", arguments: measureRows)
    func measures(
        new: String, lost: [Measure.ID], redefined: [Measure.ID], added: [Measure.ID]
    ) throws {
        let old = "granted: { count: grant, per: matter, by: [purpose] }"
        let after = old == new ? try Self.pack() : try Self.pack("procedures/loan.yaml", old, new)
        let difference = PackDifference(from: try Self.pack(), to: after)
        #expect(difference.lostMeasures == lost)
        #expect(difference.redefinedMeasures == redefined)
        #expect(difference.addedMeasures == added)
        let back = PackDifference(from: after, to: try Self.pack())
        #expect(back.lostMeasures == added)
    }

    @Test("Measures stand as the data count them, new ones last")
    func order() throws {
        let old = "granted: { count: grant, per: matter, by: [purpose] }"
        let pack = try Self.pack(
            "procedures/loan.yaml", old,
            "asked: { count: ask, per: matter }\n  \(old)\n  back: { count: return, per: matter }")
        #expect(
            pack.counting(inOrderOf: ["loan.granted"]).figures.measures.map(\.id)
                == ["loan.granted", "loan.asked", "loan.back"])
        #expect(
            pack.counting(inOrderOf: ["loan.back", "loan.granted", "loan.asked"]).figures.measures
                .map(\.id) == ["loan.back", "loan.granted", "loan.asked"])
    }
}
