import Foundation
import Testing

@Suite("yifa audit") struct AuditTests {
    struct Output: Decodable {
        struct Figure: Decodable { let text: String }
        struct Claim: Decodable {
            let kind, expression: String
            let holds: Holds
        }
        enum Holds: Decodable, Equatable {
            case known(Bool), unclear

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                self = (try? container.decode(Bool.self)).map { .known($0) } ?? .unclear
            }
        }
        struct Missing: Decodable { let id, severity: String }
        let figures: [Figure]
        let claims: [Claim]
        let missing: [Missing]
    }

    private func audited(_ file: String) throws -> Output {
        let audit = try Command("audit", file, "--json")
        #expect(audit.status == 1, "something in the report does not hold: \(audit.errors)")
        return try JSONDecoder().decode(Output.self, from: Data(audit.output.utf8))
    }

    @Test("The report of 2020: its figures, the sum that holds, the stock that does not")
    func seed() throws {
        let output = try audited(Command.report)
        #expect(output.figures.count == 75)
        let holding = output.claims.filter { $0.holds == .known(true) }.map(\.expression)
        #expect(holding == ["2062/2062=100%", "75+183+1070+227+507=2062", "241<=1474"])
        let failing = output.claims.filter { $0.holds == .known(false) }
        #expect(failing.map(\.kind) == ["balance", "cutoff"])
        #expect(failing.map(\.expression) == ["154-45=87", "2020-11-26<2020-12-31"])
        #expect(output.missing.map(\.id) == ["shortcomings", "leaders", "other"])
    }

    @Test("The same text in GB18030 gives the same")
    func legacyEncoding() throws {
        let scratch = try Scratch()
        let text = try String(contentsOfFile: Command.report, encoding: .utf8)
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require(text.data(using: encoding))
        let file = try scratch.write([UInt8](bytes), to: "gb.txt")
        let (left, right) = (try audited(file), try audited(Command.report))
        #expect(left.figures.map(\.text) == right.figures.map(\.text))
        #expect(left.claims.map(\.expression) == right.claims.map(\.expression))
    }

    @Test("A binary file is refused")
    func binary() throws {
        let scratch = try Scratch()
        let file = try scratch.write(
            [0x7F, 0x45, 0x4C, 0x46, 0xFF, 0xFF, 0x00, 0x80, 0xC3], to: "x.txt")
        let audit = try Command("audit", file)
        #expect(audit.status == 2)
        #expect(audit.errorLines.count == 1, "\(audit.errors)")
        #expect(audit.errors.contains("is a program"))
    }

    @Test("A text in which everything holds")
    func sound() throws {
        let scratch = try Scratch()
        let file = try scratch.write("全年共调解纠纷12件，其中邻里纠纷5件，合同纠纷7件。\n", to: "ok.txt")
        let audit = try Command("audit", file)
        #expect(audit.status == 0, "\(audit.output) \(audit.errors)")
    }
}
