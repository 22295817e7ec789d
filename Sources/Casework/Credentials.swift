public import LegalCalendar
public import Procedures

/// Who is qualified for what, and until when（资格证件）: what the registers of qualifications say.
public struct Credentials: Hashable, Sendable {
    private struct Line: Hashable {
        let matter: Matter.ID
        let first: CivilDate
        let last: CivilDate
    }

    private struct Key: Hashable {
        let register: Procedure.ID
        let holder: String
    }

    private var lines: [Key: [Line]] = [:]

    public init() {}

    /// Whether somebody has a line in the register that counts on `day`, both its days included.
    public func holds(_ holder: String, _ register: Procedure.ID, on day: CivilDate) -> Bool {
        lines[Key(register: register, holder: holder)]?
            .contains { $0.first <= day && day <= $0.last } ?? false
    }

    /// Enters a qualification that no matter stands for, as cases in packs do.
    public mutating func grant(
        _ register: Procedure.ID, to holder: String, from first: CivilDate, through last: CivilDate
    ) {
        lines[Key(register: register, holder: holder), default: []].append(
            Line(matter: Matter.ID(0), first: first, last: last))
    }

    /// Takes over the state of a line in a register of qualifications; other matters change nothing.
    public mutating func update(_ matter: Matter, under procedure: Procedure) {
        guard let rule = procedure.credential, case .list(let names) = matter.fields[rule.holder],
            case .text(let holder) = names.first
        else { return }
        let key = Key(register: matter.procedure, holder: holder)
        lines[key]?.removeAll { $0.matter == matter.id }
        guard let stage = matter.stage, rule.stages.contains(stage),
            case .date(let last) = matter.fields[rule.until]
        else { return }
        lines[key, default: []].append(
            Line(matter: matter.id, first: matter.opened.civilDate, last: last))
    }
}
