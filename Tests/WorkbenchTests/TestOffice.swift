import Access
import AccountStores
import Casework
import Figures
import Foundation
import LegalCalendar
import PackChecks
import PackFiles
import Portal
import Procedures
import SQLiteStores
import Synchronization
import Web
import Workbench

/// The pack of Songgang, as the office runs it, with its cases.
enum RealPack {
    static let folder: PackFolder = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        do {
            return try PackFolder(at: root.appending(path: "packs/songgang").path)
        } catch { fatalError("\(error)") }
    }()
    static let pack: Pack = {
        do { return try PackReader(folder).read() } catch { fatalError("\(error)") }
    }()
    static let stories: [Story] = {
        do { return try CaseReader(folder, pack.book).read() } catch { fatalError("\(error)") }
    }()
}

/// What a data folder holds, as far as the pages of staff ask; no figures, no proofs.
struct TestRecords: Records {
    let reader: SQLiteReader

    func events(of matter: Matter.ID) async throws -> [Event] {
        try await reader.events(of: matter)
    }
    func event(at index: Int64) async throws -> Event? { nil }
    func lines(_ query: MatterQuery, limit: Int, offset: Int) async throws -> [MatterLine] {
        try await reader.lines(query, limit: limit, offset: offset)
    }
    func count(of query: MatterQuery, most: Int) async throws -> Int {
        try await reader.count(of: query, most: most)
    }
    func counts() async throws -> (events: Int64, matters: Int64) { (0, 0) }
    func search(_ words: String, limit: Int) async throws -> [Matter.ID] { [] }
    func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate
    ) async throws -> CellSums { CellSums([:]) }
    func months(of measure: Int, year: Int, through last: CivilDate) async throws -> [Int64] { [] }
    func counted(
        _ measure: Int, only: [(place: Int, value: String)], from first: CivilDate,
        through last: CivilDate, entered: CivilDate, limit: Int, offset: Int
    ) async throws -> [Web.CountedRecord] { [] }
    func checkpoint(through day: CivilDate?) async throws -> String? { nil }
    func tile(level: Int, index: Int, width: Int) async throws -> [UInt8]? { nil }
    func receipt(of index: Int64) async throws -> LedgerReceipt? { nil }
    var verifierKey: String { "" }
}

/// An office with a data folder of its own and a clock that tests set.
final class TestOffice: Sendable {
    let path: String
    let pages: Pages
    let services: Services

    struct NoMessages: MessageChannel {
        func send(_ message: Message) async throws {}
    }

    static func open(packDesk: PackDesk? = nil) async throws -> TestOffice {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "yifa-workbench-\(UUID().uuidString)").path
        let pack = RealPack.pack
        let store = try await SQLiteEventStore.create(
            at: path, organisation: pack.book.organisation.id, origin: "yifa.local/test",
            files: [], measures: pack.figures.measures.map(\.id))
        return TestOffice(
            path: path, store: store, reader: try await SQLiteReader.open(at: path),
            accounts: try await SQLiteAccountStore.open(at: path), packDesk: packDesk)
    }

    private init(
        path: String, store: SQLiteEventStore, reader: SQLiteReader, accounts: SQLiteAccountStore,
        packDesk: PackDesk?
    ) {
        self.path = path
        let pack = RealPack.pack
        let clock = TestClock()
        let services = Services(
            office: Office(
                book: pack.book, store: store,
                counter: Counter(book: pack.book, measures: pack.figures.measures)),
            accounts: accounts, channel: NoMessages(), now: { clock.now },
            trueNow: { Instant("2026-11-28", hour: 9, minute: 0) },
            keepFile: { _, name, isShared in
                if name.hasSuffix(".exe") {
                    throw UploadFault(Label(zh: "不收这种文件", en: "Not a file that is taken"))
                }
                let hash = name.count == 64 ? name : String(repeating: "a", count: 64)
                return Attachment(
                    hash: hash, name: name, type: "image/png", size: 3, isShared: isShared)
            }, findFile: { _ in nil }, incoming: path)
        guard let report = pack.report else { fatalError("the pack has no report") }
        self.services = services
        self.clock = clock
        pages = Pages(
            site: Site(
                book: pack.book, figures: pack.figures, report: report,
                records: TestRecords(reader: reader),
                year: 2020, cutOff: "2020-11-06", today: { clock.now.civilDate },
                services: services,
                map: MapSource(
                    areas: RealPack.pack.map ?? [], library: { $0 == "leaflet.js" ? [1] : nil },
                    tiles: "https://tiles.example.cn/{z}/{x}/{y}.png"), packDesk: packDesk,
                renderReport: { _, _, _ in "" },
                makeReportFile: { _, _, _ in [] }), routes: workbench.routes + portal.routes)
    }

    let clock: TestClock

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Somebody of the office, signed in.
    func signIn(
        _ id: Actor.ID, _ roles: [Role.ID]
    ) async throws -> Person {
        if try await services.accounts.account(id) == nil {
            try await services.accounts.add(
                Account(
                    id: id, name: id.text.lowercased(), displayName: id.text, kind: .staff,
                    roles: roles), password: nil, at: services.trueNow())
        }
        return try await begin(.account(id))
    }

    /// Somebody with a session, signed in or not.
    func begin(_ holder: Session.Holder) async throws -> Person {
        let (session, token) = Session.begin(
            for: holder, secondFactorDone: true, at: services.trueNow(), address: "", agent: "")
        try await services.accounts.begin(session)
        return Person(office: self, token: token, csrf: session.csrf)
    }
}

/// What time it is in a test.
final class TestClock: Sendable {
    private let moment = Mutex(Instant("2020-06-01", hour: 10, minute: 0))

    var now: Instant {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }
}

/// A browser in somebody's hands.
struct Person {
    let office: TestOffice
    let token: String
    let csrf: String

    func get(_ address: String) async -> Answer {
        await office.pages.answer(Request(.get, address, cookies: ["yifa": token])) {
            print("error at \(address): \($0)")
        }
    }

    func post(
        _ address: String, _ pairs: [(String, String)], uploads: [Upload] = []
    ) async -> Answer {
        await office.pages.answer(
            Request(
                .post, address, form: FormBody([("token", csrf)] + pairs, uploads: uploads),
                cookies: ["yifa": token])
        ) { print("error at \(address): \($0)") }
    }
}

extension Submission {
    /// What somebody types into the form of the act to say the same.
    var typed: [(String, String)] {
        var pairs: [(String, String)] = []
        for (id, value) in fields {
            let name = "f.\(id.text)"
            switch value {
            case .place(let place):
                pairs += [
                    ("\(name).community", place.community.text), ("\(name).address", place.address),
                    ("\(name).cell", place.cell ?? ""),
                ]
            case .list(let items):
                let texts = items.map(\.typed)
                let isStaff = RealPack.isStaff(id)
                pairs +=
                    isStaff ? texts.map { (name, $0) } : [(name, texts.joined(separator: "\n"))]
            case .file: break
            default: pairs.append((name, value.typed))
            }
        }
        var counts: [PartyRole.ID: Int] = [:]
        for party in parties {
            let name = "p.\(party.role.text).\(counts[party.role, default: 0])"
            counts[party.role, default: 0] += 1
            pairs += [
                ("\(name).name", party.name), ("\(name).kind", party.kind.rawValue),
                ("\(name).identity", party.identity ?? ""), ("\(name).phone", party.phone ?? ""),
            ]
        }
        pairs += signatures.map { ("s", "\($0)") }
        if let note { pairs.append(("note", note)) }
        return pairs
    }

    var uploads: [Upload] {
        fields.compactMap { id, value in
            guard case .file(let hash) = value else { return nil }
            return Upload(field: "f.\(id.text)", name: hash, size: 3, path: "/nonexistent")
        }
    }
}

extension RealPack {
    static func isStaff(_ id: Field.ID) -> Bool {
        pack.book.procedures.contains { procedure in
            if case .staff = procedure.kind(ofField: id) { true } else { false }
        }
    }
}

extension Value {
    fileprivate var typed: String {
        switch self {
        case .text(let text), .choice(let text), .file(let text): text
        case .integer(let number): "\(number)"
        case .money(let fen): Money.text(fen: fen)
        case .date(let day): "\(day)"
        case .instant(let moment): moment.formValue
        case .place(let place): place.address
        case .list: ""
        }
    }
}
