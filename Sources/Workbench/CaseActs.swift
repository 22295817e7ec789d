import Access
import Casework
import Procedures
import Web

/// What can be done on a matter now, what cannot and why, and what comes later（可办事项）.
struct CaseActs {
    struct Button {
        let href: String
        let label: String
    }

    struct Group {
        let heading: String
        let buttons: [Button]
    }

    struct Later {
        let label: String
        let reason: String
        let cites: [String]
        let who: [String]
    }

    struct Fold {
        let heading: String
        let acts: [Later]
    }

    /// Mine and possible, by where they lead.
    let now: [Group]
    /// Whose turn it is, what stands in the way, what other stages offer.
    let folds: [Fold]
    let isNothing: Bool

    init(_ file: CaseFile, _ judge: Outlook.Judge, _ permission: Permission) {
        let (words, procedure) = (file.words, file.procedure)
        var mine: [(stage: Stage.ID?, button: Button)] = []
        var others: [Later] = []
        var blocked: [Later] = []
        var elsewhere: [Later] = []
        for act in procedure.acts where !act.opens {
            let label = act.label.text(in: file.language)
            let who = words("由\(file.roles(act.by))办理", "Done by: \(file.roles(act.by))")
            switch judge.outlook(of: act.id, on: file.matter) {
            case .possible:
                let capacity = permission.capacity(
                    toDo: act, on: file.matter, for: file.visit.guest.viewer,
                    assignees: Set(file.matter.assignees))
                if capacity == nil {
                    others.append(Later(label: label, reason: who, cites: [], who: []))
                } else {
                    mine.append(
                        (
                            act.to == file.matter.stage ? nil : act.to,
                            Button(
                                href: file.visit.links("\(file.path)/act/\(act.id)"), label: label)
                        ))
                }
            case .refused(let reason, let cites):
                let clearing = act.gates.first { $0.reason == reason }?.clearedBy ?? []
                blocked.append(
                    Later(
                        label: label, reason: reason.text(in: file.language),
                        cites: cites.isEmpty ? [] : [file.book.citations(cites, in: words)],
                        who: clearing.isEmpty
                            ? [who]
                            : [
                                words(
                                    "可由\(file.roles(clearing))解决",
                                    "Can be cleared by: \(file.roles(clearing))")
                            ]))
            case .absent:
                elsewhere.append(
                    Later(
                        label: label,
                        reason: words("环节：", "At: ") + words.list(act.from.map(file.label)),
                        cites: [], who: [who]))
            }
        }
        now = Self.grouped(mine, file)
        folds = [
            (words("由他人办理", "For others to do"), others),
            (words("现在不能办，原因如下", "Not possible now, and why"), blocked),
            (words("其他环节的事项", "At other stages"), elsewhere),
        ].compactMap { heading, acts in
            acts.isEmpty
                ? nil
                : Fold(
                    heading: words("\(heading)（\(acts.count)）", "\(heading) (\(acts.count))"),
                    acts: acts)
        }
        isNothing = mine.isEmpty
    }

    /// Next steps first, by the stage to which they lead; then what leaves the matter where it is.
    private static func grouped(
        _ mine: [(stage: Stage.ID?, button: Button)], _ file: CaseFile
    ) -> [Group] {
        let words = file.words
        let stages = file.procedure.stages.map(\.id).filter { id in
            mine.contains { $0.stage == id }
        }
        let steps = stages.map { id in
            Group(
                heading: words("下一步：\(file.label(id))", "Next: \(file.label(id))"),
                buttons: mine.filter { $0.stage == id }.map(\.button))
        }
        let staying = mine.filter { $0.stage == nil }.map(\.button)
        return steps
            + (staying.isEmpty
                ? [] : [Group(heading: words("本环节内", "At this stage"), buttons: staying)])
    }
}
