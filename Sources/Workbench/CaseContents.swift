import Access
import Casework
import Evidence
import LegalCalendar
import Procedures
import Web

/// What a file holds（卷宗内容）, as the page of the matter and the desk of reviews show it.
struct CaseContents {
    struct Pair {
        let name: String
        let text: String
        let href: [String]
    }

    struct PartyRow {
        let role: String
        let name: String
        let identity: String
        let phone: String
    }

    struct FileCard {
        let href: String
        let name: String
        let note: String
        let thumbnail: [String]
        /// Stands for a picture where there is none: `PDF`.
        let kind: [String]
        /// Looked at on the page itself（预览）: the address, by how the browser shows it.
        let picture: [String]
        let film: [String]
        let sound: [String]
    }

    let basics: [Pair]
    let fields: [Pair]
    let parties: [PartyRow]
    let deadlines: [DeadlineView]
    let papers: [Pair]
    let links: [Pair]
    let files: [FileCard]
    /// Instead of the files, how many there are.
    let filesKept: [String]
    let timeline: [CaseHistory.Entry]
}

extension Pages {
    func contents(of file: CaseFile) throws -> CaseContents {
        let opensFiles = try opensFiles(of: file)
        let (matter, today) = (file.matter, try services.now().civilDate)
        return CaseContents(
            basics: basics(file),
            fields: matter.fields.entries.map { id, value in
                CaseContents.Pair(
                    name: file.procedure.field(id)?.label.text(in: file.language) ?? id.text,
                    text: file.text(id, value), href: [])
            },
            parties: matter.parties.map { row($0, file) },
            deadlines: matter.clocks.reversed().compactMap {
                DeadlineView($0, of: matter, book: site.book, words: file.words, today: today)
            },
            papers: matter.documents.enumerated().map { index, id in
                CaseContents.Pair(
                    name: file.procedure.document(id)?.label.text(in: file.language) ?? id.text,
                    text: "", href: [file.visit.links("\(file.path)/papers/\(index)")])
            },
            links: matter.links.map { link in
                let other = site.book.versions(of: link.procedure).last
                return CaseContents.Pair(
                    name: (other?.label.text(in: file.language) ?? link.procedure.text)
                        + " #\(link.matter)",
                    text: "", href: [file.visit.links("/work/matters/\(link.matter)")])
            },
            files: opensFiles ? matter.attachments.enumerated().map { card($0, $1, file) } : [],
            filesKept: opensFiles || matter.attachments.isEmpty
                ? []
                : [
                    file.words(
                        "共 \(matter.attachments.count) 份，仅供经办人员查阅",
                        "\(matter.attachments.count) files, for those who handle the matter")
                ],
            timeline: CaseHistory(file: file).entries)
    }

    private func basics(_ file: CaseFile) -> [CaseContents.Pair] {
        let (words, matter) = (file.words, file.matter)
        func pair(_ name: String, _ text: String, _ href: String? = nil) -> CaseContents.Pair {
            CaseContents.Pair(name: name, text: text, href: href.list)
        }
        let handlers = matter.assignees.map(file.person)
        return [
            pair(
                words["procedure"], file.procedure.label.text(in: file.language),
                file.visit.links.procedure(file.procedure.id.text)),
            pair(words["opened"], matter.opened.wallTime),
            pair(words["closed"], matter.closed?.wallTime ?? words["not_closed"]),
            pair(
                words("承办人", "Handled by"),
                handlers.isEmpty ? words("尚未分办", "Nobody yet") : words.list(handlers)),
        ]
            + matter.unit.map { id in
                pair(
                    words["unit_in_charge"],
                    site.book.organisation.unit(id)?.label.text(in: file.language) ?? id.text)
            }.list
            + matter.community.map { id in
                pair(
                    words("社区", "Community"),
                    site.book.organisation.community(id)?.label.text(in: file.language) ?? id.text)
            }.list
    }

    private func row(_ party: Party, _ file: CaseFile) -> CaseContents.PartyRow {
        let isPlain = file.isPlain(party)
        return CaseContents.PartyRow(
            role: file.procedure.partyRole(party.role)?.label.text(in: file.language)
                ?? party.role.text, name: file.name(of: party),
            identity: party.identity.map { isPlain ? $0 : Masking.identity($0) } ?? "—",
            phone: party.phone.map { isPlain ? $0 : Masking.phone($0) } ?? "—")
    }

    private func card(
        _ index: Int, _ attachment: Attachment, _ file: CaseFile
    ) -> CaseContents.FileCard {
        let address = "\(file.path)/files/\(index)"
        let isPicture = attachment.type.hasPrefix("image/")
        func shown(_ kind: String) -> [String] { attachment.type.hasPrefix(kind) ? [address] : [] }
        let size = Double(attachment.size) / 1024
        let text =
            size < 1024 ? "\(Int(size.rounded(.up))) kB" : "\(Int((size / 1024).rounded())) MB"
        return CaseContents.FileCard(
            href: file.visit.links(address), name: attachment.name,
            note: ([text] + facts(of: attachment, file)).joined(separator: file.words("，", ", ")),
            thumbnail: isPicture ? ["\(address)/thumbnail"] : [],
            kind: isPicture
                ? [] : [attachment.name.split(separator: ".").last.map { $0.uppercased() } ?? "—"],
            picture: shown("image/"), film: shown("video/"), sound: shown("audio/"))
    }

    /// What is known of a file; where a picture was taken can be somebody's home.
    private func facts(of attachment: Attachment, _ file: CaseFile) -> [String] {
        let words = file.words
        let kind = site.evidenceKinds.first { $0.id.text == attachment.kind }
        let place = file.isPlain ? attachment.camera?.place : nil
        return [
            attachment.isShared ? words("当事人可见", "parties see it") : nil,
            kind?.label.text(in: file.language),
            attachment.camera?.taken.map { words("拍摄于\($0)", "taken \($0)") },
            place.map { words("拍摄地点\($0.text)", "taken at \($0.text)") },
        ].compactMap { $0 }
    }
}

extension Attachment.Camera.Place {
    /// `22.7701°N 113.8312°E`.
    fileprivate var text: String {
        func degrees(_ millionths: Int64, _ sides: (String, String)) -> String {
            let part = String(abs(millionths) % 1_000_000 / 100 + 10_000).dropFirst()
            return "\(abs(millionths) / 1_000_000).\(part)°\(millionths < 0 ? sides.1 : sides.0)"
        }
        return degrees(latitude, ("N", "S")) + " " + degrees(longitude, ("E", "W"))
    }
}
