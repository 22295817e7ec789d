import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// What a changed file of the pack would mean（新版预览）.
struct PackPreviewPage {
    struct Fault {
        let line: String
        let message: String
        let passage: [String]
    }

    struct Faults {
        let heading: String
        let faults: [Fault]
    }

    struct Change {
        let place: String
        let path: String
        let old: String
        let new: String
    }

    struct Matter {
        let href: [String]
        let name: String
        let effects: [String]
    }

    struct Result {
        let changes: [Change]
        let more: [String]
        let proofs: [PackProcedurePage.Proof]
        let obstacles: [String]
        let summary: String
        let matters: [Matter]
        let warnings: [Fault]
    }

    let w: [String: String]
    let listHref: String
    let faults: [Faults]
    let result: [Result]
    let form: [FormView]
}

extension Pages {
    /// Rows of a result that are shown; what is more is told by its number.
    private static let mostShown = 50

    func packPreviewForm(_ visit: Visit) async throws -> Answer {
        let desk = try packDesk()
        let file = visit.query["file"] ?? ""
        return show(nil, file: file, text: desk.text(file) ?? "", faults: [], visit)
    }

    func packPreview(_ visit: Visit) async throws -> Answer {
        let desk = try packDesk()
        let file = visit.form["file"]
        var text = visit.form.all("text").first ?? ""
        if let upload = visit.form.uploads("upload").first {
            guard upload.size <= Self.largestFile, let read = upload.text else {
                let fault = FormFault(
                    "upload", "“\(upload.name.shortened)”应为 UTF-8 文本，不超过 1 MB",
                    "“\(upload.name.shortened)” must be UTF-8 text of at most 1 MB")
                return show(nil, file: file, text: text, faults: [fault], visit)
            }
            text = read
        }
        var faults: [FormFault] = []
        if !Self.isPlace(file, in: desk.files) {
            faults.append(
                FormFault(
                    "file", "文件应如 songgang/procedures/mediation.yaml，在现有的规则包目录之下",
                    "The file must be like songgang/procedures/mediation.yaml, within a pack in use"
                ))
        }
        if text.isEmpty {
            faults.append(
                FormFault("text", "请粘贴规则文件的内容，或者上传文件", "Paste the file, or upload it"))
        }
        guard faults.isEmpty else {
            return show(nil, file: file, text: text, faults: faults, visit)
        }
        return show(
            try await desk.preview(file, text), file: file, text: text, faults: [], visit)
    }

    private static let largestFile: Int64 = 1 << 20

    /// A file of the pack, or a new one in the folder of one.
    private static func isPlace(_ path: String, in files: [String]) -> Bool {
        guard !files.contains(path) else { return true }
        guard let slash = path.lastIndex(of: "/") else { return false }
        let (folder, name) = (path[...slash], path[slash...].dropFirst())
        return name.hasSuffix(".yaml") && name.count > 5
            && name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0) }
            && files.contains { $0.hasPrefix(folder) }
    }

    private func show(
        _ preview: PackDesk.Preview?, file: String, text: String, faults: [FormFault],
        _ visit: Visit
    ) -> Answer {
        let w = PackWords.table(visit.language)
        var form = FormView(
            [
                Question(
                    "file", visit.words("规则文件", "File of the pack"),
                    .line(type: "text", mode: nil, longest: 200, unit: nil), value: file,
                    hint: visit.words(
                        "现有文件，或者同一目录下的新文件", "One in use, or a new one beside it")),
                Question(
                    "text", visit.words("内容（YAML）", "Its text (YAML)"),
                    .lines(longest: nil, rows: 24), value: text, isRequired: false),
                Question(
                    "upload", visit.words("或者上传文件", "Or upload the file"),
                    .file(many: false, accept: ".yaml,.yml"), isRequired: false),
            ], faults: faults, action: visit.links("/work/packs/preview"),
            button: w["preview"] ?? "", visit: visit)
        form.hidden = []
        let content = PackPreviewPage(
            w: w, listHref: visit.links("/work/packs"),
            faults: preview.flatMap { faultsView($0, file, text, visit.words) }.list,
            result: preview.flatMap { $0.faults.isEmpty ? resultView($0, visit) : nil }.list,
            form: [form])
        let isWrong = !faults.isEmpty || preview?.faults.isEmpty == false
        return page(
            PackTemplates.set, "pack-preview", title: w["preview"] ?? "", visit,
            status: isWrong ? 422 : 200, content)
    }

    private func faultsView(
        _ preview: PackDesk.Preview, _ file: String, _ text: String, _ words: Words
    ) -> PackPreviewPage.Faults? {
        guard !preview.faults.isEmpty else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return .init(
            heading: words(
                "\(preview.faults.count) 处错误",
                "\(preview.faults.count) \(preview.faults.count == 1 ? "fault" : "faults")"),
            faults: preview.faults.prefix(Self.mostShown).map { fault in
                let isHere = fault.file == file && lines.indices.contains(fault.line - 1)
                return .init(
                    line: fault.file == file ? "\(fault.line)" : "\(fault.file):\(fault.line)",
                    message: fault.message,
                    passage: isHere ? [String(lines[fault.line - 1].prefix(200))] : [])
            })
    }

    private func resultView(
        _ preview: PackDesk.Preview, _ visit: Visit
    ) -> PackPreviewPage.Result {
        let words = visit.words
        let moves = preview.transitions.reduce(0) { $0 + $1.moves.count }
        let others = preview.transitions.count { $0.next != $0.version }
        let turns = preview.transitions.flatMap(\.turns)
        let refused = turns.count { !$0.new.isPossible }
        let isKeeper = visit.guest.account?.kind.isAdministrator ?? true
        return .init(
            changes: preview.changes.prefix(Self.mostShown).map { change in
                .init(
                    place: [change.procedure?.text, change.version.map { "\($0)" }]
                        .compactMap { $0 }.joined(separator: " "),
                    path: change.path, old: String(change.old.prefix(300)),
                    new: String(change.new.prefix(300)))
            },
            more: preview.changes.count > Self.mostShown
                ? [
                    words(
                        "另有 \(preview.changes.count - Self.mostShown) 处",
                        "and \(preview.changes.count - Self.mostShown) more")
                ] : [],
            proofs: packProofs(preview.proofs, words),
            obstacles: preview.obstacles.map { $0.text(in: visit.language) },
            summary: words(
                "有关程序的未结办件 \(preview.open) 个：\(others) 个改用其他版本，\(moves) 个期限变动，"
                    + "\(refused) 项由可办变为不可办，\(turns.count - refused) 项由不可办变为可办",
                "\(preview.open) open matters of these procedures: \(others) would follow another version, "
                    + "\(moves) deadlines would move, \(refused) acts would become refused, "
                    + "\(turns.count - refused) possible"),
            // Whoever keeps the system sees no matter, only how many there are.
            matters: isKeeper
                ? []
                : preview.transitions.prefix(Self.mostShown).map { matterView($0, visit) },
            warnings: preview.warnings.prefix(Self.mostShown).map {
                .init(line: "\($0.file):\($0.line)", message: $0.message, passage: [])
            })
    }

    private func matterView(_ transition: Transition, _ visit: Visit) -> PackPreviewPage.Matter {
        let words = visit.words
        let procedure = site.book.versions(of: transition.procedure).last
        func label(_ id: Period.ID) -> String {
            procedure?.period(id)?.label.text(in: visit.language) ?? id.text
        }
        var effects: [String] = []
        if transition.next != transition.version {
            let next = transition.next.map { "\($0)" } ?? words("无", "none")
            effects.append(
                words(
                    "版本 \(transition.version) → \(next)", "Version \(transition.version) → \(next)")
            )
        }
        effects += transition.moves.map { move in
            let new = move.new.map { "\($0.day)" } ?? words("不再计算", "no longer runs")
            return words(
                "\(label(move.period))：\(move.old.day) → \(new)",
                "\(label(move.period)): \(move.old.day) → \(new)")
        }
        effects += transition.turns.map { turn in
            let act = procedure?.act(turn.act)?.label.text(in: visit.language) ?? turn.act.text
            return turn.new.isPossible
                ? words("“\(act)”变为可办", "“\(act)” becomes possible")
                : words("“\(act)”变为不可办", "“\(act)” would be refused")
        }
        return .init(
            href: [visit.links("/work/matters/\(transition.matter)")],
            name: transition.number ?? "#\(transition.matter)", effects: effects)
    }
}
