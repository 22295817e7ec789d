import Access
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing
import Web
import Workbench

@Suite("Review queues: who waits for whom, and the file beside the form") struct ReviewTests {
    private static let book = RealPack.pack.book

    @Test("A contract waits for the adviser, then for the reviewer, and never for both")
    func passedOn() async throws {
        let office = try await TestOffice.open()
        let adviser = try await office.signIn("gu", ["adviser"])
        let reviewer = try await office.signIn("fang", ["reviewer"])
        let drafted = try await office.tell("contract-review-amended", through: "check")
        let link = "/work/review/\(drafted.id)?"
        #expect(await adviser.get("/work/review").text.contains(link))
        #expect(!(await reviewer.get("/work/review").text.contains(link)))

        let next = try await TestOffice.open()
        let advised = try await next.tell("contract-review-amended", through: "advise")
        let (second, third) = (
            try await next.signIn("gu", ["adviser"]), try await next.signIn("fang", ["reviewer"])
        )
        let there = "/work/review/\(advised.id)?"
        #expect(!(await second.get("/work/review").text.contains(there)))
        let page = await third.get("/work/review")
        #expect(page.text.contains(there) && page.text.contains("松街合〔2024〕1号"))
        #expect(await third.get("/work/review?queue=review").text.contains(there))
        #expect(await third.get("/work/review?queue=advice").status == 404)
        #expect(await third.get("/work/review?queue=nothing").status == 404)
    }

    @Test(
        "The file stands beside the form, also when the form comes back with faults; then it is done"
    )
    func beside() async throws {
        let office = try await TestOffice.open()
        let matter = try await office.tell("contract-review-amended", through: "advise")
        let reviewer = try await office.signIn("fang", ["reviewer"])
        let page = await reviewer.get("/work/review/\(matter.id)?act=review")
        #expect(page.status == 200)
        #expect(page.text.contains("建议补充违约责任") && page.text.contains("name=\"f.review\""))
        let address = "/work/matters/\(matter.id)/act/review"
        #expect(page.text.contains("action=\"\(address)\""))
        let typed = [
            ("seen", "\(matter.count)"), ("beside", "yes"),
            ("f.review", "returned"), ("note", "请补充附件"),
        ]
        let faulty = await reviewer.post(address, typed)
        #expect(faulty.status == 422)
        for text in ["beside-file", "建议补充违约责任", "请补充附件", "name=\"beside\""] {
            #expect(faulty.text.contains(text), "\(text)")
        }
        let done = await reviewer.post(
            address, typed + [("f.reviewed-text", String(repeating: "a", count: 64))])
        #expect(done.location == "/work/matters/\(matter.id)?done=review")
        let after = await reviewer.get("/work/review/\(matter.id)")
        #expect(after.text.contains("没有等您会审的事项"))
    }

    @Test("Whose role is in no queue has no menu entry; whose matter it is not is refused")
    func strangers() async throws {
        let office = try await TestOffice.open()
        let matter = try await office.tell("contract-review-amended", through: "advise")
        let collector = try await office.signIn("collector", ["grid-collector"])
        let page = await collector.get("/work/review")
        #expect(page.status == 200 && page.text.contains("没有会审事项"))
        #expect(!page.text.contains("href=\"/work/review\""))
        let refused = await collector.get("/work/review/\(matter.id)")
        #expect(refused.status == 403 && !refused.text.contains("违约责任"))
        #expect(await collector.get("/work/review/999999").status == 404)
        let reviewer = try await office.signIn("fang", ["reviewer"])
        #expect(await reviewer.get("/work").text.contains("href=\"/work/review\""))
    }

    /// A deed in a made-up history, for the rule alone.
    private func judged(
        _ deeds: [(act: Act.ID, stage: Stage.ID?)], _ procedure: Procedure, act: Act.ID,
        fields: [Change] = []
    ) throws -> Bool {
        let now = Instant("2020-06-01", hour: 9, minute: 0)
        let events = deeds.enumerated().map { index, deed in
            Event(
                matter: Matter.ID(1), position: index, procedure: procedure.id, act: deed.act,
                actor: "x", unit: nil, happened: now, entered: now,
                changes: (index == 0 ? [.opened(version: procedure.span.first)] : [])
                    + (deed.stage.map { [.moved(to: $0)] } ?? []) + fields)
        }
        let matter = try #require(Matter(events))
        return Outlook.Judge(book: Self.book, at: now).waits(
            matter, for: try #require(procedure.act(act)))
    }

    @Test(
        "A penalty waits for review when it was sent, not before, not once reviewed; again when sent again"
    )
    func askedFor() throws {
        let penalty = try #require(Self.book.procedure("penalty", on: "2020-06-01"))
        let begun: [(act: Act.ID, stage: Stage.ID?)] = [("file", "concluded")]
        #expect(try !judged(begun, penalty, act: "review"))
        #expect(try judged(begun + [("send-review", nil)], penalty, act: "review"))
        let reviewed = begun + [("send-review", nil), ("review", nil)]
        #expect(try !judged(reviewed, penalty, act: "review"))
        #expect(try judged(reviewed + [("send-review", nil)], penalty, act: "review"))
    }

    @Test("Only a complex penalty waits for the heads to discuss it, and once")
    func certainMatters() throws {
        let penalty = try #require(Self.book.procedure("penalty", on: "2020-06-01"))
        let begun: [(act: Act.ID, stage: Stage.ID?)] = [("file", "concluded")]
        for (complexity, waits) in [("ordinary", false), ("serious", true), ("complex", true)] {
            let fields: [Change] = [.filled("complexity", .choice(complexity))]
            #expect(try judged(begun, penalty, act: "discuss", fields: fields) == waits)
            let done = begun + [("discuss", nil)]
            #expect(try !judged(done, penalty, act: "discuss", fields: fields))
        }
    }

    @Test(
        "Every act that is in a queue can be waited for: its pages come up for the roles that do it"
    )
    func marked() async throws {
        var seen: Set<Queue.ID> = []
        for procedure in Self.book.procedures {
            for act in procedure.acts {
                guard let queueing = act.queueing else { continue }
                seen.insert(queueing.queue)
                #expect(!act.opens, "\(procedure.id) \(act.id)")
            }
        }
        #expect(seen == Set(Self.book.queues.map(\.id)))
    }
}
