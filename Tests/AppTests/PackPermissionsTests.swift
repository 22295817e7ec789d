import Foundation
import Testing

@Suite("yifa pack permissions") struct PackPermissionsTests {
    @Test("docs/permissions.md says what the program does")
    func document() throws {
        let made = try Command("pack", "permissions", "packs/songgang")
        #expect(made.status == 0, "\(made.errors)")
        let kept = try String(
            contentsOfFile: "\(Command.root)/docs/permissions.md", encoding: .utf8)
        #expect(
            made.output == kept,
            "make it anew: .build/release/yifa pack permissions packs/songgang > docs/permissions.md"
        )
    }

    @Test("A folder without a pack is one clear line")
    func fault() throws {
        let made = try Command("pack", "permissions", "/nowhere")
        #expect(made.status == 2 && made.output.isEmpty)
        #expect(made.errorLines.count == 1, "\(made.errors)")
    }
}
