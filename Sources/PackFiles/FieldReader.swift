import LegalCalendar
import Procedures

/// Reads the fields of a procedure.
struct FieldReader {
    let faults: FaultList

    func read(_ table: Table) -> [Field] {
        guard let list = table.optional("fields").flatMap({ Table($0, faults) }) else { return [] }
        return list.all.compactMap { entry in
            guard let table = Table(entry.value, faults) else { return nil }
            defer { table.finish() }
            if !Field.ID.isValid(entry.key) {
                faults.add(
                    entry.at,
                    "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
            }
            let label = table.label()
            guard let kind = kind(table) else { return nil }
            return Field(
                id: Field.ID(entry.key), label: label, kind: kind,
                isPersonal: table.flag("personal"), isSearched: table.flag("search"),
                isMandatory: table.flag("mandatory"),
                help: table.optional("help").flatMap { table.label($0) })
        }
    }

    private func kind(_ table: Table) -> Field.Kind? {
        let words = [
            "text", "integer", "money", "date", "instant", "choice", "place", "file", "staff",
            "list",
        ]
        let found = words.filter(table.has)
        guard found.count == 1, let word = found.first, let item = table.optional(word) else {
            faults.add(
                table.at,
                "expected one kind of field, one of: \(words.joined(separator: ", "))")
            _ = table.all
            return nil
        }
        switch word {
        case "text":
            guard let longest = table.integer(item) else { return nil }
            if longest < 1 {
                faults.add(item.at, "'\(longest)': a text has room for 1 character or more")
            }
            return .text(longest: Int(clamping: longest))
        case "integer": return table.range(item).map { .integer($0) }
        case "money":
            return table.range(item, lowest: 0).map {
                .money($0.lowerBound * 100...$0.upperBound * 100)
            }
        case "date", "instant", "place", "file":
            guard table.flag(word) else { return nil }
            switch word {
            case "date": return .date
            case "instant": return .instant
            case "place": return .place
            default: return .file
            }
        case "choice": return .choice(choices(item))
        case "staff":
            return table.range(item, lowest: 0, highest: 100).map {
                .staff(Int($0.lowerBound)...Int($0.upperBound))
            }
        default:
            guard let inner = Table(item, faults) else { return nil }
            defer { inner.finish() }
            let longest = table.optionalInteger("longest") ?? 100
            return kind(inner).map { .list(of: $0, longest: Int(clamping: longest)) }
        }
    }

    private func choices(_ item: Item) -> [Field.Choice] {
        guard let table = Table(item, faults) else { return [] }
        return table.all.compactMap { entry in
            guard let label = table.label(entry.value) else { return nil }
            if !Field.ID.isValid(entry.key) {
                faults.add(
                    entry.at,
                    "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
            }
            return Field.Choice(id: entry.key, label: label)
        }
    }
}
