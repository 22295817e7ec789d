import LegalCalendar
import Procedures

/// Reads `statutes.yaml`: laws with their versions, and thresholds.
struct StatuteReader {
    let faults: FaultList

    func statutes(_ item: Item) -> [Statute.ID: Statute] {
        guard let table = Table(item, faults) else { return [:] }
        var statutes: [Statute.ID: Statute] = [:]
        for entry in table.all {
            guard let table = Table(entry.value, faults) else { continue }
            let id = Statute.ID(entry.key)
            let english = table.text("en") ?? entry.key
            let full = table.optionalText("zh") ?? entry.key
            let versions = (table.required("versions").map { table.items($0) } ?? [])
                .compactMap { version($0, of: entry.key) }
            table.finish()
            checkOverlaps(versions.map(\.span), entry.at, entry.key)
            statutes[id] = Statute(id: id, label: Label(zh: full, en: english), versions: versions)
        }
        return statutes
    }

    private func version(_ item: Item, of statute: String) -> Statute.Version? {
        guard let table = Table(item, faults) else { return nil }
        let span = table.span()
        let name = table.text("name") ?? ""
        let articles = table.optionalInteger("articles").map(Int.init)
        let rule = table.optional("days").map { dayRule($0, of: statute) } ?? .calendar
        let confidence = table.word("mark", default: Confidence.verified)
        table.finish()
        guard let span else { return nil }
        return Statute.Version(
            span: span, name: name, articles: articles, dayRule: rule, confidence: confidence)
    }

    private func dayRule(_ item: Item, of statute: String) -> DayRule {
        if case .scalar(let word, _) = item {
            switch word {
            case "calendar": return .calendar
            case "all-working": return .allWorking
            default: break
            }
        }
        guard let table = Table(item, faults) else { return .calendar }
        let cite = table.optionalText("cite").map { "《\(statute)》\($0)" }
        defer { table.finish() }
        if let list = table.optional("working") {
            let lengths = table.items(list).compactMap { table.integer($0) }.map(Int.init)
            return .working(Set(lengths), cite: cite)
        }
        guard let limit = table.required("working-up-to").flatMap({ table.integer($0) }) else {
            return .calendar
        }
        return .workingUpTo(Int(limit), cite: cite)
    }

    func thresholds(
        _ item: Item, _ citations: CitationReader
    ) -> [Threshold.ID: Threshold] {
        guard let table = Table(item, faults) else { return [:] }
        var thresholds: [Threshold.ID: Threshold] = [:]
        for entry in table.all {
            guard let table = Table(entry.value, faults) else { continue }
            let label = table.label()
            let versions = (table.required("versions").map { table.items($0) } ?? [])
                .compactMap { thresholdVersion($0, citations) }
            table.finish()
            checkOverlaps(versions.map(\.span), entry.at, entry.key)
            let id = Threshold.ID(entry.key)
            thresholds[id] = Threshold(id: id, label: label, versions: versions)
        }
        return thresholds
    }

    private func thresholdVersion(
        _ item: Item, _ citations: CitationReader
    ) -> Threshold.Version? {
        guard let table = Table(item, faults) else { return nil }
        let span = table.span()
        var value: Value?
        if let yuan = table.optional("yuan") {
            value = MoneyReader(faults: faults).fen(yuan).map { .money($0) }
        } else if let number = table.required("number") {
            value = table.integer(number).map { .integer($0) }
        }
        let mark = table.word("mark", default: Confidence.verified)
        let cites = citations.read(table.optional("cite"), mark: mark, span: span)
        table.finish()
        guard let span, let value else { return nil }
        return Threshold.Version(span: span, value: value, cites: cites)
    }

    private func checkOverlaps(_ spans: [DateSpan], _ at: At, _ name: String) {
        for (index, span) in spans.enumerated() {
            if spans[(index + 1)...].contains(where: { $0.overlaps(span) }) {
                faults.add(at, "two versions of '\(name)' are in force on the same day")
            }
        }
    }
}

/// Reads amounts of yuan into fen; at most two decimals, never negative.
struct MoneyReader {
    let faults: FaultList

    func fen(_ item: Item) -> Int64? {
        guard case .scalar(let text, _) = item, let fen = Self.fen(text) else {
            faults.add(
                item.at, "expected an amount of yuan such as 5000 or 0.50, found \(item.kind)")
            return nil
        }
        return fen
    }

    static func fen(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let yuan = Int64(parts[0]), yuan >= 0,
            yuan <= 1_000_000_000_000_000
        else { return nil }
        guard parts.count == 2 else { return yuan * 100 }
        guard (1...2).contains(parts[1].count), let rest = Int64(parts[1]), rest >= 0 else {
            return nil
        }
        return yuan * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }
}
