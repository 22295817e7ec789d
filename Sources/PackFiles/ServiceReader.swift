import Procedures

/// Reads `services.yaml`: what people can ask the office for, over the procedures that answer it.
struct ServiceReader {
    let procedures: [Procedure]
    let roles: [Role]
    let faults: FaultList

    func read(groups: Item?, services: Item?, rooms: Item?) -> ServiceBook {
        let groups = groups.map { self.groups($0) } ?? []
        let rooms = rooms.map { self.rooms($0) } ?? [:]
        guard let services, let table = Table(services, faults) else {
            return ServiceBook(groups: groups, rooms: rooms)
        }
        let known = Set(groups.map(\.id))
        return ServiceBook(
            groups: groups,
            services: table.all.compactMap { entry in
                guard let table = Table(entry.value, faults) else { return nil }
                defer { table.finish() }
                return service(Service.ID(entry.key), table, known)
            }, rooms: rooms)
    }

    /// Acts that change no stage, so that talking moves nothing.
    private func rooms(_ item: Item) -> [Procedure.ID: [Act.ID]] {
        guard let table = Table(item, faults) else { return [:] }
        return table.all.reduce(into: [:]) { rooms, entry in
            let procedure = Procedure.ID(entry.key)
            guard let room = Table(entry.value, faults) else { return }
            for (id, at) in room.identifiers("acts", of: Act.self) {
                let found = versions(of: procedure, with: id).compactMap { $0.act(id) }
                guard !found.isEmpty, found.allSatisfy({ !$0.opens && $0.to == nil }) else {
                    faults.add(
                        at, "'\(id)' is no act of \(procedure) that leaves the stage as it is")
                    continue
                }
                rooms[procedure, default: []].append(id)
            }
            room.finish()
        }
    }

    private func groups(_ item: Item) -> [Service.Group] {
        guard let table = Table(item, faults) else { return [] }
        return table.all.compactMap { entry in
            table.label(entry.value).map {
                Service.Group(id: Service.Group.ID(entry.key), label: $0)
            }
        }
    }

    private func service(
        _ id: Service.ID, _ table: Table, _ groups: Set<Service.Group.ID>
    ) -> Service? {
        let label = table.label()
        let group = table.required("group").flatMap { item in
            table.identifier(item, of: Service.Group.self).map { (id: $0, at: item.at) }
        }
        let texts = ["summary", "who", "fee", "place", "result"].map { key in
            table.required(key).flatMap { table.label($0) } ?? Label(zh: "", en: "")
        }
        let needs =
            table.optional("needs").map { table.items($0).compactMap { table.label($0) } } ?? []
        let isSensitive = table.flag("sensitive")
        let asked = table.identifiers("ask", of: Field.self)
        let given = self.given(table)
        if let group, !groups.contains(group.id) {
            faults.add(group.at, "'\(group.id)': no such group of services")
        }
        guard let group, let (procedure, act) = opening(table) else { return nil }
        for version in versions(of: procedure, with: act) {
            guard let act = version.act(act) else { continue }
            check(asked, given, act, version, table.at)
        }
        return Service(
            id: id, group: group.id, procedure: procedure, act: act, label: label,
            summary: texts[0], eligible: texts[1], needs: needs, fee: texts[2], place: texts[3],
            result: texts[4], asks: asked.map(\.id),
            given: Dictionary(given.map { ($0.field, $0.value) }) { first, _ in first },
            isSensitive: isSensitive)
    }

    private typealias Known = (field: Field.ID, value: Service.Given, at: At)

    private func given(_ table: Table) -> [Known] {
        guard let given = table.table("given") else { return [] }
        return given.all.compactMap { entry in
            guard let text = given.text(entry.value) else { return nil }
            return (Field.ID(entry.key), text == "today" ? .today : .text(text), entry.at)
        }
    }

    /// The procedure and the act, which must open it and be for everybody to do.
    private func opening(_ table: Table) -> (Procedure.ID, Act.ID)? {
        guard let name = table.required("procedure"), let word = table.required("act"),
            let procedure = table.identifier(name, of: Procedure.self),
            let act = table.identifier(word, of: Act.self)
        else { return nil }
        guard procedures.contains(where: { $0.id == procedure }) else {
            faults.add(name.at, "'\(procedure)': no such procedure")
            return nil
        }
        let found = versions(of: procedure, with: act).compactMap { $0.act(act) }
        guard !found.isEmpty, found.allSatisfy(\.opens) else {
            faults.add(word.at, "'\(act)' is no act that opens a matter of \(procedure)")
            return nil
        }
        let everybody = Set(roles.filter(\.isPublic).map(\.id))
        guard found.allSatisfy({ !everybody.isDisjoint(with: $0.by) }) else {
            let known = everybody.map(\.text).sorted().joined(separator: ", ")
            faults.add(word.at, "'\(act)' is for none of the public roles: \(known)")
            return nil
        }
        return (procedure, act)
    }

    private func versions(of procedure: Procedure.ID, with act: Act.ID) -> [Procedure] {
        procedures.filter { $0.id == procedure && $0.act(act) != nil }
    }

    /// Every field is the act's, what must be filled is asked or given, and what is given fits.
    private func check(
        _ asked: [(id: Field.ID, at: At)], _ given: [Known], _ act: Act, _ procedure: Procedure,
        _ at: At
    ) {
        let taken = Set(act.fill + act.may)
        for (field, place) in asked.map({ ($0.id, $0.at) }) + given.map({ ($0.field, $0.at) })
        where !taken.contains(field) {
            faults.add(place, "'\(field)' is not filled in with \(procedure.id).\(act.id)")
        }
        let covered = Set(asked.map(\.id) + given.map(\.field))
        for field in act.fill where !covered.contains(field) {
            faults.add(at, "'\(field)' must be filled, so it must be asked or given")
        }
        for known in given {
            guard let field = procedure.field(known.field) else { continue }
            switch (field.kind, known.value) {
            case (.choice(let choices), .text(let text))
            where !choices.contains(where: { $0.id == text }):
                faults.add(known.at, "'\(text)': \(field.id) has no such choice")
            case (.date, .today), (.instant, .today), (.choice, .text), (.text, .text),
                (.integer, .text):
                break
            default: faults.add(known.at, "\(field.id) cannot be given so")
            }
        }
    }
}
