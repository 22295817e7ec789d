import LegalCalendar
import Procedures

/// Reads `organisation.yaml` and `roles.yaml`.
struct OrganisationReader {
    let faults: FaultList

    func roles(_ item: Item) -> [Role] {
        guard let table = Table(item, faults) else { return [] }
        return table.all.compactMap { entry in
            guard let table = Table(entry.value, faults), isName(entry) else { return nil }
            let kind = kind(table)
            let role = Role(
                id: Role.ID(entry.key), label: table.label(), kind: kind,
                seesPersonalData: table.flag("personal"),
                reach: table.word("sees", default: kind.usualReach),
                duties: duties(table), isPublic: table.flag("public"))
            check(role, table)
            table.finish()
            return role
        }
    }

    func queues(_ item: Item) -> [Queue] {
        guard let table = Table(item, faults) else { return [] }
        return table.all.compactMap { entry in
            guard let table = Table(entry.value, faults), isName(entry) else { return nil }
            defer { table.finish() }
            return Queue(id: Queue.ID(entry.key), label: table.label())
        }
    }

    private func duties(_ table: Table) -> Set<Role.Duty> {
        guard let item = table.optional("may") else { return [] }
        return Set(
            table.items(item).compactMap { item in
                guard let text = table.text(item) else { return nil }
                let duty = Role.Duty(rawValue: text)
                if duty == nil {
                    let known = Role.Duty.allCases.map(\.rawValue).joined(separator: ", ")
                    faults.add(item.at, "'\(text)' is not one of: \(known)")
                }
                return duty
            })
    }

    /// Nobody outside of the office may be let see or do more than their part in it needs.
    private func check(_ role: Role, _ table: Table) {
        let widest = role.kind.widestReach
        let reaches = Role.Reach.allCases
        if let wanted = reaches.firstIndex(of: role.reach),
            let most = reaches.firstIndex(of: widest), wanted > most
        {
            faults.add(
                table.place(of: "sees"),
                "a role of the kind \(role.kind.rawValue) sees '\(widest.rawValue)' at most")
        }
        if role.kind == .resident || role.kind == .system, !role.duties.isEmpty {
            faults.add(
                table.place(of: "may"),
                "a role of the kind \(role.kind.rawValue) has no duties in the office")
        }
        if role.isPublic, role.kind != .resident {
            faults.add(
                table.place(of: "public"), "only a role of the kind resident can be everybody's")
        }
    }

    private func kind(_ table: Table) -> Role.Kind {
        guard let item = table.required("kind"), let text = table.text(item) else { return .staff }
        guard let kind = Role.Kind(rawValue: text) else {
            faults.add(item.at, "'\(text)' is not one of: staff, resident, partner, system")
            return .staff
        }
        return kind
    }

    func organisation(_ item: Item, roles: [Role]) -> Organisation? {
        guard let table = Table(item, faults) else { return nil }
        let id = table.required("organisation").flatMap {
            table.identifier($0, of: Organisation.self)
        }
        let label = table.label()
        let superior =
            table.required("superior").flatMap { table.label($0) } ?? Label(zh: "", en: "")
        let units = named(table, "units") { id, label, table in
            Unit(
                id: Unit.ID(id), label: label,
                handles: table.identifiers("handles", of: Procedure.self).map(\.id))
        }
        let communities = named(table, "communities") { id, label, table in
            Community(
                id: Community.ID(id), label: label, cells: Int(table.optionalInteger("cells") ?? 1))
        }
        let site = table.table("site").map { SiteReader(table: $0).site() } ?? SiteDetails()
        table.finish()
        guard let id else { return nil }
        return Organisation(
            id: id, label: label, superior: superior, units: units, communities: communities,
            roles: roles, site: site)
    }

    private func named<T>(
        _ table: Table, _ key: String, _ make: (String, Label, Table) -> T
    ) -> [T] {
        guard let list = table.optional(key).flatMap({ Table($0, faults) }) else { return [] }
        return list.all.compactMap { entry in
            guard let table = Table(entry.value, faults), isName(entry) else { return nil }
            let value = make(entry.key, table.label(), table)
            table.finish()
            return value
        }
    }

    private func isName(_ entry: Item.Entry) -> Bool {
        let fits = Role.ID.isValid(entry.key)
        if !fits {
            faults.add(
                entry.at, "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
        }
        return fits
    }
}
