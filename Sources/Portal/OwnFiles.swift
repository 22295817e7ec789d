import Access
import Casework
import Procedures
import Web

/// What of a matter is the parties' to have（送达文书、共享材料）: papers handed out, files that are shared.
extension Pages {
    /// Papers of which a party gets a copy, by the places among those made.
    func ownPapers(_ view: PublicView, _ visit: Visit) -> [TextLink] {
        let given = Set(publicationBook.handedOut[view.procedure.id] ?? [])
        return view.matter.documents.enumerated().filter { given.contains($1) }.map {
            place, paper in
            TextLink(
                href: visit.links("/track/\(view.matter.id)/papers/\(place)"),
                text: view.label(paper) + visit.words("（DOCX）", " (DOCX)"))
        }
    }

    func ownFiles(_ view: PublicView, _ visit: Visit) -> [TextLink] {
        view.matter.attachments.enumerated().filter { $1.isShared }.map { place, file in
            TextLink(
                href: visit.links("/track/\(view.matter.id)/files/\(place)"), text: file.name)
        }
    }

    func ownPaper(_ visit: Visit) async throws -> Answer {
        let (view, sight) = try await seen(visit)
        let place = Int(try visit.number("n", Label(zh: "文书序号", en: "number of the paper")))
        let given = publicationBook.handedOut[view.procedure.id] ?? []
        let papers = view.matter.documents
        guard papers.indices.contains(place), given.contains(papers[place]) else {
            throw PageFault.notFound
        }
        // A party has the paper as it is served; staff as far as their work needs.
        let masked = visit.guest.isStaff && sight.personalData != .plain
        let services = try services
        guard let paper = try await services.makePaper(view.matter.id, place, masked) else {
            throw PageFault.notFound
        }
        try await services.accounts.record(
            AccessRecord(
                .export, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, subject: "\(view.matter.id)/\(papers[place])"))
        return .download(
            paper.bytes,
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            name: paper.name)
    }

    func ownFile(_ visit: Visit) async throws -> Answer {
        let (view, _) = try await seen(visit)
        let place = Int(try visit.number("n", Label(zh: "文件序号", en: "number of the file")))
        let files = view.matter.attachments
        guard files.indices.contains(place), files[place].isShared else { throw PageFault.notFound }
        return try await send(files[place], visit)
    }

    /// The matter and how the guest sees it.
    private func seen(_ visit: Visit) async throws -> (PublicView, Permission.Sight) {
        let (view, _) = try await ownMatter(visit)
        guard let sight = try services.permission.sight(of: view.matter, for: visit.guest.viewer)
        else { throw PageFault.forbidden }
        return (view, sight)
    }
}
