import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Who may enter which address, and who sees and does what in which procedure（权限一览）.
///
/// Everything in it is asked of ``Permission`` and of the addresses themselves; nothing is written by hand.
struct PermissionDocument {
    let book: ProcedureBook
    let routes: [Route]
    /// The pack's folder, for the command that makes the document anew.
    let source: String
    private let permission: Permission

    init(book: ProcedureBook, routes: [Route], source: String) {
        self.book = book
        self.routes = routes
        self.source = source
        permission = Permission(book)
    }

    private static let matter = Matter.ID(1)
    private var entrants: [Entrant] { book.organisation.entrants(receipt: Self.matter) }

    var text: String {
        """
        # Permissions（权限一览）

        Made by `yifa pack permissions \(source)`; do not edit. A test compares it with the program
        （由命令生成，请勿手工修改）.

        Whoever may enter an address still sees no matter but by the last part, and does no act that the law's
        gates refuse. A matter that somebody acted in, is named in, or that was handed to them is their own:
        they see it whatever their role（本人经办、分给本人的办件均可见）. Residents see only what they
        opened or are party to; the holder of a receipt sees that one matter.

        ## Who may enter（准入）

        \(admissionTable)

        ## Addresses（地址）

        \(routeTable)

        ## Matters（办件）

        `●` all matters of the procedure, `○` only while it is at a stage where the role has something to do,
        `–` none（`●`全部可见，`○`轮到本岗位时可见，`–`不可见）. Roles that see every matter of the office and do
        nothing in the procedure are in the first table only.

        \(overseerTable)

        \(procedures.map(section).joined(separator: "\n\n"))
        """
    }

    // MARK: Addresses

    private var admissions: [Admission] {
        let all = [.everyone, .account, .resident] + Area.allCases.map { Admission.area($0) }
        return all.filter { admission in routes.contains { $0.admission == admission } }
    }

    private var admissionTable: String {
        Self.table(
            ["Who（来访者）"] + admissions.map(\.word),
            entrants.map { entrant in
                let guest = Guest(viewer: entrant.viewer("x"))
                return [Self.words(entrant.label)]
                    + admissions.map { $0.admits(guest, permission) == true ? "●" : "–" }
            })
    }

    private var routeTable: String {
        Self.table(
            ["Address（地址）", "Method", "For（准入）"],
            routes.map {
                ["`\($0.address)`", $0.method.rawValue.uppercased(), $0.admission.word]
            }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    }

    // MARK: Matters

    /// The newest version of each procedure, in the order of the pack.
    private var procedures: [Procedure] {
        var seen: Set<Procedure.ID> = []
        return book.procedures.compactMap { procedure in
            seen.insert(procedure.id).inserted
                ? book.versions(of: procedure.id).max { $0.span.first < $1.span.first } : nil
        }
    }

    private var overseerTable: String {
        Self.table(
            ["Sees every matter（可见全部办件）", "Personal data（个人信息）"],
            book.organisation.roles.filter { $0.reach == .all }.map { role in
                [
                    Self.words(role.label),
                    role.seesPersonalData ? "on a stated purpose（说明用途后）" : "masked（遮盖）",
                ]
            })
    }

    private func section(_ procedure: Procedure) -> String {
        let rows = entrants.compactMap { entrant -> [String]? in
            guard case .account(_, let role?) = entrant else { return nil }
            let acts = procedure.acts.filter { $0.by.contains(role.id) }
            guard !acts.isEmpty else { return nil }
            let own = sights(of: procedure, from: Self.unit, entrant)
            let other = sights(of: procedure, from: Self.otherUnit, entrant)
            return [
                Self.words(role.label), Self.mark(own), Self.mark(other),
                Self.personal(handed(procedure, entrant)),
                acts.map { Self.words($0.label) }.joined(separator: ", "),
            ]
        }
        return "### \(Self.words(procedure.label))\n\n"
            + Self.table(
                [
                    "Role（岗位）", "Own unit（本部门）", "Other unit（他部门）", "Personal data（个人信息）",
                    "Acts（可办理）",
                ], rows)
    }

    private static let unit: Unit.ID = "own"
    private static let otherUnit: Unit.ID = "other"

    /// A matter at the stage, handled by somebody of the unit.
    private static func matter(of procedure: Procedure, at stage: Stage.ID, _ unit: Unit.ID)
        -> Matter
    {
        let first = procedure.span.first
        let moment = Instant(first, hour: 9, minute: 0)
        return Matter(
            opening: Event(
                matter: matter, position: 0, procedure: procedure.id, act: "open",
                actor: "y", unit: unit, happened: moment, entered: moment,
                changes: [.opened(version: first), .moved(to: stage)]))
    }

    /// For each stage, whether its matter is seen that somebody of the unit handled.
    private func sights(of procedure: Procedure, from unit: Unit.ID, _ entrant: Entrant) -> [Bool] {
        procedure.stages.map { stage in
            permission.sight(
                of: Self.matter(of: procedure, at: stage.id, unit),
                for: entrant.viewer("x", of: Self.unit)) != nil
        }
    }

    /// How the personal data are shown of a matter that was handed to the entrant.
    private func handed(_ procedure: Procedure, _ entrant: Entrant) -> Permission.PersonalData? {
        procedure.stages.first.flatMap { stage in
            permission.sight(
                of: Self.matter(of: procedure, at: stage.id, Self.unit),
                for: entrant.viewer("x", of: Self.unit), assignees: ["x"])?.personalData
        }
    }

    private static func mark(_ sights: [Bool]) -> String {
        sights.allSatisfy { $0 } ? "●" : sights.contains(true) ? "○" : "–"
    }

    private static func personal(_ data: Permission.PersonalData?) -> String {
        switch data {
        case .plain?: "shown（显示）"
        case .onPurpose?: "on a stated purpose（说明用途后）"
        case .masked?: "masked（遮盖）"
        case nil: "–"
        }
    }

    // MARK: Markdown

    private static func words(_ label: Label) -> String { "\(label.en)（\(label.zh)）" }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        ([head, head.map { _ in "---" }] + rows)
            .map {
                "| " + $0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
            }
            .joined(separator: "\n")
    }
}

extension Admission {
    /// How the document calls it.
    fileprivate var word: String {
        switch self {
        case .everyone: "everyone"
        case .account: "account"
        case .resident: "resident"
        case .area(let area): area.rawValue
        }
    }
}
