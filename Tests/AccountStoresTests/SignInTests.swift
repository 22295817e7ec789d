import Access
import AccountStores
import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("Signing in")
struct SignInTests {
    let place: DataPlace
    let store: SQLiteAccountStore
    let signIn: SignIn
    let home = SignIn.Origin(address: "10.0.0.8", agent: "Firefox")
    static let password = "Harbour-Tin-42"
    static let totp = TOTP(key: Array("12345678901234567890".utf8))

    init() async throws {
        place = try DataPlace()
        store = try await place.store()
        signIn = SignIn(store: store, strength: .least)
        let hash = try PasswordHash(of: Self.password, strength: .least)
        let accounts = [
            Account(id: "zf01", name: "linmei", displayName: "林梅", kind: .staff),
            Account(id: "zf02", name: "gone", displayName: "高恩", kind: .staff, isDisabled: true),
            Account(
                id: "gl01", name: "root", displayName: "管理", kind: .systemAdministrator,
                totp: Self.totp),
        ]
        for account in accounts { try await store.add(account, password: hash, at: noon) }
        try await store.add(
            Account(id: "zf03", name: "bare", displayName: "无", kind: .staff), password: nil,
            at: noon)
    }

    func session(
        _ name: String, _ password: String = password, after minutes: Int = 0
    ) async throws -> Session? {
        let outcome = try await signIn.begin(
            name: name, password: password, from: home, at: noon.adding(minutes: minutes))
        guard case .begun(let session, let token) = outcome else { return nil }
        #expect(Secret.digest(of: token) == session.id)
        return session
    }

    static let tries: [(name: String, password: String, begins: Bool, why: String)] = [
        ("linmei", password, true, "name and password"),
        (" LinMei ", password, true, "the name in other letters"),
        ("linmei", "Harbour-Tin-43", false, "another password"),
        ("linmei", "", false, "no password"),
        ("nobody", password, false, "no such account"),
        ("gone", password, false, "disabled"),
        ("bare", "", false, "an account without a password"),
        ("", password, false, "no name"),
        ("a b", password, false, "what cannot be a name"),
    ]

    @Test(
        "Who gets in with name and password, and that all others are told the same",
        arguments: tries)
    func password(name: String, password: String, begins: Bool, why: String) async throws {
        let outcome = try await signIn.begin(name: name, password: password, from: home, at: noon)
        switch outcome {
        case .begun(let session, _):
            #expect(begins && session.account == "zf01" && session.isSecondFactorDone, "\(why)")
            #expect(try await store.session(session.id) == session)
        case .refused(let ground): #expect(!begins && ground == .wrong, "\(why)")
        }
        let record = try #require(try await store.records(AccessLogQuery()).first)
        #expect(record.kind == .signIn && record.succeeded == begins, "\(why)")
    }

    @Test("No password and no code stands in the log or anywhere else")
    func neverLogged() async throws {
        _ = try await session("linmei", "Wrong-Secret-77")
        _ = try await session("linmei")
        let bytes = try place.bytes()
        for word in ["Wrong-Secret-77", Self.password] {
            #expect(bytes.firstRange(of: Array(word.utf8)) == nil)
        }
    }

    @Test(
        "After five failures not even the right password gets in, for ten minutes",
        arguments: ["linmei", "nobody"])
    func locked(name: String) async throws {
        for _ in 0..<5 { #expect(try await session(name, "wrong") == nil) }
        let outcome = try await signIn.begin(
            name: name, password: Self.password, from: home, at: noon.adding(minutes: 9))
        #expect(outcome == .refused(.locked(until: noon.adding(minutes: 10))))
        let later = try await session(name, after: 10)
        #expect((later != nil) == (name == "linmei"))
        guard later != nil else { return }
        for _ in 0..<4 { #expect(try await session(name, "wrong", after: 11) == nil) }
        #expect(try await session(name, after: 11) != nil, "the count began anew")
    }

    @Test("An address that tries many names is locked too")
    func spraying() async throws {
        for number in 0..<30 { #expect(try await session("name\(number)", "wrong") == nil) }
        #expect(
            try await signIn.begin(
                name: "linmei", password: Self.password, from: home, at: noon)
                == .refused(.locked(until: noon.adding(seconds: 60))))
        let elsewhere = SignIn.Origin(address: "10.0.0.9")
        guard
            case .begun = try await signIn.begin(
                name: "linmei", password: Self.password, from: elsewhere, at: noon)
        else { Issue.record("another address is not locked"); return }
    }

    @Test("Whoever signs in often from one address is not locked")
    func often() async throws {
        for _ in 0..<40 { #expect(try await session("linmei") != nil) }
    }

    @Test("With a second factor a session opens nothing before the code, which is good once")
    func secondFactor() async throws {
        let session = try #require(try await session("root"))
        #expect(!session.isSecondFactorDone)
        let code = Self.totp.code(at: TOTP.step(at: noon))
        #expect(try await signIn.confirm("000000", in: session, from: home, at: noon) == .wrong)
        #expect(try await store.session(session.id)?.isSecondFactorDone == false)
        #expect(try await signIn.confirm(code, in: session, from: home, at: noon) == nil)
        #expect(try await store.session(session.id)?.isSecondFactorDone == true)
        let other = try #require(try await self.session("root"))
        #expect(try await signIn.confirm(code, in: other, from: home, at: noon) == .wrong, "again")
        for _ in 0..<4 { _ = try await signIn.confirm("1", in: other, from: home, at: noon) }
        #expect(
            try await signIn.confirm("1", in: other, from: home, at: noon)
                == .locked(until: noon.adding(minutes: 10)))
    }

    @Test("A changed password is in force at once and ends the other sessions")
    func changePassword() async throws {
        let here = try #require(try await session("linmei"))
        let elsewhere = try #require(try await session("linmei"))
        let account = try #require(try await store.account("zf01"))
        let change = { (present: String, new: String) in
            try await signIn.changePassword(
                of: account, from: present, to: new, in: here, from: home, at: noon)
        }
        #expect(try await change("wrong", "Kettle-Moon-88") == .wrong)
        #expect(
            try await change(Self.password, "kettle")
                == .faulty([.tooShort(least: 10), .tooPlain(kinds: 3)]))
        #expect(
            try await change(Self.password, Self.password) == .faulty([.usedBefore(history: 5)]))
        #expect(try await store.session(elsewhere.id) != nil, "nothing changed so far")
        #expect(try await change(Self.password, "Kettle-Moon-88") == .changed)
        #expect(try await store.session(elsewhere.id) == nil)
        #expect(try await store.session(here.id) != nil)
        #expect(try await session("linmei") == nil)
        #expect(try await session("linmei", "Kettle-Moon-88") != nil)
    }

    @Test("A resident gets in with the code that was sent, and has one account")
    func code() async throws {
        let phone = "13812345678"
        var ids: [Actor.ID] = []
        for round in 0..<2 {
            let now = noon.adding(minutes: round)
            let wait = try await signIn.sendCode(to: phone, from: home, at: now) { "验证码：\($0)" }
            #expect(wait == nil)
            let message = try #require(try await store.unsent(limit: 9).last)
            #expect(message.to == phone)
            let code = String(message.text.suffix(6))
            let wrong = code == "000000" ? "000001" : "000000"
            for (typed, begins) in [(wrong, false), (code, true), (code, false)] {
                let outcome = try await signIn.begin(
                    phone: phone, code: typed, roles: ["party"], from: home, at: now)
                if case .begun(let session, _) = outcome {
                    #expect(begins)
                    ids += [session.account].compactMap { $0 }
                } else {
                    #expect(!begins && outcome == .refused(.wrong))
                }
            }
        }
        #expect(ids.count == 2 && ids[0] == ids[1])
        let account = try #require(try await store.account(withPhone: phone))
        #expect(account.id == ids[0] && account.kind == .resident && account.roles == ["party"])
        #expect(account.displayName == "138****5678")
    }

    @Test("One phone is not flooded with codes")
    func flooding() async throws {
        var waits: [Instant?] = []
        for _ in 0..<4 {
            waits.append(
                try await signIn.sendCode(to: "13812345678", from: home, at: noon) { $0 })
        }
        #expect(waits == [nil, nil, nil, noon.adding(seconds: 120)])
        #expect(try await store.unsent(limit: 9).count == 3)
    }

    @Test("A receipt's code opens its matter, as typed by people")
    func receipt() async throws {
        let code = try await signIn.makeReceipt(for: Matter.ID(7), as: "r-1")
        #expect(code.count == 8)
        let typings: [(matter: Int64, code: String, begins: Bool)] = [
            (7, code, true), (7, " \(code.lowercased()) ", true),
            (7, "\(code.prefix(4))-\(code.suffix(4))", true), (8, code, false), (7, "", false),
        ]
        for (matter, typed, begins) in typings {
            let outcome = try await signIn.begin(
                receiptOf: Matter.ID(matter), code: typed, from: home, at: noon)
            switch outcome {
            case .begun(let session, _):
                #expect(begins && session.holder == .receipt(Matter.ID(7), as: "r-1"))
            case .refused(let ground): #expect(!begins && ground == .wrong, "\(matter) \(typed)")
            }
        }
    }
}
