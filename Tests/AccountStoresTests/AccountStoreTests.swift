import Access
import AccountStores
import Casework
import Foundation
import LegalCalendar
import Procedures
import Testing

@Suite("Accounts are kept as they were given")
struct AccountStoreTests {
    let place: DataPlace
    let store: SQLiteAccountStore

    init() async throws {
        place = try DataPlace()
        store = try await place.store()
    }

    static let lin = Account(
        id: "zf01", name: "linmei", displayName: "林梅", kind: .staff,
        roles: ["officer", "clerk"], unit: "enforcement", communities: ["dongfang", "tantou"],
        mustChangePassword: true, totp: TOTP(key: Array("12345678901234567890".utf8)),
        leaves: [
            Account.Leave(delegate: "zf02", first: "2026-12-01", last: "2026-12-03"),
            Account.Leave(delegate: "zf03", first: "2027-01-04", last: "2027-01-05"),
        ])
    static let zhang = Account(
        id: "r-1", name: "r-1", displayName: "张*", kind: .resident, roles: ["party"],
        phone: "13812345678", identity: "440306199001010014")

    @Test("Everything about an account comes back, also after opening anew")
    func roundTrip() async throws {
        for account in [Self.lin, Self.zhang] {
            try await store.add(account, password: nil, at: noon)
        }
        let again = try await place.store()
        #expect(try await again.accounts() == [Self.lin, Self.zhang])
        #expect(try await again.account("zf01") == Self.lin)
        #expect(try await again.account(named: "linmei") == Self.lin)
        #expect(try await again.account(withPhone: "13812345678") == Self.zhang)
        #expect(try await again.account("zf09") == nil)
        #expect(try await again.account(withPhone: "13812345679") == nil)
    }

    @Test("A change replaces all of it; nothing else changes")
    func update() async throws {
        for account in [Self.lin, Self.zhang] {
            try await store.add(account, password: nil, at: noon)
        }
        var changed = Self.lin
        (changed.name, changed.unit, changed.communities) = ("lin", nil, [])
        (changed.isDisabled, changed.totp, changed.leaves) = (true, nil, [])
        try await store.update(changed)
        #expect(try await store.accounts() == [changed, Self.zhang])
    }

    @Test("A name, an identifier and a phone belong to one account")
    func taken() async throws {
        try await store.add(Self.zhang, password: nil, at: noon)
        try await store.add(Self.lin, password: nil, at: noon)
        var other = Account(id: "zf02", name: "linmei", displayName: "林美", kind: .staff)
        await #expect(throws: AccountFault.nameTaken("linmei")) {
            try await store.add(other, password: nil, at: noon)
        }
        (other.name, other.phone) = ("linmei2", "13812345678")
        await #expect(throws: AccountFault.phoneTaken) {
            try await store.add(other, password: nil, at: noon)
        }
        await #expect(throws: AccountFault.idTaken("zf01")) {
            try await store.add(Self.lin, password: nil, at: noon)
        }
        await #expect(throws: AccountFault.unknown("zf02")) { try await store.update(other) }
        var renamed = Self.lin
        renamed.name = "r-1"
        await #expect(throws: AccountFault.nameTaken("r-1")) { try await store.update(renamed) }
        #expect(try await store.accounts() == [Self.lin, Self.zhang], "nothing was changed")
    }

    @Test("So many former passwords are kept, the newest first")
    func passwords() async throws {
        let hashes = (0..<7).map { PasswordHash(text: "hash \($0)") }
        try await store.add(Self.lin, password: hashes[0], at: noon)
        for (place, hash) in hashes.enumerated().dropFirst() {
            try await store.setPassword(
                hash, of: "zf01", keeping: 5, at: noon.adding(minutes: place))
        }
        let kept = try await store.passwords(of: "zf01")
        #expect(kept.map(\.hash) == hashes.reversed().prefix(5).map { $0 })
        #expect(kept.first?.set == noon.adding(minutes: 6))
        #expect(try await store.passwords(of: "zf02").isEmpty)
    }

    @Test("A step of the second factor is used once, and none before it")
    func steps() async throws {
        try await store.add(Self.lin, password: nil, at: noon)
        #expect(try await store.lastStep(of: "zf01") == nil)
        let tries: [(step: Int64, used: Bool)] = [
            (10, true), (10, false), (9, false), (11, true), (11, false),
        ]
        for (step, used) in tries {
            #expect(try await store.use(step: step, of: "zf01") == used, "\(step)")
        }
        #expect(try await store.lastStep(of: "zf01") == 11)
        #expect(try await store.use(step: 12, of: "zf02") == false, "no such account")
    }

    @Test("Nobody reads a phone, an identity, a secret or a text out of the database file")
    func sealed() async throws {
        try await store.add(Self.zhang, password: nil, at: noon)
        try await store.add(Self.lin, password: nil, at: noon)
        try await store.post(
            Message(id: "m1", to: "13911112222", text: "验证码 424242", written: noon))
        try await store.save(Draft(account: "zf01", key: "k", body: "name=王五六七", saved: noon))
        let bytes = try place.bytes()
        for word in [
            "13812345678", "440306199001010014", "12345678901234567890", "13911112222", "424242",
            "王五六七",
        ] {
            #expect(bytes.firstRange(of: Array(word.utf8)) == nil, "\(word)")
        }
        #expect(bytes.firstRange(of: Array("林梅".utf8)) != nil, "names of staff are no secret")
        #expect(try place.mode(of: "accounts.sqlite") == 0o600)
        #expect(try place.mode(of: "accounts.key") == 0o600)
    }

    @Test("A folder that is not there, and a database without its key, are refused")
    func refused() async throws {
        await #expect(throws: StoreError.noData("/nowhere/at/all")) {
            try await SQLiteAccountStore.open(at: "/nowhere/at/all")
        }
        try FileManager.default.removeItem(atPath: "\(place.path)/accounts.key")
        await #expect(
            throws: StoreError.damaged("accounts.sqlite is there and its key, accounts.key, is not")
        ) { try await place.store() }
        try Data([1, 2, 3]).write(to: URL(filePath: "\(place.path)/accounts.key"))
        await #expect(throws: StoreError.damaged("accounts.key: expected 32 bytes, found 3")) {
            try await place.store()
        }
    }

    @Test("Another key opens nothing")
    func otherKey() async throws {
        try await store.add(Self.zhang, password: nil, at: noon)
        let key = [UInt8](repeating: 7, count: 32)
        try Data(key).write(to: URL(filePath: "\(place.path)/accounts.key"))
        let other = try await place.store()
        await #expect(throws: StoreError.damaged("account r-1: sealed data do not open")) {
            try await other.account("r-1")
        }
    }

    @Test("A secret has one purpose and stays the same")
    func secrets() async throws {
        let again = try await place.store()
        #expect(store.secret("codes") == again.secret("codes"))
        #expect(store.secret("codes") != store.secret("phones"))
        #expect(store.secret("codes").count == 32)
        #expect(try await DataPlace().store().secret("codes") != store.secret("codes"))
    }
}
