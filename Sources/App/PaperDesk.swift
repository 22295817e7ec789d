import Access
import AccountStores
import ArgumentParser
import Casework
import Foundation
import Ledger
import LegalCalendar
import PackFiles
import Papers
import Paperwork
import Procedures
import SQLiteStores
import Web

/// Makes the papers of a data folder（制作文书）: the matter's record, the names of the office's people with
/// their cards, and the short proof of each event.
struct PaperDesk: Sendable {
    let workspace: Workspace
    /// Where the code on a paper leads; nil for papers without one.
    let site: SiteAddress?
    private let accounts: SQLiteAccountStore?

    init(workspace: Workspace, site: SiteAddress?, accounts: SQLiteAccountStore?) {
        self.workspace = workspace
        self.site = site
        self.accounts = accounts
    }

    /// The desk of a folder; where no address is given, the one that the pack names counts.
    static func open(_ workspace: Workspace, site: SiteAddress?) async throws -> PaperDesk {
        let data = workspace.reader.path
        let hasAccounts = FileManager.default.fileExists(atPath: "\(data)/accounts.sqlite")
        return PaperDesk(
            workspace: workspace, site: site ?? workspace.pack.book.organisation.site.address,
            accounts: hasAccounts ? try await SQLiteAccountStore.open(at: data) : nil)
    }

    /// The people of the office, by their accounts, as papers name them.
    func officers() async throws -> [String: Officer] {
        let book = workspace.pack.book
        var cards: [String: [Officer.Card]] = [:]
        let registers = book.procedures.filter { $0.credential?.number != nil }.map(\.id)
        for register in Set(registers) {
            for id in try await workspace.reader.matters(under: register) {
                guard let line = Matter(try await workspace.reader.events(of: id)),
                    let version = book.procedure(line.procedure, version: line.version),
                    let (holder, card) = Officer.Card.read(line, under: version)
                else { continue }
                cards[holder, default: []].append(card)
            }
        }
        var officers: [String: Officer] = [:]
        for account in try await accounts?.accounts() ?? [] where account.kind != .resident {
            officers[account.id.text] = Officer(
                name: account.displayName,
                unit: account.unit.flatMap { book.organisation.unit($0)?.label.zh },
                cards: cards[account.id.text] ?? [])
        }
        return officers
    }

    /// The short proof of the event at a place in the ledger; nil without an address to check it at.
    ///
    /// The size is that of the checkpoint of the day on which the event was entered, so that a paper
    /// made anew later carries the same code.
    func proof(of event: Event, at index: Int64) async throws -> Paper.Proof? {
        guard let site, let leaf = try await workspace.reader.receipt(of: index)?.leaf,
            let note = try await workspace.reader.checkpoint(through: event.entered.civilDate)
        else { return nil }
        let size = try Checkpoint(text: try SignedNote(parsing: note).text).size
        return Paper.Proof(site: site.text, index: index, size: Int64(size), leaf: leaf.hex)
    }

    /// The papers of the matter as its record has them.
    ///
    /// - Parameters:
    ///   - id: the matter.
    ///   - masked: for those who may not read personal data.
    ///   - officers: ``officers()``, where many matters are gone through.
    /// - Returns: what its acts made, and its blank forms.
    /// - Throws: where there is no such matter.
    func file(
        of id: Matter.ID, masked: Bool = false, naming officers: [String: Officer]? = nil
    ) async throws -> PaperFile {
        let pack = workspace.pack
        let events = try await workspace.reader.events(of: id)
        guard let matter = Matter(events),
            let procedure = pack.book.procedure(matter.procedure, version: matter.version)
        else { throw Failure("没有办件 \(id)", "there is no matter \(id)") }
        let known = if let officers { officers } else { try await self.officers() }
        let maker = PaperMaker(
            book: pack.book, papers: pack.papers, officers: known, masks: masked)
        let places = try await workspace.reader.places(of: id) ?? []
        var made: [PaperMaker.Made] = []
        for (position, event) in events.enumerated() where event.makesPapers {
            let proof =
                places.indices.contains(position)
                ? try await proof(of: event, at: places[position]) : nil
            made += maker.papers(at: position, of: events, proof: proof)
        }
        return PaperFile(
            events: events, procedure: procedure, matter: matter, made: made,
            forms: pack.papers.forms(of: procedure).compactMap { form in
                maker.form(form.document, of: events).map { (form.document, $0) }
            })
    }

    /// The paper at a place among those that the matter's acts made, as DOCX.
    func paper(of id: Matter.ID, at place: Int, masked: Bool) async throws -> Services.Paper? {
        let file = try await file(of: id, masked: masked)
        guard file.made.indices.contains(place) else { return nil }
        let made = file.made[place]
        let title = file.procedure.document(made.document)?.label.zh ?? made.document.text
        return Services.Paper(
            name: "\(title)-\(file.matter.number ?? "\(id)").docx",
            bytes: try PaperDOCX(made.paper).bytes())
    }
}

/// All papers of one matter（卷内文书）.
struct PaperFile {
    let events: [Event]
    let procedure: Procedure
    let matter: Matter
    let made: [PaperMaker.Made]
    let forms: [(document: Document.ID, paper: Paper)]
}

extension Event {
    fileprivate var makesPapers: Bool {
        changes.contains { if case .produced = $0 { true } else { false } }
    }
}

/// Where the public pages stand, for the code on papers.
struct SiteOption: ParsableArguments {
    @Option(
        name: .customLong("site"),
        help: "The address of the public pages, for the QR code; the pack's if left out（公开网址）")
    var text: String?

    func validate() throws {
        guard text == nil || address != nil else {
            throw ValidationError(
                say(
                    "--site 应如 https://example.gov.cn/yifa，末尾没有斜线",
                    "--site must be like https://example.gov.cn/yifa, no slash at the end"))
        }
    }

    var address: SiteAddress? { text.flatMap { SiteAddress($0) } }
}
