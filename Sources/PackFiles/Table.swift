import LegalCalendar
import Procedures

/// Reads a table of a pack key by key: what is missing, mistyped or unknown becomes a fault.
///
/// Call ``finish()`` when all keys were asked for; those that nobody asked for are unknown.
final class Table {
    let at: At
    let faults: FaultList
    private let entries: [Item.Entry]
    private var asked: Set<String> = []

    /// - Returns: nil, with a fault, if the item is no table.
    init?(_ item: Item, _ faults: FaultList) {
        guard case .table(let entries, let at) = item else {
            faults.add(item.at, "expected a table (key: value), found \(item.kind)")
            return nil
        }
        self.entries = entries
        self.at = at
        self.faults = faults
    }

    var keys: [String] { entries.map(\.key) }

    /// Every entry, for tables whose keys are names; all count as asked for.
    var all: [Item.Entry] {
        asked.formUnion(entries.map(\.key))
        return entries
    }

    func place(of key: String) -> At { entries.first { $0.key == key }?.at ?? at }

    func optional(_ key: String) -> Item? {
        asked.insert(key)
        return entries.first { $0.key == key }?.value
    }

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    func required(_ key: String) -> Item? {
        let item = optional(key)
        if item == nil { faults.add(at, "'\(key)' is missing") }
        return item
    }

    /// Reports the keys that were not asked for.
    ///
    /// Pieces of a text that a comma has cut are one fault together.
    func finish() {
        let unknown = entries.filter { !asked.contains($0.key) }
        if let piece = unknown.first(where: \.isBare) {
            faults.add(
                piece.at,
                "'\(piece.key)' has no value; a text with a comma in it needs quotation marks")
        }
        for entry in unknown where !entry.isBare {
            let known = asked.sorted().joined(separator: ", ")
            faults.add(entry.at, "unknown key '\(entry.key)'; expected one of: \(known)")
        }
    }

    // MARK: Scalars

    func text(_ key: String) -> String? { required(key).flatMap { text($0) } }
    func optionalText(_ key: String) -> String? { optional(key).flatMap { text($0) } }

    func text(_ item: Item) -> String? {
        guard case .scalar(let text, _) = item, !text.isEmpty else {
            faults.add(item.at, "expected a word or text, found \(item.kind)")
            return nil
        }
        return text
    }

    /// One of the words; nil, with a fault, for any other.
    func word<W: RawRepresentable & CaseIterable>(
        _ key: String, default standard: W
    ) -> W where W.RawValue == String {
        guard let item = optional(key), let text = text(item) else { return standard }
        guard let word = W(rawValue: text) else {
            let known = W.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(item.at, "'\(text)' is not one of: \(known)")
            return standard
        }
        return word
    }

    func flag(_ key: String) -> Bool {
        guard let item = optional(key) else { return false }
        switch text(item) {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            faults.add(item.at, "expected yes or no, found \(item.kind)")
            return false
        }
    }

    func integer(_ item: Item) -> Int64? {
        guard case .scalar(let text, _) = item, let number = Int64(text) else {
            faults.add(item.at, "expected a whole number, found \(item.kind)")
            return nil
        }
        return number
    }

    func optionalInteger(_ key: String) -> Int64? { optional(key).flatMap { integer($0) } }

    func number(_ item: Item) -> Double? {
        guard case .scalar(let text, _) = item, let number = Double(text), number.isFinite else {
            faults.add(item.at, "expected a number, found \(item.kind)")
            return nil
        }
        return number
    }

    func date(_ item: Item) -> CivilDate? {
        guard case .scalar(let text, _) = item else {
            faults.add(item.at, "expected a date (YYYY-MM-DD), found \(item.kind)")
            return nil
        }
        do {
            return try CivilDate(parsing: text)
        } catch {
            faults.add(item.at, "\(error)")
            return nil
        }
    }

    func date(_ key: String) -> CivilDate? { required(key).flatMap { date($0) } }
    func optionalDate(_ key: String) -> CivilDate? { optional(key).flatMap { date($0) } }

    /// `2..`, `1..2`, `3`.
    ///
    /// With no upper bound `highest`. Nothing outside of both bounds is taken.
    func range(
        _ item: Item, lowest: Int64 = .min / 1000, highest: Int64 = .max / 1000
    ) -> ClosedRange<Int64>? {
        guard case .scalar(let text, _) = item else {
            faults.add(item.at, "expected a range such as 1..2, found \(item.kind)")
            return nil
        }
        guard let range = Self.range(text, highest: highest) else {
            faults.add(item.at, "'\(text)': expected a range such as 1..2, 2.. or 3")
            return nil
        }
        guard lowest <= range.lowerBound, range.upperBound <= highest else {
            faults.add(item.at, "'\(text)': expected a range within \(lowest)..\(highest)")
            return nil
        }
        return range
    }

    private static func range(_ text: String, highest: Int64) -> ClosedRange<Int64>? {
        let parts = text.components(separatedBy: "..")
        if parts.count == 1, let number = Int64(parts[0]) { return number...number }
        guard parts.count == 2, let low = Int64(parts[0]),
            let high = parts[1].isEmpty ? highest : Int64(parts[1]), low <= high
        else { return nil }
        return low...high
    }

    // MARK: Names and lists

    func identifier<Owner>(_ item: Item, of: Owner.Type = Owner.self) -> Identifier<Owner>? {
        guard let text = text(item) else { return nil }
        guard Identifier<Owner>.isValid(text) else {
            faults.add(
                item.at, "'\(text)': a name has ASCII letters, digits, '-', '_' and '.' only")
            return nil
        }
        return Identifier<Owner>(text)
    }

    func items(_ item: Item) -> [Item] {
        if case .list(let items, _) = item { return items }
        return [item]
    }

    /// The names under the key: a list, or a single one.
    func identifiers<Owner>(
        _ key: String, of: Owner.Type = Owner.self
    ) -> [(id: Identifier<Owner>, at: At)] {
        guard let item = optional(key) else { return [] }
        return items(item).compactMap { item in
            identifier(item, of: Owner.self).map { ($0, item.at) }
        }
    }

    func label() -> Label {
        let zh = text("zh") ?? ""
        return Label(zh: zh, en: text("en") ?? zh)
    }

    func label(_ item: Item) -> Label? {
        guard let table = Table(item, faults) else { return nil }
        let label = table.label()
        table.finish()
        return label
    }

    func table(_ key: String) -> Table? { optional(key).flatMap { Table($0, faults) } }

    /// The table's `from` and `to`.
    func span() -> DateSpan? {
        guard let first = date("from") else { return nil }
        let last = optionalDate("to")
        if let last, last < first {
            faults.add(place(of: "to"), "ends on \(last), before it begins on \(first)")
            return nil
        }
        return DateSpan(first: first, last: last)
    }
}

extension String {
    /// The parts of the text between occurrences of `separator`.
    func components(separatedBy separator: String) -> [String] {
        var (parts, rest) = ([String](), self[...])
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
