import Access
import AccountStores
import Casework
import Foundation
import LegalCalendar
import Procedures
import Testing

@Suite("Sessions, codes, drafts and messages")
struct DeskTests {
    let place: DataPlace
    let store: SQLiteAccountStore

    init() async throws {
        place = try DataPlace()
        store = try await place.store()
    }

    static let holders: [Session.Holder] = [
        .visitor, .account("zf01"), .receipt(Matter.ID(12), as: "r-1"),
    ]

    @Test("A session comes back as it began", arguments: holders)
    func session(holder: Session.Holder) async throws {
        let (session, _) = Session.begin(
            for: holder, secondFactorDone: false, at: noon, address: "10.0.0.8", agent: "Firefox")
        try await store.begin(session)
        #expect(try await store.session(session.id) == session)
        try await store.confirmSecondFactor(session.id)
        #expect(try await store.session(session.id)?.isSecondFactorDone == true)
        try await store.end(session.id)
        #expect(try await store.session(session.id) == nil)
    }

    @Test("A request moves the time of a session, to the half minute")
    func touch() async throws {
        let (session, _) = Session.begin(
            for: .visitor, secondFactorDone: true, at: noon, address: "::1", agent: "")
        try await store.begin(session)
        let moments: [(after: Int, seen: Int)] = [(29, 0), (30, 30), (50, 30), (90, 90)]
        for (after, seen) in moments {
            try await store.touch(session.id, at: noon.adding(seconds: after))
            let found = try await store.session(session.id)
            #expect(found?.lastSeen == noon.adding(seconds: seen), "after \(after) s")
        }
    }

    @Test("An account's sessions end together but for one; others' do not")
    func endAll() async throws {
        var sessions: [Session] = []
        for (index, holder) in [
            .account("zf01"), .account("zf01"), .account("zf01"), .account("zf02"),
            .receipt(Matter.ID(3), as: "r-9"),
        ].enumerated() as EnumeratedSequence<[Session.Holder]> {
            let (session, _) = Session.begin(
                for: holder, secondFactorDone: true, at: noon.adding(minutes: index),
                address: "::1", agent: "")
            try await store.begin(session)
            sessions.append(session)
        }
        #expect(try await store.sessions(of: "zf01") == sessions[0...2].reversed())
        try await store.endSessions(of: "zf01", except: sessions[1].id)
        #expect(try await store.sessions(of: "zf01") == [sessions[1]])
        #expect(try await store.sessions(of: "zf02") == [sessions[3]])
        try await store.forget(before: noon.adding(minutes: 3))
        #expect(try await store.sessions(of: "zf01").isEmpty)
        #expect(try await store.session(sessions[4].id) != nil)
    }

    @Test("A code is good once, for a while, and for five tries")
    func codes() async throws {
        let end = noon.adding(seconds: 600)
        let last = end.adding(seconds: -1)
        try await store.keepCode("right", for: "phone", until: end, tries: 5)
        #expect(try await store.useCode("wrong", for: "phone", at: last) == false)
        #expect(try await store.useCode("right", for: "other", at: last) == false)
        #expect(try await store.useCode("right", for: "phone", at: end) == false, "too late")
        #expect(try await store.useCode("right", for: "phone", at: last) == true)
        #expect(try await store.useCode("right", for: "phone", at: last) == false, "used up")
        try await store.keepCode("right", for: "phone", until: end, tries: 5)
        for _ in 0..<5 { _ = try await store.useCode("wrong", for: "phone", at: noon) }
        #expect(try await store.useCode("right", for: "phone", at: noon) == false, "five tries")
        try await store.keepCode("new", for: "phone", until: end, tries: 5)
        #expect(try await store.useCode("new", for: "phone", at: noon) == true, "a new code")
    }

    @Test("A hundred tries at once do not get past the throttle")
    func crowd() async throws {
        let admitted = try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask {
                    try await store.admit("account lin", by: .account, at: noon) == nil
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(admitted == 5)
        #expect(try await store.failures(of: "account lin")?.failures == 5)
        try await store.forgiveLast("account lin")
        #expect(try await store.admit("account lin", by: .account, at: noon) == nil)
        try await store.forgive("account lin")
        #expect(try await store.failures(of: "account lin") == nil)
    }

    @Test("A receipt's code opens its own matter only")
    func receipts() async throws {
        try await store.keepReceipt("d1", of: Matter.ID(1), as: "r-1")
        try await store.keepReceipt("d2", of: Matter.ID(2), as: "r-2")
        #expect(try await store.receipt("d1", of: Matter.ID(1)) == "r-1")
        #expect(try await store.receipt("d1", of: Matter.ID(2)) == nil)
        #expect(try await store.receipt("d1", of: Matter.ID(3)) == nil)
        try await store.keepReceipt("d3", of: Matter.ID(1), as: "party-1-1")
        #expect(try await store.receipt("d1", of: Matter.ID(1)) == "r-1")
        #expect(try await store.receipt("d3", of: Matter.ID(1)) == "party-1-1")
        try await store.keepReceipt("d4", of: Matter.ID(1), as: "party-1-1")
        #expect(try await store.receipt("d3", of: Matter.ID(1)) == nil)
    }

    @Test("A form sent twice leads to one place; one that failed may be sent again")
    func once() async throws {
        #expect(try await store.begin(once: "n", at: noon) == .first)
        #expect(try await store.begin(once: "n", at: noon.adding(seconds: 1)) == .pending)
        try await store.finish(once: "n", at: "/matters/7")
        let later = noon.adding(hours: 3)
        #expect(try await store.begin(once: "n", at: later) == .done(address: "/matters/7"))
        try await store.abandon(once: "n")
        #expect(try await store.begin(once: "n", at: later) == .done(address: "/matters/7"))
        #expect(try await store.begin(once: "m", at: noon) == .first)
        try await store.abandon(once: "m")
        #expect(try await store.begin(once: "m", at: noon) == .first)
        let cut = noon.adding(seconds: 60)
        #expect(try await store.begin(once: "m", at: cut) == .first, "its server was cut off")
    }

    @Test("Of one form sent twenty times at once, one is the first")
    func onceCrowd() async throws {
        let states = try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask { try await store.begin(once: "n", at: noon) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(states.count { $0 == .first } == 1)
        #expect(states.count { $0 == .pending } == 19)
    }

    @Test("Drafts and searches are each account's own")
    func desk() async throws {
        let drafts = [
            Draft(account: "zf01", key: "penalty", body: "fact=占道", saved: noon),
            Draft(account: "zf01", key: "mediation", body: "claim=", saved: noon.adding(hours: 1)),
            Draft(account: "zf02", key: "penalty", body: "fact=噪音", saved: noon),
        ]
        for draft in drafts { try await store.save(draft) }
        #expect(try await store.drafts(of: "zf01") == [drafts[1], drafts[0]])
        let again = Draft(account: "zf01", key: "penalty", body: "fact=油烟", saved: noon)
        try await store.save(again)
        #expect(try await store.draft("penalty", of: "zf01") == again)
        try await store.discardDraft("penalty", of: "zf01")
        #expect(try await store.draft("penalty", of: "zf01") == nil)
        #expect(try await store.draft("penalty", of: "zf02") == drafts[2])

        let searches = [
            SavedSearch(account: "zf01", name: "快到期", query: "due=week"),
            SavedSearch(account: "zf01", name: "东方社区", query: "community=dongfang"),
        ]
        for search in searches { try await store.save(search) }
        #expect(try await store.searches(of: "zf01") == [searches[1], searches[0]])
        #expect(try await store.searches(of: "zf02").isEmpty)
        try await store.removeSearch("快到期", of: "zf01")
        #expect(try await store.searches(of: "zf01") == [searches[1]])
    }

    @Test("A message waits until it is sent, and becomes one file")
    func outbox() async throws {
        let messages = (0..<3).map {
            Message(
                id: "m\($0)", to: "1391111222\($0)", text: "验证码 42424\($0)",
                written: noon.adding(seconds: $0))
        }
        for message in messages.reversed() { try await store.post(message) }
        #expect(try await store.unsent(limit: 2) == [messages[0], messages[1]])
        let channel = FileOutbox(data: place.path)
        try await channel.send(messages[0])
        try await channel.send(messages[0])
        try await store.markSent("m0", at: noon)
        #expect(try await store.unsent(limit: 9) == [messages[1], messages[2]])
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(place.path)/outbox")
        #expect(files == ["m0.json"])
        #expect(try place.mode(of: "outbox/m0.json") == 0o600)
        let text = try String(contentsOfFile: "\(place.path)/outbox/m0.json", encoding: .utf8)
        #expect(
            text
                == #"{"id":"m0","text":"验证码 424240","to":"13911112220","written":"2026-11-28T04:00:00Z"}"#
                + "\n")
    }
}
