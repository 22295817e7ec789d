import PackFiles
import Testing

@Suite("A local pack narrows the law and never loosens it")
struct LooseningTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let local: String
        let faults: [String]
        let why: String
        var testDescription: String { why }
    }

    private static let loosens =
        "local/procedures/loan.yaml:1:1: 'loan' loosens what the pack below lays down: "

    static let rows: [Row] = [
        Row(
            local: "acts:\n  grant: { by: [head, clerk] }",
            faults: [
                loosens + "the act 'grant' may not be opened to: clerk"
            ], why: "a role more"),
        Row(
            local:
                "periods:\n  answer: { versions: [ { from: 2020-01-01, length: 5ri, cite: 第七条 } ] }",
            faults: [loosens + "the period 'answer' may not grow longer"], why: "two days more"),
        Row(
            local: "periods:\n  answer: { late: target }",
            faults: [loosens + "the period 'answer' may not become a mere target"],
            why: "a period that binds nobody"),
        Row(
            local: "acts:\n  ask: { fill: [purpose] }",
            faults: [loosens + "the act 'ask' must still fill: day"], why: "a field left out"),
        Row(
            local: "fields:\n  purpose: { personal: no }",
            faults: [loosens + "the field 'purpose' must stay masked"], why: "personal data shown"),
        Row(
            local: "acts:\n  grant: { gates: none }",
            faults: [
                "local/procedures/loan.yaml:4:19: expected a table (key: value), found 'none'",
                loosens + "the act 'grant' may not lose the gate “没有日期”",
            ].sorted(), why: "a gate taken away"),
        Row(
            local: "acts:\n  grant: { to: returned }",
            faults: [
                "mini/procedures/loan.yaml:14:1: no path leads to the stage 'granted'",
                "mini/procedures/loan.yaml:30:3: the act 'return' can never be done",
                loosens + "the act 'grant' may not lead elsewhere",
            ].sorted(), why: "a short cut"),
        Row(
            local: "documents:\n  permit: { needs: [] }",
            faults: [loosens + "the document 'permit' must still need all that the law demands"],
            why: "an empty paper"),
        Row(
            local: "acts:\n  grant: { by: [] }",
            faults: [
                "mini/procedures/loan.yaml:21:5: the act 'grant' is nobody's: 'by' names no role"
            ], why: "an act taken from all"),
        Row(
            local:
                "periods:\n  answer: { versions: [ { from: 2020-01-01, length: 2ri, cite: 第七条 } ] }",
            faults: [], why: "a shorter period is lawful"),
        Row(
            local:
                "acts:\n  grant: { gates: [ { require: { present: deposit }, zh: 没有押金, en: No deposit } ] }",
            faults: [], why: "a gate more is lawful"),
        Row(
            local:
                "fields:\n  room: { zh: 房间, en: Room, text: 20 }\nacts:\n  ask: { may: [deposit, room] }",
            faults: [], why: "a field more is lawful"),
    ]

    @Test("What a local pack may change", arguments: rows)
    func change(row: Row) {
        let faults = MiniPack.faults(local: [
            "pack.yaml": "pack: local\nname: { zh: 本地, en: Local }\nextends: ../mini\n",
            "procedures/loan.yaml": "procedure: loan\nextends: yes\n\(row.local)\n",
        ])
        #expect(faults == row.faults, "\(row.why)")
    }

    @Test("Versions for different matters are compared each with its own")
    func conditional() throws {
        let base = try #require(
            MiniPack.edited(
                "procedures/loan.yaml", "- { from: 2020-01-01, length: 3ri, cite: 第七条 }",
                """
                - { from: 2020-01-01, length: 3ri, when: { present: deposit }, cite: 第七条 }
                      - { from: 2020-01-01, length: 9ri, cite: 第七条 }
                """))
        for (local, faults) in [
            ("acts:\n  grant: { en: Allow }", 0),
            (
                "periods:\n  answer: { versions: [ { from: 2020-01-01, length: 4ri, cite: 第七条 } ] }",
                0
            ),
            (
                "periods:\n  answer: { versions: [ { from: 2020-01-01, length: 4ri, when: { present: deposit }, cite: 第七条 } ] }",
                1
            ),
        ] {
            let found = MiniPack.faults(
                in: ["procedures/loan.yaml": Array(base.utf8)],
                local: [
                    "pack.yaml": "pack: local\nname: { zh: 本地, en: Local }\nextends: ../mini\n",
                    "procedures/loan.yaml": "procedure: loan\nextends: yes\n\(local)\n",
                ])
            #expect(found.count == faults, "\(local): \(found)")
        }
    }

    @Test("A version's condition may not speak of what passes")
    func passing() throws {
        for condition in ["{ stage: asked }", "{ role: head }", "{ working-day: yes }"] {
            let base = try #require(
                MiniPack.edited(
                    "procedures/loan.yaml", "length: 3ri, cite: 第七条",
                    "length: 3ri, when: \(condition), cite: 第七条"))
            let found = MiniPack.faults(in: ["procedures/loan.yaml": Array(base.utf8)])
            #expect(found.count == 1 && found[0].contains("is asked again whenever its end moves"))
        }
    }

    @Test("A procedure that no lower pack has cannot be extended")
    func unknown() {
        let faults = MiniPack.faults(local: [
            "pack.yaml": "pack: local\nname: { zh: 本地, en: Local }\nextends: ../mini\n",
            "procedures/boat.yaml": "procedure: boat\nextends: yes\n",
        ])
        #expect(
            faults == [
                "local/procedures/boat.yaml:1:1: no procedure 'boat' to extend in the packs below"
            ])
    }
}
