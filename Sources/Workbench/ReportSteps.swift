import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The acts of the report's procedure as steps（编制步骤）: done when and by whom, possible now, or why not.
struct ReportSteps {
    struct Step {
        let label: String
        let kind: String
        let state: String
        let reason: [String]
        let href: [String]
    }

    let steps: [Step]

    /// Before the matter is opened: who may begin, and with which act.
    init(
        opening procedure: Procedure, year: Int, _ permission: Permission, _ book: ProcedureBook,
        _ visit: Visit
    ) {
        steps = procedure.acts.map { act in
            let label = act.label.text(in: visit.language)
            guard act.opens else {
                return Step(
                    label: label, kind: "later", state: visit.words("以后", "Later"), reason: [],
                    href: [])
            }
            let mine = permission.capacity(toOpenWith: act, for: visit.guest.viewer) != nil
            return Step(
                label: label, kind: "now", state: visit.words("可以办理", "Can be done now"),
                reason: mine ? [] : [Self.who(act, book, visit)],
                href: mine ? [Self.address(act, year, visit)] : [])
        }
    }

    init(
        _ file: CaseFile, year: Int, _ judge: Outlook.Judge, _ permission: Permission
    ) {
        let (visit, words) = (file.visit, file.words)
        steps = file.procedure.acts.map { act in
            let label = act.label.text(in: file.language)
            let done = file.matter.deeds.filter { $0.act == act.id }
            let times = done.map {
                "\(words.day($0.happened.civilDate)) \(file.person($0.actor))"
            }
            let outlook = act.opens ? Outlook.absent : judge.outlook(of: act.id, on: file.matter)
            let mine =
                permission.capacity(
                    toDo: act, on: file.matter, for: visit.guest.viewer,
                    assignees: Set(file.matter.assignees)) != nil
            switch outlook {
            case .possible:
                return Step(
                    label: label, kind: "now", state: words("可以办理", "Can be done now"),
                    reason: times + (mine ? [] : [Self.who(act, file.book, visit)]),
                    href: mine ? [Self.address(act, year, visit)] : [])
            case .refused(let reason, let cites):
                return Step(
                    label: label, kind: "blocked", state: words("现在不能办", "Not possible now"),
                    reason: times + [reason.text(in: file.language)]
                        + (cites.isEmpty ? [] : [file.book.citations(cites, in: words)]),
                    href: [])
            case .absent:
                return Step(
                    label: label, kind: done.isEmpty ? "later" : "done",
                    state: done.isEmpty ? words("以后", "Later") : words("已办理", "Done"),
                    reason: times, href: [])
            }
        }
    }

    private static func address(_ act: Act, _ year: Int, _ visit: Visit) -> String {
        visit.links("/work/report/\(year)/act/\(act.id)")
    }

    private static func who(_ act: Act, _ book: ProcedureBook, _ visit: Visit) -> String {
        let roles = act.by.compactMap {
            book.organisation.role($0)?.label.text(in: visit.language)
        }
        return visit.words("由\(visit.words.list(roles))办理", "Done by: \(visit.words.list(roles))")
    }
}
