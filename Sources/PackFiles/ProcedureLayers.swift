import Figures
import LegalCalendar
import Procedures

/// Lays local procedures over those of the packs below, and sees that they loosen nothing.
struct ProcedureLayers {
    let layers: [Layer]
    let reader: ProcedureReader
    let faults: FaultList

    private struct Draft {
        let name: String
        let first: String?
        var item: Item
        /// Places of the local parts, for faults about them.
        var overlays: [Item] = []
        let base: Item
    }

    func read() -> [(procedure: Procedure, measures: [Measure])] {
        var drafts: [Draft] = []
        for layer in layers {
            for path in layer.procedureFiles {
                guard let item = layer.item(path), let draft = draft(item) else { continue }
                if let overlay = overlay(item) {
                    lay(overlay, item, over: &drafts)
                } else {
                    drafts.append(draft)
                }
            }
        }
        return drafts.compactMap { draft in
            guard let read = reader.read(draft.item) else { return nil }
            if !draft.overlays.isEmpty, let base = quietly(draft.base) {
                Narrowing(
                    base: base, local: read.procedure, at: draft.overlays[0].at, faults: faults
                )
                .check()
            }
            return read
        }
    }

    private func draft(_ item: Item) -> Draft? {
        guard case .table(let entries, _) = item else {
            faults.add(item.at, "expected a table (key: value), found \(item.kind)")
            return nil
        }
        guard let entry = entries.first(where: { ["procedure", "register"].contains($0.key) }),
            case .scalar(let name, _) = entry.value
        else {
            faults.add(item.at, "expected 'procedure: NAME' or 'register: NAME'")
            return nil
        }
        return Draft(name: name, first: first(entries), item: item, base: item)
    }

    private func first(_ entries: [Item.Entry]) -> String? {
        guard case .table(let span, _) = entries.first(where: { $0.key == "in-force" })?.value,
            case .scalar(let day, _) = span.first(where: { $0.key == "from" })?.value
        else { return nil }
        return day
    }

    /// The item without its `extends` key, if it has one.
    private func overlay(_ item: Item) -> Item? {
        guard case .table(var entries, let at) = item,
            let index = entries.firstIndex(where: { $0.key == "extends" })
        else { return nil }
        entries.remove(at: index)
        return .table(entries, at)
    }

    private func lay(_ overlay: Item, _ whole: Item, over drafts: inout [Draft]) {
        guard case .table(let entries, _) = overlay, let local = draft(overlay) else { return }
        let wanted = first(entries)
        let found = drafts.indices.filter { index in
            drafts[index].name == local.name
                && (wanted.map { $0 == drafts[index].first } ?? true)
        }
        if found.isEmpty {
            faults.add(whole.at, "no procedure '\(local.name)' to extend in the packs below")
        }
        for index in found {
            drafts[index].item = drafts[index].item.overlaid(with: overlay)
            drafts[index].overlays.append(whole)
        }
    }

    /// The procedure as the lower pack has it; its own faults are reported elsewhere.
    private func quietly(_ item: Item) -> Procedure? {
        ProcedureReader(
            roles: reader.roles, thresholds: reader.thresholds, statutes: reader.statutes,
            queues: reader.queues, faults: FaultList()
        ).read(item)?.procedure
    }
}
