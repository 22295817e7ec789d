import Access
import Casework
import Evidence
import Procedures
import Web

/// What the page of a matter sends beside the acts: notes, files, hands, purposes（办案辅助）.
extension Pages {
    func addNote(_ visit: Visit) async throws -> Answer {
        let file = try await caseFile(visit)
        guard let actor = try contributor(to: file) else { throw PageFault.forbidden }
        return try await record(.note(visit.form["text"]), on: file, by: actor)
    }

    /// Hands one matter to those ticked; to nobody where none is.
    func assign(_ visit: Visit) async throws -> Answer {
        guard try services.permission.allows(.team, for: visit.guest.viewer) else {
            throw PageFault.forbidden
        }
        let known = Set(try await colleagues(visit).map(\.id))
        let chosen = visit.form.all("people").map { Actor.ID($0) }.filter(known.contains)
        return try await record(
            .assign(chosen), on: try await caseFile(visit), by: try deskActor(visit))
    }

    func addFiles(_ visit: Visit) async throws -> Answer {
        let file = try await caseFile(visit)
        guard let actor = try contributor(to: file) else { throw PageFault.forbidden }
        let kind = site.evidenceKinds.first { $0.id.text == visit.form["kind"] }?.id.text
        var kept: [Attachment] = []
        for upload in visit.form.uploads("files") {
            do {
                kept.append(
                    try await services.keepFile(
                        upload.path, upload.name, visit.form["shared"] == "yes"
                    ).of(kind: kind))
            } catch let fault as UploadFault {
                return try await casePage(
                    file, problem: "\(upload.name)：\(fault.reason.text(in: visit.language))")
            }
        }
        return try await record(.attach(kept), on: file, by: actor)
    }

    private func record(
        _ entry: DeskEntry, on file: CaseFile, by actor: Actor
    ) async throws -> Answer {
        do {
            try await services.office.record(
                entry, on: file.matter.id, by: actor, at: services.now())
        } catch let fault as DeskFault {
            return try await casePage(file, problem: sentence(fault, file.words))
        }
        return .redirect(to: file.visit.links(file.path, [("done", entry.act.text)]))
    }

    private func sentence(_ fault: DeskFault, _ words: Words) -> String {
        switch fault {
        case .text(let longest):
            words("请填写文字，最多 \(longest) 个字", "Write something, at most \(longest) characters")
        case .noFile: words("请选择要上传的文件", "Choose the files to add")
        case .time:
            words("时间不能早于上一步，也不能晚于现在", "The time must lie between the last step and now")
        }
    }

    /// Shows personal data in full once; who, when and what for go on record first.
    func unmask(_ visit: Visit) async throws -> Answer {
        var file = try await caseFile(visit)
        guard file.sight.personalData == .onPurpose else { throw PageFault.forbidden }
        let services = try services
        let purpose = visit.form["purpose"]
        do {
            try await services.office.record(
                .unmask(what: "parties", purpose: purpose), on: file.matter.id,
                by: deskActor(visit), at: services.now())
        } catch let fault as DeskFault {
            return try await casePage(file, problem: sentence(fault, file.words))
        }
        try await services.accounts.record(
            AccessRecord(
                .unmasking, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, subject: file.path, note: purpose))
        file.isUnmasked = true
        return try await casePage(file)
    }
}
