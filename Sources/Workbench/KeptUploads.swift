import Access
import Casework
import Procedures
import Web

/// Files sent with a form, stored at once so that faults elsewhere in it lose none（已收文件）.
///
/// Between two sendings they travel in the form itself, sealed so that nobody can name another's.
struct KeptUploads {
    private(set) var files: [String: [Attachment]] = [:]
    private(set) var faults: [FormFault] = []
    private let key: [UInt8]

    private static let gap: Character = "\u{1F}"

    init(key: [UInt8]) { self.key = key }

    var names: [String] {
        files.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.name) }
    }

    /// What the form carries unseen.
    var hidden: [FormView.Hidden] {
        files.sorted { $0.key < $1.key }.flatMap { question, kept in
            kept.map { FormView.Hidden("kept", sealed(question, $0)) }
        }
    }

    mutating func add(_ attachment: Attachment, to question: String) {
        files[question, default: []].append(attachment)
    }

    mutating func add(_ fault: UploadFault, _ upload: Upload) {
        faults.append(
            FormFault(
                upload.field, "\(upload.name)：\(fault.reason.zh)",
                "\(upload.name): \(fault.reason.en)"))
    }

    /// Takes back what an earlier sending left; what is not sealed by us is passed over.
    mutating func take(_ text: String) {
        let parts = text.split(separator: Self.gap, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 8, let size = Int64(parts[3]) else { return }
        let attachment = Attachment(
            hash: parts[1], name: parts[2], type: parts[4], size: size,
            isShared: parts[5] == "shared", camera: Attachment.Camera(parts[6]))
        if Secret.areEqual(sealed(parts[0], attachment), text) { add(attachment, to: parts[0]) }
    }

    private func sealed(_ question: String, _ file: Attachment) -> String {
        let text = [
            question, file.hash, file.name, "\(file.size)", file.type,
            file.isShared ? "shared" : "internal", file.camera?.description ?? "",
        ].joined(separator: String(Self.gap))
        return text + String(Self.gap) + Secret.digest(of: text, key: key)
    }
}

extension Pages {
    /// Stores what came with the form, beside what it carried from before.
    func keptUploads(_ visit: Visit) async throws -> KeptUploads {
        let services = try services
        var kept = KeptUploads(key: try await services.accounts.secret("kept uploads"))
        for text in visit.form.all("kept") { kept.take(text) }
        for upload in visit.form.uploads where upload.field != "sheet" {
            do {
                kept.add(
                    try await services.keepFile(upload.path, upload.name, false),
                    to: upload.field)
            } catch let fault as UploadFault {
                kept.add(fault, upload)
            }
        }
        return kept
    }
}
