import Procedures

/// Finds out where a column goes from what stands above it（表头识别）.
struct Headings {
    /// What was found: where it goes, and by how much money in it is to be multiplied（万元）.
    struct Found: Hashable {
        let target: Target
        let factor: Int64
    }

    private var known: [String: Target] = [:]
    /// Some of the headings that would do, for messages.
    let examples: [String]

    private static let ignored = ["序号", "行号", "no", "no.", "#"]
    private static let moments = ["时间", "日期", "日"]
    /// How the day of a line is mostly headed: that of the opening act.
    private static let openings = ["办理时间", "登记时间", "登记日期", "受理时间", "受理日期", "日期", "录入日期"]
    private static let units: [(ending: String, factor: Int64)] = [
        ("万元", 10_000), ("千元", 1_000), ("元", 1),
    ]

    init(of procedure: Procedure, _ mapping: ImportMapping) {
        examples = procedure.fields.prefix(5).map(\.label.zh)
        func add(_ name: String, _ target: Target) {
            let key = Self.key(name)
            if !key.isEmpty, known[key] == nil { known[key] = target }
        }
        for (heading, target) in mapping.columns {
            if let target = Target(target, in: procedure) { add(heading, target) }
        }
        if let column = mapping.accountColumn { add(column, .account) }
        for step in mapping.steps {
            if let column = step.column { add(column, .time(step.act)) }
        }
        for field in procedure.fields { addNames(of: field, add) }
        for role in procedure.partyRoles {
            for part in Target.PartyPart.allCases {
                for name in part.names { add(role.label.zh + name, .party(role.id, part)) }
                add("\(role.id).\(part.rawValue)", .party(role.id, part))
                add(Target.party(role.id, part).heading(in: procedure).en, .party(role.id, part))
            }
        }
        for act in procedure.acts {
            for moment in Self.moments { add(act.label.zh + moment, .time(act.id)) }
            add("\(act.label.en): time", .time(act.id))
        }
        addGeneral(procedure, add)
    }

    private func addNames(of field: Field, _ add: (String, Target) -> Void) {
        if case .place = field.kind {
            for part in Target.PlacePart.allCases {
                for name in part.names { add(field.label.zh + name, .place(field.id, part)) }
                add("\(field.id).\(part.rawValue)", .place(field.id, part))
                add("\(field.label.en): \(part.label.en)", .place(field.id, part))
            }
        }
        for name in [field.label.zh, field.id.text, field.label.en] { add(name, .field(field.id)) }
    }

    /// Headings that name no field and mean one where there is only one that they can mean.
    private func addGeneral(_ procedure: Procedure, _ add: (String, Target) -> Void) {
        let places = procedure.fields.filter { $0.kind == .place }
        if places.count == 1 {
            for part in Target.PlacePart.allCases {
                for name in part.names { add(name, .place(places[0].id, part)) }
            }
        }
        if procedure.partyRoles.count == 1 {
            for part in Target.PartyPart.allCases {
                for name in part.names { add(name, .party(procedure.partyRoles[0].id, part)) }
            }
        }
        if let act = procedure.acts.first(where: \.opens) {
            for name in Self.openings { add(name, .time(act.id)) }
        }
        for name in ["编号", "文号", "案号", "number"] { add(name, .number) }
        for name in ["经办人", "done by"] { add(name, .account) }
        for name in ["系统编号", "record"] { add(name, .record) }
        // Our own files say at which stage a matter is; acts say how it came there.
        for name in ["环节", "stage"] { add(name, .none) }
        for name in Self.ignored { add(name, .none) }
    }

    func found(_ heading: String) -> Found? {
        let (base, note) = Self.split(heading)
        let factor = Self.units.first { note.hasSuffix($0.ending) }?.factor ?? 1
        let target = known[Self.key(heading)] ?? known[Self.key(base)]
        return target.map { Found(target: $0, factor: factor) }
    }

    /// `月租金（万元）` → `月租金` and `万元`.
    private static func split(_ heading: String) -> (base: String, note: String) {
        guard let open = heading.lastIndex(where: { $0 == "（" || $0 == "(" }) else {
            return (heading, "")
        }
        let note = heading[heading.index(after: open)...].prefix { $0 != "）" && $0 != ")" }
        return (String(heading[..<open]), String(note))
    }

    /// Without space and ornament, so that `月 租 金*：` is `月租金`.
    static func key(_ heading: String) -> String {
        let left = heading.unicodeScalars.filter { scalar in
            !scalar.properties.isWhitespace && !"*＊·:：、".unicodeScalars.contains(scalar)
        }
        return String(String.UnicodeScalarView(left)).lowercased()
    }
}
