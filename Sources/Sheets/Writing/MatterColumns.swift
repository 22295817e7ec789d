public import Casework
import LegalCalendar
public import Procedures

/// The matters of a procedure as lines（办件导出）, under headings by which an import finds its way.
public struct MatterColumns: Sendable {
    private let procedure: Procedure
    private let organisation: Organisation
    private let targets: [Target]
    private let isMasked: Bool
    public let columns: [ExportColumn]

    public init(_ procedure: Procedure, of organisation: Organisation, isMasked: Bool) {
        self.procedure = procedure
        self.organisation = organisation
        self.isMasked = isMasked
        var targets: [Target] = [.number]
        for role in procedure.partyRoles {
            targets += Target.PartyPart.allCases.map { .party(role.id, $0) }
        }
        for field in procedure.fields {
            if case .place = field.kind {
                targets += Target.PlacePart.allCases.map { .place(field.id, $0) }
            } else {
                targets.append(.field(field.id))
            }
        }
        targets += procedure.acts.map { .time($0.id) } + [.record]
        self.targets = targets
        let stage = ExportColumn(
            heading: Label(zh: "环节", en: "Stage"), kind: .text,
            meaning: Label(
                zh: procedure.stages.map(\.label.zh).joined(separator: "、"),
                en: procedure.stages.map(\.label.en).joined(separator: ", ")))
        columns = targets.map { Self.column($0, procedure) } + [stage]
    }

    private static func column(_ target: Target, _ procedure: Procedure) -> ExportColumn {
        let heading = target.heading(in: procedure)
        switch target {
        case .field(let id):
            guard let field = procedure.field(id) else { break }
            let acts = procedure.acts.filter { $0.fill.contains(id) || $0.may.contains(id) }
            let sources = acts.flatMap(\.cites).map(\.text)
            return ExportColumn(
                heading: heading, kind: field.kind.column, meaning: field.meaning,
                source: sources.isEmpty ? "" : sources[0])
        case .time(let id):
            let cites = procedure.act(id)?.cites ?? []
            return ExportColumn(
                heading: heading, kind: .moment,
                meaning: Label(zh: "最近一次办理的时间", en: "When it was last done"),
                source: cites.first?.text ?? "")
        case .record:
            return ExportColumn(
                heading: heading, kind: .text,
                meaning: Label(
                    zh: "再次导入时据此认出已有的记录，请勿改动",
                    en: "by which a line is known again when it is imported; leave it as it is"))
        case .place(_, .address):
            return ExportColumn(heading: heading, kind: .text, width: 40)
        case .party(_, .identity):
            return ExportColumn(heading: heading, kind: .text, width: 22)
        default: break
        }
        return ExportColumn(heading: heading, kind: .text)
    }

    /// The line of a matter, in the order of ``columns``.
    public func cells(of matter: Matter) -> [Cell] {
        let stage = matter.stage.flatMap { procedure.stage($0)?.label.zh } ?? ""
        return targets.map { cell($0, matter) } + [Self.text(stage)]
    }

    private static func text(_ text: String) -> Cell { text.isEmpty ? .blank : .text(text) }

    private func cell(_ target: Target, _ matter: Matter) -> Cell {
        switch target {
        case .number: return Self.text(matter.number ?? "")
        case .field(let id):
            guard let field = procedure.field(id), let value = matter.fields[id] else {
                return .blank
            }
            return cell(value, field, matter)
        case .place(let id, let part):
            guard case .place(let place)? = matter.fields[id] else { return .blank }
            switch part {
            case .community:
                let community = organisation.community(place.community)
                return Self.text(community?.label.zh ?? place.community.text)
            case .cell: return Self.text(place.cell ?? "")
            case .address:
                return Self.text(isMasked ? Masking.address(place.address) : place.address)
            }
        case .party(let role, let part):
            let parties = matter.parties.filter { $0.role == role }
            let texts = parties.map { text(of: part, $0) }
            guard texts.contains(where: { !$0.isEmpty }) else { return .blank }
            return .text(texts.map { $0.isEmpty ? "-" : $0 }.joined(separator: "；"))
        case .time(let act):
            return matter.last(act).map { Self.moment($0.happened) } ?? .blank
        case .record: return .text(LineKey.mark(of: matter.id, opened: matter.opened))
        case .account, .none: return .blank
        }
    }

    private func text(of part: Target.PartyPart, _ party: Party) -> String {
        switch part {
        case .name: isMasked && party.kind == .person ? Masking.name(party.name) : party.name
        case .kind: party.kind == .person ? "自然人" : "单位"
        case .identity: party.identity.map { isMasked ? Masking.identity($0) : $0 } ?? ""
        case .phone: party.phone.map { isMasked ? Masking.phone($0) : $0 } ?? ""
        }
    }

    private static func moment(_ instant: Instant) -> Cell {
        let midnight = Instant(instant.civilDate, hour: 0, minute: 0)
        return .date(
            DateReading.serial(
                of: instant.civilDate, second: Int(instant.seconds - midnight.seconds)))
    }

    private func cell(_ value: Value, _ field: Field, _ matter: Matter) -> Cell {
        switch value {
        case .text(let text):
            guard isMasked else { return Self.text(text) }
            return Self.text(field.isPersonal ? "***" : matter.withoutPersons(text))
        case .integer(let number): return .number(Double(number))
        case .money(let fen): return .number(Double(fen) / 100)
        case .date(let day): return .date(DateReading.serial(of: day))
        case .instant(let instant): return Self.moment(instant)
        case .choice(let id): return .text(field.label(ofChoice: id).zh)
        case .file(let hash): return .text(hash)
        case .place(let place): return .text(place.address)
        case .list(let items):
            return Self.text(items.map { cell($0, field, matter).text }.joined(separator: "、"))
        }
    }
}

extension Field.Kind {
    fileprivate var column: ExportColumn.Kind {
        switch self {
        case .integer: .number
        case .money: .money
        case .date: .date
        case .instant: .moment
        case .text, .choice, .place, .file, .staff, .list: .text
        }
    }
}

extension Field {
    /// What a reader of the file needs: the identifier, choices or bounds, help, whether it is personal.
    fileprivate var meaning: Label {
        var (zh, en) = ([id.text], [id.text])
        switch kind {
        case .choice(let choices):
            zh.append(choices.map(\.label.zh).joined(separator: "、"))
            en.append(choices.map(\.label.en).joined(separator: ", "))
        case .text(let longest): zh.append("最多 \(longest) 字")
        case .integer(let bounds): zh.append("\(bounds.lowerBound) 至 \(bounds.upperBound)")
        case .money, .date, .instant, .place, .file, .staff, .list: break
        }
        if let help { (zh, en) = (zh + [help.zh], en + [help.en]) }
        if isPersonal { (zh, en) = (zh + ["个人信息"], en + ["personal data"]) }
        return Label(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
    }
}
