import Foundation
import Testing

@Suite("yifa pack diff, pack adopt and whatif") struct PackAdoptTests {
    /// A part of the year in a data folder, and copies of the packs to change.
    private final class Ground {
        let scratch: Scratch
        var data: String { "\(scratch.path)/data" }
        var pack: String { "\(scratch.path)/songgang" }

        init() throws {
            scratch = try Scratch()
            let packs = URL(filePath: Command.pack).deletingLastPathComponent().path
            for name in ["national", "songgang"] {
                try FileManager.default.copyItem(
                    atPath: "\(packs)/\(name)", toPath: "\(scratch.path)/\(name)")
            }
            let made = try Command("simulate", "--data", data, "--scale", "0.05")
            #expect(made.status == 0, "\(made.errors)")
        }

        func edit(_ file: String, _ old: String, _ new: String) throws {
            let path = "\(scratch.path)/\(file)"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains(old), "\(file): \(old)")
            try text.replacing(old, with: new).write(
                toFile: path, atomically: true, encoding: .utf8)
        }

        /// Shorter mediation, one more gate, one more measure.
        func change() throws {
            let file = "national/procedures/mediation.yaml"
            try edit(file, "from: 2002-11-01, length: 1m", "from: 2002-11-01, length: 10d")
            try edit(
                file, "      - { require: { signed: all }, cite: 第二十九条",
                "      - { require: { done: session, times: 9 }, cite: 第二十条, zh: 调解不足九次, en: Too few sessions, clear: [mediator] }\n"
                    + "      - { require: { signed: all }, cite: 第二十九条")
            try edit(
                file, "  failed:    { count",
                "  declined:  { count: decline, per: matter }\n  failed:    { count")
        }

        func json(_ arguments: String...) throws -> (status: Int32, [String: Any]) {
            let command = try Command(arguments + ["--data", data, "--json"])
            let object = try JSONSerialization.jsonObject(with: Data(command.output.utf8))
            return (command.status, try #require(object as? [String: Any], "\(command.errors)"))
        }
    }

    @Test("From comparing to moved matters, and nothing lost on the way")
    func whole() throws {
        let ground = try Ground()
        let (same, nothing) = try ground.json("pack", "diff", "stored", ground.pack)
        #expect(same == 0)
        #expect((nothing["definitions"] as? [Any])?.isEmpty == true)
        #expect((nothing["matters"] as? [Any])?.isEmpty == true)

        try ground.change()
        let (found, changes) = try ground.json("pack", "diff", "stored", ground.pack)
        #expect(found == 0)
        let paths = (changes["definitions"] as? [[String: Any]] ?? []).compactMap {
            $0["path"] as? String
        }
        #expect(
            paths == [
                "periods/mediate/versions/2002-11-01", "acts/agree/gates/“调解不足九次”",
                "measures/mediation.declined",
            ])
        let matters = changes["matters"] as? [[String: Any]] ?? []
        let moving = matters.filter { ($0["deadlines"] as? [Any])?.isEmpty == false }
        #expect(!moving.isEmpty, "some mediations run at the end of the year")
        let number = try #require(moving.first?["matter"] as? Int)

        let dry = try Command(
            "pack", "adopt", ground.pack, "--data", ground.data, "--move", "all", "--dry-run")
        #expect(dry.status == 0, "\(dry.errors)")
        #expect(dry.output.contains("would move"))
        let (_, still) = try ground.json("pack", "diff", "stored", ground.pack)
        #expect((still["definitions"] as? [Any])?.count == 3, "a dry run writes nothing")

        let adopted = try Command(
            "pack", "adopt", ground.pack, "--data", ground.data, "--move", "\(number)", "--by",
            "wang")
        #expect(adopted.status == 0, "\(adopted.errors)")
        #expect(
            adopted.output.contains(
                "1 open matters moved, \(moving.count - 1) keep their recorded days and versions"))
        let (_, after) = try ground.json("pack", "diff", "stored", ground.pack)
        #expect((after["definitions"] as? [Any])?.isEmpty == true)
        #expect(
            (after["matters"] as? [Any])?.count == moving.count - 1, "the others can be moved later"
        )
        let verified = try Command("verify", "--data", ground.data)
        #expect(verified.status == 0, "\(verified.output)")

        let back = try Command("pack", "adopt", Command.pack, "--data", ground.data)
        #expect(back.status == 2)
        #expect(
            back.errors
                == "yifa: the measure mediation.declined is counted in the data and cannot go\n")
        let (hindered, why) = try ground.json("pack", "diff", "stored", Command.pack)
        #expect(hindered == 1)
        #expect(why["lostMeasures"] as? [String] == ["mediation.declined"])
    }

    @Test(
        "A year decided again: refusals by gate and article, periods, and nothing for the same pack"
    )
    func replay() throws {
        let ground = try Ground()
        func procedures(_ pack: String) throws -> [[String: Any]] {
            let (status, result) = try ground.json("whatif", "--pack", pack, "--year", "2020")
            #expect(status == 0)
            return result["procedures"] as? [[String: Any]] ?? []
        }
        for procedure in try procedures(ground.pack) {
            #expect(procedure["refused"] as? Int == 0 && procedure["notPossible"] as? Int == 0)
            for period in procedure["periods"] as? [[String: Any]] ?? [] {
                #expect(period["change"] as? Int == 0, "\(period)")
            }
        }
        try ground.change()
        let mediation = try #require(
            try procedures(ground.pack).first { $0["id"] as? String == "mediation" })
        let refusals = mediation["refusals"] as? [[String: Any]] ?? []
        let refused = try #require(refusals.first)
        #expect(refusals.count == 1)
        #expect(refused["act"] as? String == "agree")
        #expect(refused["zh"] as? String == "调解不足九次")
        #expect(refused["cites"] as? [String] == ["《人民调解法》第二十条"])
        #expect((refused["count"] as? Int ?? 0) > 5)
        #expect((refused["matters"] as? [Int])?.count == 5)
        let words = try Command(
            "whatif", "--pack", ground.pack, "--data", ground.data, "--year", "2020", "--lang", "zh"
        )
        #expect(words.output.contains("其后的办理按实际记录继续"))
        #expect(words.output.contains("调解不足九次 《人民调解法》第二十条"))
    }

    static let badInput: [(arguments: [String], says: String)] = [
        (["pack", "diff", "stored", "/nowhere"], "no pack here"),
        (["pack", "diff", "/nowhere", Command.pack], "no pack here"),
        (["pack", "adopt", "/nowhere"], "no pack here"),
        (["pack", "adopt", Command.pack, "--move", "1,x"], "--move"),
        (["pack", "adopt", Command.pack, "--move", "999999"], "999999 is no open matter"),
        (["whatif", "--pack", "/nowhere", "--year", "2020"], "no pack here"),
        (["whatif", "--pack", Command.pack, "--year", "20"], "--year"),
    ]

    @Test("Bad input is one clear line")
    func faults() throws {
        let scratch = try Scratch()
        let data = "\(scratch.path)/data"
        #expect(try Command("init", "--data", data).status == 0)
        for row in Self.badInput {
            let command = try Command(row.arguments + ["--data", data])
            #expect(command.status == 2, "\(row.arguments): \(command.output)")
            #expect(command.output.isEmpty, "\(row.arguments)")
            #expect(command.errors.contains(row.says), "\(command.errors)")
        }
        let nowhere = try Command(
            "whatif", "--pack", Command.pack, "--data", "/nowhere", "--year", "2020")
        #expect(nowhere.errors == "yifa: no data of Yifa in /nowhere\n")
    }
}
