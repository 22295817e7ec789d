import Casework
import LegalCalendar
import Procedures

/// Reads the value of a field as cases write it: yuan, dates, lists, places as tables.
struct ValueReader {
    let faults: FaultList

    func value(_ item: Item, _ kind: Field.Kind) -> Value? {
        switch kind {
        case .text: return text(item).map { .text($0) }
        case .integer: return integer(item).map { .integer($0) }
        case .money: return MoneyReader(faults: faults).fen(item).map { .money($0) }
        case .date: return text(item).flatMap { date($0, item.at) }.map { .date($0) }
        case .instant: return moment(item).map { .instant($0) }
        case .choice: return text(item).map { .choice($0) }
        case .file: return text(item).map { .file($0) }
        case .place: return place(item)
        case .staff:
            return .list(items(item).compactMap { text($0) }.map { .text($0) })
        case .list(let element, _):
            return .list(items(item).compactMap { value($0, element) })
        }
    }

    /// `2024-03-04 09:30`, Shanghai time.
    func moment(_ item: Item) -> Instant? {
        guard let text = text(item) else { return nil }
        let parts = text.split(separator: " ")
        let clock = parts.count == 2 ? parts[1].split(separator: ":").map { Int($0) } : []
        guard parts.count == 2, clock.count == 2, let hour = clock[0], let minute = clock[1],
            (0...23).contains(hour), (0...59).contains(minute)
        else {
            faults.add(item.at, "'\(text)': expected a day and a time, as in 2024-03-04 09:30")
            return nil
        }
        return date(String(parts[0]), item.at).map { Instant($0, hour: hour, minute: minute) }
    }

    private func date(_ text: String, _ at: At) -> CivilDate? {
        do {
            return try CivilDate(parsing: text)
        } catch {
            faults.add(at, "\(error)")
            return nil
        }
    }

    private func place(_ item: Item) -> Value? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        guard let community = table.text("community") else { return nil }
        return .place(
            Place(
                community: Community.ID(community), cell: table.optionalText("cell"),
                address: table.optionalText("address") ?? ""))
    }

    private func items(_ item: Item) -> [Item] {
        if case .list(let items, _) = item { return items }
        return [item]
    }

    private func text(_ item: Item) -> String? {
        guard case .scalar(let text, _) = item, !text.isEmpty else {
            faults.add(item.at, "expected a word or text, found \(item.kind)")
            return nil
        }
        return text
    }

    private func integer(_ item: Item) -> Int64? {
        guard case .scalar(let text, _) = item, let number = Int64(text) else {
            faults.add(item.at, "expected a whole number, found \(item.kind)")
            return nil
        }
        return number
    }
}
