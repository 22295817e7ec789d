import Access
import LegalCalendar
import Testing

@Suite("Guessing gets slower")
struct ThrottleTests {
    static let rows: [(failures: Int, locked: Int?, why: String)] = [
        (0, nil, "none"), (4, nil, "the fourth is free"),
        (5, 600, "the fifth locks for ten minutes"), (6, 1200, "then twenty"),
        (7, 1800, "then thirty"), (60, 1800, "and never longer"),
    ]

    @Test("Each failure after the fifth locks for longer", arguments: rows)
    func lock(failures: Int, locked: Int?, why: String) {
        let last = Instant(seconds: 1_600_000_000)
        let count = Throttle.Count(failures: failures, last: last)
        let end = locked.map { last.adding(seconds: $0) }
        #expect(Throttle.account.lock(after: count, at: last) == end, "\(why)")
        guard let end else { return }
        #expect(Throttle.account.lock(after: count, at: end.adding(seconds: -1)) == end)
        #expect(Throttle.account.lock(after: count, at: end) == nil, "open again at the end")
    }

    @Test("Failures are forgotten after a day")
    func memory() {
        let last = Instant(seconds: 1_600_000_000)
        let count = Throttle.Count(failures: 9, last: last)
        let soon = last.adding(seconds: 86_399)
        let later = last.adding(seconds: 86_400)
        #expect(Throttle.account.count(after: count, failureAt: soon).failures == 10)
        #expect(Throttle.account.count(after: count, failureAt: later).failures == 1)
        #expect(Throttle.account.count(after: nil, failureAt: soon).failures == 1)
    }

    static let sessions: [(kind: Account.Kind?, idle: Int, age: Int, live: Bool, why: String)] = [
        (.staff, 1799, 1799, true, "half an hour is not over"),
        (.staff, 1800, 1800, false, "half an hour is over"),
        (.systemAdministrator, 599, 599, true, "ten minutes are not over"),
        (.systemAdministrator, 600, 600, false, "ten minutes are over for an administrator"),
        (.auditAdministrator, 600, 600, false, "each kind of administrator"),
        (.resident, 60, 43_199, true, "at work all day"),
        (.resident, 60, 43_200, false, "twelve hours are a day"),
        (nil, 1800, 1800, false, "a visitor"),
    ]

    @Test("A session ends when nobody is there, and at the end of the day", arguments: sessions)
    func session(kind: Account.Kind?, idle: Int, age: Int, live: Bool, why: String) {
        let now = Instant(seconds: 1_600_000_000)
        var (session, token) = Session.begin(
            for: .visitor, secondFactorDone: true, at: now.adding(seconds: -age), address: "::1",
            agent: "x")
        session.lastSeen = now.adding(seconds: -idle)
        #expect(session.isLive(at: now, within: .usual(for: kind)) == live, "\(why)")
        #expect(session.id == Secret.digest(of: token) && session.id != token)
    }

    @Test("A form's token is its session's own")
    func csrf() {
        let now = Instant(seconds: 1_600_000_000)
        let sessions = (0..<2).map { _ in
            Session.begin(
                for: .visitor, secondFactorDone: true, at: now, address: "::1", agent: "x"
            ).session
        }
        #expect(sessions[0].accepts(csrf: sessions[0].csrf))
        for wrong in [sessions[1].csrf, "", String(sessions[0].csrf.dropLast())] {
            #expect(!sessions[0].accepts(csrf: wrong))
        }
    }
}
