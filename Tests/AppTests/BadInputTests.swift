import Foundation
import Testing

@Suite("Bad input: one clear error, exit 2, nothing written") struct BadInputTests {
    struct Case: Sendable {
        let arguments: [String]
        let says: String
        let why: String
    }

    static let cases = [
        Case(
            arguments: ["verify", "--data", "/nowhere/at/all"], says: "no data of Yifa",
            why: "a folder that is not there"),
        Case(
            arguments: ["report", "--data", "/nowhere", "--year", "2020", "--out", "/tmp/x.html"],
            says: "no data of Yifa", why: "a report on nothing"),
        Case(
            arguments: ["report", "--data", "/nowhere", "--year", "2020", "--out", "/tmp/x.odt"],
            says: ".docx, .pdf", why: "a form that is not made"),
        Case(
            arguments: ["pack", "check", "/nowhere"], says: "no pack here",
            why: "a pack that is not there"),
        Case(
            arguments: ["audit", "/nowhere.txt"], says: "cannot read",
            why: "a text that is not there"),
        Case(
            arguments: ["simulate", "--data", "/proc/yifa/none", "--scale", "0.001"],
            says: "cannot make the folder", why: "a folder that cannot be made"),
    ]

    @Test(arguments: cases)
    func input(_ row: Case) throws {
        let command = try Command(row.arguments)
        #expect(command.status == 2, "\(row.why): \(command.errors)")
        #expect(command.output.isEmpty, "\(row.why)")
        #expect(command.errorLines.count == 1, "\(row.why): \(command.errors)")
        #expect(command.errors.contains(row.says), "\(row.why): \(command.errors)")
    }

    static let misused: [(arguments: [String], says: String)] = [
        (["verify", "--data", "x", "--nonsense"], "--nonsense"),
        (["verify"], "--data"),
        (["simulate", "--data", "x", "--scale", "0"], "--scale"),
        (["simulate", "--data", "x", "--scale", "many"], "--scale"),
        (["report", "--data", "x", "--year", "soon", "--out", "x.html"], "--year"),
        (["dance"], "dance"),
    ]

    @Test("Wrong usage names the option", arguments: misused)
    func usage(arguments: [String], says: String) throws {
        let command = try Command(arguments)
        #expect(command.status == 2, "\(arguments)")
        #expect(command.output.isEmpty)
        #expect(command.errors.contains(says), "\(command.errors)")
    }

    @Test("A report for a year or day that cannot be")
    func impossible() throws {
        let scratch = try Scratch()
        let made = try Command("init", "--data", "\(scratch.path)/data")
        #expect(made.status == 0, "\(made.errors)")
        let rows: [(arguments: [String], says: String)] = [
            (["--year", "12020"], "12020"), (["--year", "0"], "0"),
            (["--year", "2020", "--as-of", "2020-02-30"], "no day 30"),
            (["--year", "2020", "--as-of", "2019-11-26"], "2019-11-26"),
        ]
        for row in rows {
            let out = "\(scratch.path)/report.html"
            let report = try Command(
                ["report", "--data", "\(scratch.path)/data", "--out", out] + row.arguments)
            #expect(report.status == 2, "\(row.arguments): \(report.output)")
            #expect(report.errors.contains(row.says), "\(report.errors)")
            #expect(!FileManager.default.fileExists(atPath: out), "\(row.arguments)")
        }
    }

    @Test("A folder that holds data already is not made anew")
    func exists() throws {
        let scratch = try Scratch()
        let data = "\(scratch.path)/data"
        #expect(try Command("init", "--data", data).status == 0)
        for arguments in [["init"], ["simulate", "--scale", "0.001"]] {
            let again = try Command(arguments + ["--data", data])
            #expect(again.status == 2)
            #expect(again.errorLines.last?.contains("holds data already") == true)
        }
        #expect(try Command("verify", "--data", data).status == 0)
    }

    @Test("--lang zh and a Chinese locale give Chinese")
    func language() throws {
        let arguments = ["verify", "--data", "/nowhere"]
        #expect(try Command(arguments + ["--lang", "zh"]).errors == "yifa: /nowhere 中没有依法平台的数据\n")
        #expect(
            try Command(arguments, language: "zh_CN.UTF-8").errors
                == "yifa: /nowhere 中没有依法平台的数据\n")
        #expect(
            try Command(arguments + ["--lang=en"], language: "zh_CN.UTF-8").errors
                == "yifa: no data of Yifa in /nowhere\n")
    }
}
