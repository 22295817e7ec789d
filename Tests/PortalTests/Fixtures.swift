import Access
import AccountStores
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Portal
import Procedures
import Synchronization
import Testing
import Web

/// The pack of this repository.
let songgang: Pack = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    do {
        return try PackReader(PackFolder(at: root.appending(path: "packs/songgang").path)).read()
    } catch {
        fatalError("\(error)")
    }
}()

/// Events in memory, as the office writes them and the pages read them.
final class MemoryEvents: EventStore, Records {
    private struct State {
        var next: Int64 = 1
        var matters: [Matter.ID: [Event]] = [:]
        /// What each event counted, the oldest first.
        var tallies: [(matter: Matter.ID, tally: Tally)] = []
    }

    private let state = Mutex(State())

    func reserve(_ count: Int) -> ClosedRange<Int64> {
        state.withLock { state in
            defer { state.next += Int64(count) }
            return state.next...(state.next + Int64(count) - 1)
        }
    }

    func append(_ commits: [Commit]) async throws(StoreError) -> [Casework.Receipt] {
        state.withLock { state in
            for commit in commits {
                state.matters[commit.event.matter, default: []].append(commit.event)
                state.tallies += commit.tallies.map { (commit.event.matter, $0) }
            }
        }
        return commits.indices.map { Casework.Receipt(index: Int64($0), number: nil) }
    }

    func events(of matter: Matter.ID) async throws(StoreError) -> [Event] {
        state.withLock { $0.matters[matter] ?? [] }
    }

    func matters(
        under procedure: Procedure.ID, openedFrom first: Instant?
    ) async throws(StoreError) -> [Matter.ID] { [] }

    var count: Int { state.withLock { $0.matters.count } }

    func event(at index: Int64) async throws -> Event? { nil }
    /// By stage alone, which is all that these pages ask for.
    func lines(_ query: MatterQuery, limit: Int, offset: Int) async throws -> [MatterLine] {
        let matters = state.withLock { state in state.matters.values.compactMap { Matter($0) } }
        let found = matters.filter { matter in
            query.places?.contains {
                $0.procedure == matter.procedure && $0.stage == matter.stage
            } ?? true
        }
        return found.sorted { $0.id > $1.id }.dropFirst(offset).prefix(limit).map { matter in
            MatterLine(
                id: matter.id, procedure: matter.procedure, version: matter.version,
                number: matter.number, stage: matter.stage, community: nil, unit: nil,
                opened: matter.opened, closed: matter.closed, due: matter.nextDeadline,
                assignees: [])
        }
    }

    func count(of query: MatterQuery, most: Int) async throws -> Int { 0 }
    func counts() async throws -> (events: Int64, matters: Int64) { (0, 0) }
    func search(_ words: String, limit: Int) async throws -> [Matter.ID] { [] }
    func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate
    ) async throws -> CellSums { CellSums([:]) }
    func months(of measure: Int, year: Int, through last: CivilDate) async throws -> [Int64] { [] }
    func counted(
        _ measure: Int, only: [(place: Int, value: String)], from first: CivilDate,
        through last: CivilDate, entered: CivilDate, limit: Int, offset: Int
    ) async throws -> [CountedRecord] {
        let tallies = state.withLock { $0.tallies }
        return tallies.enumerated().reversed().filter { _, entry in
            let values = entry.tally.dimensions.split(
                separator: "|", omittingEmptySubsequences: false)
            return entry.tally.measure == measure
                && only.allSatisfy { values[$0.place] == $0.value }
        }.dropFirst(offset).prefix(limit).map {
            CountedRecord(
                index: Int64($0), matter: $1.matter, value: $1.tally.value)
        }
    }
    func checkpoint(through day: CivilDate?) async throws -> String? { nil }
    func tile(level: Int, index: Int, width: Int) async throws -> [UInt8]? { nil }
    func receipt(of index: Int64) async throws -> LedgerReceipt? { nil }
    var verifierKey: String { "" }
}

/// A portal over the real pack, on the first working day of 2021.
final class Hall: Sendable {
    let events = MemoryEvents()
    let pages: Pages
    let folder: String
    static let now = Instant("2021-01-04", hour: 10, minute: 0)

    init() async throws {
        folder =
            FileManager.default.temporaryDirectory.appending(
                path: "yifa-portal-\(UUID().uuidString)"
            ).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let accounts = try await SQLiteAccountStore.open(at: folder)
        let counter = Counter(book: songgang.book, measures: songgang.figures.measures)
        let services = Services(
            office: Office(book: songgang.book, store: events, counter: counter),
            accounts: accounts, channel: FileOutbox(data: folder), now: { Self.now },
            trueNow: { Self.now }, keepFile: Self.keep, findFile: { _ in nil }, incoming: folder)
        let site = Site(
            book: songgang.book, figures: songgang.figures,
            report: try #require(songgang.report),
            records: events, year: 2020, cutOff: "2020-11-26", today: { "2021-01-04" },
            services: services, renderReport: { _, _, _ in "" }, makeReportFile: { _, _, _ in [] })
        pages = Pages(site: site, routes: portal.routes)
    }

    /// A mediator takes the case.
    func accept(_ matter: Matter.ID) async throws {
        let community = songgang.book.organisation.communities[0].id
        let place = Place(community: community, cell: nil, address: "松明大道1号")
        let submission = Submission(
            "accept",
            fields: [
                ("willing", .choice("agreed")), ("category", .choice("contract")),
                ("place", .place(place)), ("mediators", .list([.text("wang")])),
            ])
        let outcome = try await pages.services.office.perform(
            submission, on: matter, by: Actor(id: "wang", roles: ["mediator"]),
            at: Occasion(Self.now))
        guard case .done = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Takes pictures that hold something.
    @Sendable private static func keep(
        _ path: String, _ name: String, _ isShared: Bool
    ) async throws -> Casework.Attachment {
        guard name.hasSuffix(".jpg") else {
            throw UploadFault(Label(zh: "这种文件不收", en: "Files of this kind are not taken"))
        }
        guard try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 > 0 else {
            throw UploadFault(Label(zh: "文件是空的", en: "The file is empty"))
        }
        return Casework.Attachment(
            hash: String(repeating: "a", count: 64), name: name, type: "image/jpeg", size: 3,
            isShared: isShared)
    }
}

/// Somebody with a browser: keeps cookies, follows redirections, sends the tokens of the last page.
struct Browser {
    let hall: Hall
    var cookies: [String: String] = [:]
    var address = ""
    var answer = Answer.text("")

    init(_ hall: Hall) { self.hall = hall }

    mutating func go(to address: String) async {
        await send(Request(.get, address, cookies: cookies))
    }

    mutating func post(
        _ address: String, _ fields: [(String, String)], uploads: [Upload] = []
    ) async {
        let hidden = ["token", "once"].compactMap { name in
            value(of: name).map { (name, $0) }
        }
        await send(
            Request(
                .post, address, form: FormBody(hidden + fields, uploads: uploads),
                cookies: cookies, from: "192.0.2.1"))
    }

    /// What a hidden field of the page holds.
    func value(of name: String) -> String? {
        answer.text.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first?
            .components(separatedBy: "\"").first
    }

    private mutating func send(_ request: Request) async {
        address = request.address
        answer = await hall.pages.answer(request) { print("\(request.address): \($0)") }
        for (name, value) in answer.headers where name == "set-cookie" {
            let parts = value.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
            cookies[String(parts[0])] = String(parts[1])
        }
        if let next = answer.location { await go(to: next) }
    }
}
