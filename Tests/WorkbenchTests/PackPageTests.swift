import Casework
import LegalCalendar
import Procedures
import Testing
import Web
import Workbench

/// The pages of the pack: who may see them, and what a preview says of faults and changes.
@Suite struct PackPageTests {
    private static let file = "songgang/procedures/mediation.yaml"

    private static func preview(_ file: String, _ text: String) -> PackDesk.Preview {
        var preview = PackDesk.Preview()
        if text.contains("fault") {
            preview.faults = [.init(file: file, line: 2, message: "unknown key 'fault'")]
        } else {
            preview.changes = [
                .init(
                    procedure: "mediation", version: "2011-01-01", path: "periods.mediate",
                    old: "30d", new: "20d")
            ]
            preview.proofs = [
                .init(
                    version: "2011-01-01", label: Label(zh: "不变式", en: "Invariant"), cites: [],
                    states: nil)
            ]
            preview.obstacles = [Label(zh: "不能删除", en: "cannot go")]
            preview.open = 3
        }
        return preview
    }

    /// The pages over a pack that knows one file.
    private static func open() async throws -> TestOffice {
        try await TestOffice.open(
            packDesk: PackDesk(
                files: [file], text: { $0 == file ? "procedure: mediation\n" : nil },
                sources: { $0 == "mediation" ? [file] : [] },
                warnings: [.init(file: file, line: 1, message: "from memory")],
                proofs: { _ in
                    [
                        .init(
                            version: "2011-01-01", label: Label(zh: "两人调解", en: "Two"), cites: [],
                            states: 12)
                    ]
                }, preview: { preview($0, $1) }))
    }

    @Test("The pack is open to leaders and reviewers, closed to others")
    func admission() async throws {
        let office = try await Self.open()
        for (role, status) in [
            ("reviewer", 200), ("office-head", 200), ("clerk", 403), ("officer", 403),
        ] as [(Role.ID, Int)] {
            let person = try await office.signIn(Actor.ID("\(role)-1"), [role])
            #expect(await person.get("/work/packs").status == status, "\(role)")
            #expect(await person.get("/work/packs/preview").status == status, "\(role)")
        }
    }

    @Test("A procedure has its versions, proofs and files")
    func procedure() async throws {
        let reviewer = try await Self.open().signIn("fs1", ["reviewer"])
        let list = await reviewer.get("/work/packs")
        #expect(list.text.contains("/work/packs/mediation"))
        #expect(list.text.contains("from memory"))
        #expect(list.body.count < 100_000)
        let page = await reviewer.get("/work/packs/mediation")
        #expect(page.text.contains("/procedures/mediation?version="))
        #expect(page.text.contains("成立（12 个状态）"))
        #expect(
            page.text.contains("/work/packs/preview?file=songgang%2Fprocedures%2Fmediation.yaml"))
        #expect(await reviewer.get("/work/packs/none").status == 404)
        let form = await reviewer.get("/work/packs/preview?file=\(Self.file)")
        #expect(form.text.contains("procedure: mediation"))
    }

    @Test("A preview tells faults by line, or what differs; bad places and no text are sent back")
    func previews() async throws {
        let reviewer = try await Self.open().signIn("fs1", ["reviewer"])
        func send(_ file: String, _ text: String) async -> Answer {
            await reviewer.post("/work/packs/preview", [("file", file), ("text", text)])
        }
        let faulty = await send(Self.file, "procedure: mediation\nfault: <b>\n")
        #expect(faulty.status == 422)
        #expect(faulty.text.contains("unknown key &#39;fault&#39;"))
        #expect(faulty.text.contains("<pre>fault: &lt;b&gt;</pre>"))
        let good = await send("songgang/procedures/mediation-2027.yaml", "procedure: mediation\n")
        #expect(good.status == 200)
        for text in ["periods.mediate", "30d", "20d", "不能保证", "不能删除", "未结办件 3 个"] {
            #expect(good.text.contains(text), "\(text)")
        }
        for place in ["", "mediation.yaml", "/etc/x.yaml", "songgang/procedures/../x.yaml"] {
            #expect(await send(place, "a: b").status == 422, "\(place)")
        }
        #expect(await send(Self.file, "").text.contains("请粘贴规则文件的内容"))
    }
}
