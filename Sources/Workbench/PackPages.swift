import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The pack as those see it who keep it（规则包）: procedures with their versions, and what checking says.
struct PackListPage {
    struct Row {
        let href: String
        let label: String
        let kind: String
        let statute: String
        let versions: String
        let acts: String
        let periods: String
    }

    struct Warning {
        let place: String
        let message: String
    }

    let w: [String: String]
    let lead: String
    let previewHref: String
    let rows: [Row]
    let warningsHeading: String
    let warnings: [Warning]
}

/// One procedure with its versions, its proofs and its files（程序的版本和核对）.
struct PackProcedurePage {
    struct Version {
        let href: String
        let span: String
        let statute: String
        let acts: String
        let gates: String
        let periods: String
    }

    struct Proof {
        let label: String
        let version: String
        let cites: String
        let state: String
        let kind: String
    }

    struct File {
        let href: String
        let path: String
    }

    let w: [String: String]
    let listHref: String
    let heading: String
    let publicHref: String
    let versions: [Version]
    let proofs: [Proof]
    let files: [File]
}

extension Pages {
    func packDesk() throws(PageFault) -> PackDesk {
        guard let desk = site.packDesk else { throw .notFound }
        return desk
    }

    func packList(_ visit: Visit) async throws -> Answer {
        let desk = try packDesk()
        let (words, language) = (visit.words, visit.language)
        var ids: [Procedure.ID] = []
        for procedure in site.book.procedures where !ids.contains(procedure.id) {
            ids.append(procedure.id)
        }
        let rows = ids.compactMap { id -> PackListPage.Row? in
            let versions = site.book.versions(of: id)
            guard let last = versions.last else { return nil }
            return PackListPage.Row(
                href: visit.links("/work/packs/\(WebText.encoded(id.text))"),
                label: last.label.text(in: language), kind: words["kind_\(last.kind.rawValue)"],
                statute: last.statute.map { "《\($0)》" } ?? "—",
                versions: words.list(versions.map { "\($0.span.first)" }),
                acts: "\(last.acts.count)", periods: "\(last.periods.count)")
        }
        let content = PackListPage(
            w: PackWords.table(language),
            lead: words(
                "\(site.book.label.zh)规则包：\(ids.count) 个程序和台账，\(site.book.procedures.count) 个版本，"
                    + "\(desk.files.count) 个文件；读入时没有错误",
                "Pack of \(site.book.label.en): \(ids.count) procedures and registers in "
                    + "\(site.book.procedures.count) versions, \(desk.files.count) files; read without a fault"
            ),
            previewHref: visit.links("/work/packs/preview"), rows: rows,
            warningsHeading: words(
                "提示（\(desk.warnings.count)）", "Warnings (\(desk.warnings.count))"),
            warnings: desk.warnings.prefix(Self.mostWarnings).map {
                .init(place: "\($0.file):\($0.line)", message: $0.message)
            })
        return page(PackTemplates.set, "packs", title: content.w["packs"] ?? "", visit, content)
    }

    private static let mostWarnings = 100

    func packProcedure(_ visit: Visit) async throws -> Answer {
        let desk = try packDesk()
        let (words, language) = (visit.words, visit.language)
        let id = Procedure.ID(visit.place("procedure"))
        let versions = site.book.versions(of: id)
        guard let last = versions.last else { throw PageFault.notFound }
        let proofs = try await site.proofs.value(for: id) { try await desk.proofs(id) }
        let content = PackProcedurePage(
            w: PackWords.table(language), listHref: visit.links("/work/packs"),
            heading: last.label.text(in: language), publicHref: visit.links.procedure(id.text),
            versions: versions.map { version in
                .init(
                    href: visit.links(
                        "/procedures/\(WebText.encoded(id.text))",
                        [("version", "\(version.span.first)")]),
                    span: "\(version.span.first) – \(version.span.last.map { "\($0)" } ?? "")",
                    statute: version.statute.map { "《\($0)》" } ?? "—",
                    acts: "\(version.acts.count)",
                    gates: "\(version.acts.flatMap(\.gates).count)",
                    periods: "\(version.periods.count)")
            }, proofs: packProofs(proofs, words),
            files: desk.sources(id).map { path in
                .init(href: visit.links("/work/packs/preview", [("file", path)]), path: path)
            })
        return page(PackTemplates.set, "pack", title: content.heading, visit, content)
    }

    func packProofs(_ proofs: [PackDesk.Proof], _ words: Words) -> [PackProcedurePage.Proof] {
        proofs.map { proof in
            .init(
                label: proof.label.text(in: words.language), version: "\(proof.version)",
                cites: site.book.citations(proof.cites, in: words),
                state: proof.states.map {
                    words("成立（\($0) 个状态）", "holds (\($0) states)")
                } ?? words("不能保证", "not ensured"),
                kind: proof.states == nil ? "broken" : "holds")
        }
    }
}

/// The fixed words of the packs' pages（规则包页文字）.
enum PackWords {
    static func table(_ language: Language) -> [String: String] {
        rows.mapValues { language == .zh ? $0.zh : $0.en }
    }

    private static let rows: [String: (zh: String, en: String)] = [
        "packs": ("规则包", "Packs"),
        "procedures": ("程序和台账", "Procedures and registers"),
        "kind": ("类别", "Kind"),
        "statute": ("依据", "Statute"),
        "versions": ("版本（起始日）", "Versions, from"),
        "version": ("版本", "Version"),
        "in_force": ("适用期间", "In force"),
        "acts": ("办理行为", "Acts"),
        "gates": ("前置条件", "Conditions"),
        "periods": ("期限", "Periods"),
        "public": ("公开的程序页（流程图、期限、依据）", "The public page: flow chart, periods, articles"),
        "proofs": ("不变式核对", "Invariants"),
        "proofs_lead": (
            "不变式按法律写成，不看前置条件；逐一走遍程序的全部路径来核对。",
            "Stated from the law, not from the conditions, and checked on every path through the procedure."
        ),
        "no_proofs": ("没有为这个程序写不变式。", "No invariant is stated for it."),
        "invariant": ("必须始终成立", "Must always hold"),
        "result": ("结果", "Result"),
        "files": ("规则文件", "Files"),
        "preview": ("预览新版", "Preview a new version"),
        "preview_lead": (
            "粘贴或者上传改好的规则文件，看错误、期限的变化和对未结办件的影响。预览不改变任何数据；启用新版用 yifa pack adopt。",
            "Paste or upload a changed file: its faults, what periods change, what it means for open matters. Nothing is changed by a preview; yifa pack adopt takes a new version over."
        ),
        "faults": ("错误", "Faults"),
        "faults_lead": ("有错误的规则包不能使用，请逐条改正。", "A pack with faults cannot be used."),
        "line": ("行", "Line"),
        "found": ("问题", "What is wrong"),
        "changes": ("规则的变化", "What differs"),
        "no_changes": ("与现行规则包没有差别。", "Nothing differs from the pack in use."),
        "definition": ("定义", "Definition"),
        "old": ("现行", "Now"),
        "new": ("新版", "New"),
        "obstacles": ("不能启用的原因", "Why it cannot be taken over"),
        "matters": ("对未结办件的影响", "What it means for open matters"),
        "matter": ("办件", "Matter"),
        "effect": ("影响", "Effect"),
        "warnings": ("新的提示", "New warnings"),
    ]
}
