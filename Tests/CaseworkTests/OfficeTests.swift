import Casework
import LegalCalendar
import PackFiles
import Procedures
import Synchronization
import Testing

/// Keeps events in memory, for tests of the office alone.
private final class MemoryStore: EventStore {
    private let state = Mutex<(next: Int64, matters: [Matter.ID: [Event]], reads: Int)>((1, [:], 0))

    /// What happens, once, between listing a register and reading its lines.
    private let meanwhile = Mutex<(@Sendable () async throws -> Void)?>(nil)

    func once(_ act: @escaping @Sendable () async throws -> Void) {
        meanwhile.withLock { $0 = act }
    }

    /// How often a register was listed.
    var lists: Int { state.withLock { $0.reads } }

    func reserve(_ count: Int) -> ClosedRange<Int64> {
        state.withLock { state in
            defer { state.next += Int64(count) }
            return state.next...(state.next + Int64(count) - 1)
        }
    }

    func append(_ commits: [Commit]) async throws(StoreError) -> [Receipt] {
        state.withLock { state in
            for commit in commits {
                state.matters[commit.event.matter, default: []].append(commit.event)
            }
        }
        return commits.indices.map { Receipt(index: Int64($0), number: nil) }
    }

    func events(of matter: Matter.ID) async throws(StoreError) -> [Event] {
        state.withLock { $0.matters[matter] ?? [] }
    }

    func matters(
        under procedure: Procedure.ID, openedFrom first: Instant?
    ) async throws(StoreError) -> [Matter.ID] {
        let found = state.withLock { state in
            state.reads += 1
            return state.matters.filter { _, events in
                events[0].procedure == procedure && first.map { events[0].happened >= $0 } ?? true
            }.keys.sorted()
        }
        let act = meanwhile.withLock { act in
            defer { act = nil }
            return act
        }
        do {
            try await act?()
        } catch {
            throw .failed("\(error)")
        }
        return found
    }
}

private struct NoCounting: EventCounting {
    func tallies(for event: Event, after state: Matter) throws(CalendarError) -> [Tally] { [] }
}

@Suite("The office at work")
struct OfficeTests {
    private let store = MemoryStore()
    private let office: Office
    private let head = Actor(id: "h", roles: ["head", "officer"])

    init() throws {
        let files = [
            "pack.yaml": "pack: small\nname: { zh: 小, en: Small }",
            "roles.yaml": """
            roles:
              officer: { zh: 执法, en: Officer, kind: staff }
              head: { zh: 负责人, en: Head, kind: staff }
            """,
            "organisation.yaml": """
            organisation: office
            zh: 街道
            en: Office
            superior: { zh: 区, en: District }
            communities: { east: { zh: 东, en: East } }
            """,
            "calendar.csv": "date,kind,name\n2024-01-01,holiday,元旦\n",
            "procedures/card.yaml": """
            register: card
            zh: 执法证
            en: Card
            in-force: { from: 2020-01-01 }
            credential: { holder: person, until: valid-to, while: [valid] }
            fields:
              person:   { zh: 持证人, en: Holder, staff: 1 }
              valid-to: { zh: 有效期至, en: Valid to, date: yes }
            stages:
              valid:   { zh: 有效, en: Valid }
              revoked: { zh: 已吊销, en: Revoked, end: yes }
            acts:
              issue:  { zh: 发证, en: Issue, by: [head], to: valid, fill: [person, valid-to] }
              revoke: { zh: 吊销, en: Revoke, by: [head], from: [valid], to: revoked }
            """,
            "procedures/lamp.yaml": """
            procedure: lamp
            zh: 路灯
            en: Lamp
            in-force: { from: 2020-01-01 }
            duplicates: { same: [place, kind], within: 3d }
            fields:
              place: { zh: 地点, en: Place, place: yes }
              kind:  { zh: 类别, en: Kind, choice: { dark: { zh: 不亮, en: Dark }, bent: { zh: 歪斜, en: Bent } } }
              officers: { zh: 执法人员, en: Officers, staff: 1..2 }
            stages:
              open: { zh: 已登记, en: Open }
              done: { zh: 已修, en: Done, end: yes }
            acts:
              report: { zh: 登记, en: Report, by: [officer], to: open, fill: [place, kind] }
              mend:
                zh: 修复
                en: Mend
                by: [officer]
                from: [open]
                to: done
                fill: [officers]
                gates:
                  - { require: { qualified: officers, as: card }, zh: 没有有效证件, en: No valid card, clear: [head] }
            """,
        ]
        let all = files.map { Pack.File(path: "small/\($0.key)", bytes: Array($0.value.utf8)) }
        let book = try PackReader(PackFolder(files: all, order: ["small"])).read().book
        office = Office(book: book, store: store, counter: NoCounting())
    }

    private func at(_ day: CivilDate, hour: Int = 9) -> Occasion {
        Occasion(Instant(day, hour: hour, minute: 0))
    }

    private func report(
        _ address: String, _ kind: String = "dark", on day: CivilDate
    ) async throws -> Matter.ID {
        let outcome = try await office.open(
            "lamp", with: lamp(address, kind), by: head, at: at(day))
        guard case .done(let matter, _) = outcome else { throw StoreError.failed("refused") }
        return matter.id
    }

    private func lamp(_ address: String, _ kind: String = "dark") -> Submission {
        Submission(
            "report",
            fields: [
                ("place", .place(Place(community: "east", address: address))),
                ("kind", .choice(kind)),
            ])
    }

    private func mends(_ id: Matter.ID, on day: CivilDate) async throws -> Bool {
        let submission = Submission("mend", fields: [("officers", .list([.text("h")]))])
        if case .done = try await office.perform(submission, on: id, by: head, at: at(day)) {
            return true
        }
        return false
    }

    @Test("A gate reads the register as it stands: issued, expired, revoked; and lists it once")
    func qualifications() async throws {
        let first = try await report("一路1号", on: "2024-03-01")
        #expect(try await !mends(first, on: "2024-03-01"))
        let card = Submission(
            "issue", fields: [("person", .list([.text("h")])), ("valid-to", .date("2024-03-31"))])
        guard
            case .done(let line, _) = try await office.open(
                "card", with: card, by: head, at: at("2024-03-02"))
        else { throw StoreError.failed("refused") }
        #expect(try await mends(first, on: "2024-03-31"), "through its last day")
        let second = try await report("一路2号", on: "2024-03-31")
        #expect(try await !mends(second, on: "2024-04-01"), "not after it")
        _ = try await office.perform(
            Submission("revoke"), on: line.id, by: head, at: at("2024-04-01"))
        let third = try await report("一路3号", on: "2024-03-20")
        #expect(try await !mends(third, on: "2024-03-20"), "revoked, whenever the act was")
        #expect(store.lists == 1)
    }

    @Test("A card issued while the registers are being read counts")
    func issuedMeanwhile() async throws {
        let lamp = try await report("三路1号", on: "2024-03-01")
        let (office, head) = (office, head)
        store.once {
            let card = Submission(
                "issue",
                fields: [("person", .list([.text("h")])), ("valid-to", .date("2024-12-31"))])
            _ = try await office.open(
                "card", with: card, by: head,
                at: Occasion(Instant("2024-03-01", hour: 8, minute: 0)))
        }
        _ = try await mends(lamp, on: "2024-03-01")
        let next = try await report("三路2号", on: "2024-03-02")
        #expect(try await mends(next, on: "2024-03-02"))
    }

    @Test("What is equal in the named fields and near in time is likely the same")
    func duplicates() async throws {
        let old = try await report("二路1号", on: "2024-03-01")
        let near = try await report("二路1号", on: "2024-03-06")
        _ = try await report("二路1号", "bent", on: "2024-03-06")
        _ = try await report("二路9号", on: "2024-03-06")
        func found(_ day: CivilDate) async throws -> [Matter.ID] {
            try await office.likelyDuplicates(
                of: lamp("二路1号"), under: "lamp", at: Instant(day, hour: 12, minute: 0)
            ).map(\.id)
        }
        #expect(try await found("2024-03-07") == [near])
        #expect(try await found("2024-03-04") == [near, old])
        #expect(try await found("2024-03-20").isEmpty)
    }
}
