import Access
import Casework
import Foundation
import Procedures
import Web

/// The files of a matter, for those who may see it（证据文件下载）.
extension Pages {
    func caseAttachment(_ visit: Visit) async throws -> Answer {
        try await send(try await attachment(visit), visit)
    }

    func caseThumbnail(_ visit: Visit) async throws -> Answer {
        let attachment = try await attachment(visit)
        guard let path = await (try services).thumbnail(attachment.hash) else {
            throw PageFault.notFound
        }
        var answer = Answer(type: "image/jpeg", body: [], cache: .secret)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64 ?? 0
        answer.file = Answer.FilePart(path: path, length: size)
        return answer
    }

    /// A paper ready to sign; who may not read personal data gets it masked.
    func casePaper(_ visit: Visit) async throws -> Answer {
        let file = try await caseFile(visit)
        let number = Int(try visit.number("n", Label(zh: "文书序号", en: "number of the paper")))
        let masked = file.sight.personalData != .plain
        guard let paper = try await services.makePaper(file.matter.id, number, masked) else {
            throw PageFault.notFound
        }
        return .download(
            paper.bytes,
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            name: paper.name)
    }

    private func attachment(_ visit: Visit) async throws -> Attachment {
        let file = try await caseFile(visit)
        guard try opensFiles(of: file) else { throw PageFault.forbidden }
        let number = Int(try visit.number("n", Label(zh: "文件序号", en: "number of the file")))
        guard file.matter.attachments.indices.contains(number) else { throw PageFault.notFound }
        return file.matter.attachments[number]
    }
}
