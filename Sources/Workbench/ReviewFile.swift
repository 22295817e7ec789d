import Access
import Casework
import Procedures
import Web

/// A file beside the form of the act that it waits for（阅卷会审页）.
struct ReviewFilePage {
    let w: [String: String]
    let backHref: String
    let backWord: String
    let heading: String
    let title: String
    let procedure: String
    let stage: String
    let contents: CaseContents
    /// Where personal data can be shown in full.
    let caseHref: String
    let caseWord: String
    let jumps: [TextLink]
    let jumpsWord: String
    /// The acts that the file waits for, where there are several.
    let ways: [OpeningPage.Way]
    let waysWord: String
    let act: [ActPage]
    let nothing: [String]
    /// Forms that only the matter's own page has.
    let unmask: [FormView] = []
    let upload: [CasePage.UploadForm] = []
    let assign: [FormView] = []
}

extension Pages {
    /// `/work/review/ID?act=ACT`: the file on the left, the form on the right.
    func reviewFile(_ visit: Visit) async throws -> Answer {
        let file = try await caseFile(visit)
        let acts = try waiting(file.matter, file.procedure, try await judge(file), visit)
        guard let act = acts.first(where: { $0.id.text == visit.query["act"] }) ?? acts.first else {
            return reviewPage(file, try contents(of: file), acts: [], doing: nil)
        }
        let form = ActForm(
            book: site.book, procedure: file.procedure, act: act, matter: file.matter,
            people: try await people(visit), extras: .staff, language: visit.language)
        return reviewPage(
            file, try contents(of: file), acts: acts, doing: act,
            actContent(formView(form, file, isBeside: true), act, file))
    }

    /// The page again, with what was typed and why it was not taken.
    func reviewPage(
        _ file: CaseFile, doing act: Act, _ content: ActPage, status: Int
    ) async throws -> Answer {
        let acts = try waiting(file.matter, file.procedure, try await judge(file), file.visit)
        return reviewPage(
            file, try contents(of: file), acts: acts, doing: act, content, status: status)
    }

    private func reviewPage(
        _ file: CaseFile, _ contents: CaseContents, acts: [Act], doing act: Act?,
        _ content: ActPage? = nil, status: Int = 200
    ) -> Answer {
        let (visit, words) = (file.visit, file.words)
        let w = CaseWords.table(visit.language)
        let sections = ["summary", "deadlines", "parties", "fields", "files", "papers", "timeline"]
        let page = ReviewFilePage(
            w: w, backHref: visit.links("/work/review"), backWord: words("会审", "Reviews"),
            heading: file.name, title: title(of: file.matter, file.procedure, file.sight, visit),
            procedure: file.procedure.label.text(in: visit.language),
            stage: file.matter.stage.map(file.label) ?? "—", contents: contents,
            caseHref: visit.links(file.path),
            caseWord: words("打开办件（分办、备注、上传、查看完整信息）", "Open the matter: notes, files, data in full"),
            jumps: [.init(href: "#review-form", text: words("填写意见", "The form"))]
                + sections.map { .init(href: "#\($0)", text: w[$0] ?? $0) },
            jumpsWord: words("本页内容", "On this page"),
            ways: acts.count < 2
                ? []
                : acts.map {
                    .init(
                        href: visit.links(
                            "/work/review/\(file.matter.id)", [("act", $0.id.text)]),
                        label: $0.label.text(in: visit.language), isHere: $0.id == act?.id)
                }, waysWord: words("待办事项", "Waiting for"), act: content.list,
            nothing: content == nil
                ? [words("这件办件现在没有等您会审的事项。", "The matter does not wait for you in any queue.")]
                : [])
        return self.page(
            ReviewTemplates.set, "review", title: "\(file.name) \(content?.heading ?? "")", visit,
            status: status, page)
    }
}
