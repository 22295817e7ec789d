import Access
import AccountStores
import Casework
import Evidence
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Web

/// The data folder open for acts: what pages need beyond reading（办理服务的装配）.
struct LiveServices {
    let services: Services
    let store: SQLiteEventStore
    let accounts: SQLiteAccountStore

    /// Opens the folder of the workspace; `site` is where its pages stand, `isSecure` that they are reached
    /// over TLS alone.
    static func open(
        _ workspace: Workspace, clock: OfficeClock, site: SiteAddress?, isSecure: Bool
    ) async throws -> LiveServices {
        let data = workspace.reader.path
        let store = try await SQLiteEventStore.open(at: data)
        let accounts = try await SQLiteAccountStore.open(at: data)
        let papers = PaperDesk(workspace: workspace, site: site, accounts: accounts)
        let files = KeptFiles(data: data, rules: workspace.pack.evidence)
        let incoming = "\(data)/incoming"
        // What an interrupted upload left behind is nobody's.
        try? FileManager.default.removeItem(atPath: incoming)
        try FileManager.default.createDirectory(
            atPath: incoming, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let services = Services(
            office: Office(book: workspace.pack.book, store: store, counter: workspace.counter),
            accounts: accounts, channel: FileOutbox(data: data), now: { clock.now },
            trueNow: { OfficeClock.trueNow },
            keepFile: { try await files.keep($0, $1, isShared: $2) },
            findFile: { await files.path(of: $0) }, thumbnail: { await files.thumbnail(of: $0) },
            makePaper: { try await papers.paper(of: $0, at: $1, masked: $2) },
            incoming: incoming, isSecure: isSecure)
        return LiveServices(services: services, store: store, accounts: accounts)
    }

    /// Hands messages over to their channel, again and again until they are gone.
    func deliver() async {
        while !Task.isCancelled {
            do {
                for message in try await accounts.unsent(limit: 50) {
                    try await services.channel.send(message)
                    try await accounts.markSent(message.id, at: OfficeClock.trueNow)
                }
            } catch {
                Console.error("outbox: \(error)")
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }
}
