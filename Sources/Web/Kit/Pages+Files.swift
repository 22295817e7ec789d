package import Casework
import Evidence

extension Pages {
    /// A stored file, or the part of it that is asked for（附件下载）.
    ///
    /// Whether the guest may have it is for the page to say.
    ///
    /// - Throws: ``PageFault/notFound`` where its bytes are missing.
    package func send(_ attachment: Attachment, _ visit: Visit) async throws -> Answer {
        guard let path = await (try services).findFile(attachment.hash),
            let type = FileType(media: attachment.type), let name = FileName(attachment.name)
        else { throw PageFault.notFound }
        let reply = FileReply(
            hash: attachment.hash, size: Int(attachment.size), type: type, name: name,
            request: FileReply.Request(
                range: visit.request.range, ifNoneMatch: visit.request.entityTag))
        var answer = Answer(
            status: reply.status, type: attachment.type, body: [], cache: .secret)
        for header in reply.headers {
            let name = header.name.lowercased()
            switch name {
            case "content-type": answer.type = header.value
            case "cache-control", "content-length", "x-content-type-options": break
            default: answer.headers.append((name, header.value))
            }
        }
        if !reply.range.isEmpty {
            answer.file = Answer.FilePart(
                path: path, offset: Int64(reply.range.lowerBound), length: Int64(reply.range.count))
        }
        return answer
    }
}
