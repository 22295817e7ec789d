import Casework
import Ledger
import LegalCalendar
import Procedures

/// The ledger's state and how anybody checks it.
struct LogPage {
    let hasCheckpoint: Bool
    let checkpoint: [CheckpointView]
    let key: String
    let firstHref: String
}

/// The receipt of one record.
struct ProofPage {
    let heading: String
    /// What came of comparing it with a paper: one of both, or neither where nothing was asked.
    let agrees: [String]
    let differs: [String]
    let act: String
    let matter: [FigurePage.Line]
    let header: [String]
    let commitment: String
    let proof: String
    let downloadHref: String
}

extension Pages {
    /// The page at `/log`.
    func log(_ visit: Visit) async throws -> Answer {
        let views = CheckpointView.views(of: try await site.records.checkpoint(through: nil))
        let content = LogPage(
            hasCheckpoint: !views.isEmpty, checkpoint: views, key: site.records.verifierKey,
            firstHref: links(visit).proof(0))
        return page(.log, title: words(visit)["ledger"], visit, content)
    }

    /// The page at `/log/checkpoint`.
    func checkpoint() async throws -> Answer {
        guard let note = try await site.records.checkpoint(through: nil) else {
            throw PageFault.notFound
        }
        return .text(note)
    }

    /// `/log/tile/LEVEL/INDEX[.p/WIDTH]`, as c2sp.org/tlog-tiles has it.
    func tile(_ visit: Visit) async throws -> Answer {
        let path: TilePath
        do {
            path = try TilePath(String(visit.path.dropFirst("/log/".count)))
        } catch {
            throw PageFault.bad(
                Label(
                    zh: "瓦片地址应为 tile/层级/序号，例如 tile/0/000 或 tile/0/000.p/17。",
                    en: "A tile's address is tile/LEVEL/INDEX, as in tile/0/000 or tile/0/000.p/17."
                ))
        }
        // Entries are not published as bundles: headers of matters that are not public stay closed.
        guard case .hashes(let level) = path.kind,
            let bytes = try await site.records.tile(
                level: level, index: path.index, width: path.width)
        else { throw PageFault.notFound }
        return Answer(
            type: "application/octet-stream", body: bytes, cache: path.isFull ? .forever : .day)
    }

    /// The page at `/proofs/INDEX` and `/proofs/INDEX.tlog-proof`.
    func proof(_ visit: Visit) async throws -> Answer {
        let suffix = ".tlog-proof"
        let place = visit.place("index")
        let isFile = place.hasSuffix(suffix)
        let number = isFile ? String(place.dropLast(suffix.count)) : place
        let index = try Visit(path: visit.path, places: ["index": number])
            .number("index", Label(zh: "账本序号", en: "place in the ledger"))
        guard let receipt = try await site.records.receipt(of: index),
            let event = try await site.records.event(at: index)
        else { throw PageFault.notFound }
        if isFile { return .text(receipt.proof) }
        let words = words(visit)
        let procedure = site.book.versions(of: event.procedure).last
        let isPublic = procedure.map { $0.disclosure != .none } ?? false
        let act = procedure?.act(event.act)?.label.text(in: visit.language) ?? event.act.text
        let name = procedure?.label.text(in: visit.language) ?? event.procedure.text
        let check = try await paperCheck(index, receipt, visit)
        let content = ProofPage(
            heading: words("第\(index)号记录的存证凭证", "Receipt of record \(index)"),
            agrees: check == .agrees ? (check?.text(words)).list : [],
            differs: check == .agrees ? [] : (check?.text(words)).list,
            act: isPublic
                ? words(
                    "\(name)：\(act)，\(event.happened.chinese)",
                    "\(name): \(act), \(event.happened.english)")
                : words["proof_private"],
            matter: isPublic
                ? [
                    .init(
                        words("办件 #\(event.matter)", "Matter #\(event.matter)"),
                        href: links(visit).matter(event.matter.number))
                ] : [],
            header: isPublic ? [receipt.header] : [], commitment: receipt.commitment,
            proof: receipt.proof, downloadHref: "/proofs/\(index)\(suffix)")
        return page(.proof, title: content.heading, visit, content)
    }
}
