import Figures
import Procedures

/// Reads `publications.yaml`: what the office shows of its own accord, over the procedures that make it.
struct PublicationReader {
    let procedures: [Procedure]
    let roles: [Role]
    let measures: [Measure]
    let faults: FaultList

    /// `item`: the value of a key of the file, all layers laid over one another.
    func read(_ item: (String) -> Item?) -> PublicationBook {
        PublicationBook(
            publications: entries(item("publications")) { publication($0, $1) },
            consultations: entries(item("consultations")) { consultation($0, $1) },
            handedOut: handedOut(item("handed-out")),
            index: item("index").flatMap { index($0) } ?? PublicationBook().index)
    }

    private func entries<Entry>(
        _ item: Item?, _ read: (Item.Entry, PublicationTable) -> Entry?
    ) -> [Entry] {
        guard let item, let table = Table(item, faults) else { return [] }
        return table.all.compactMap { entry in
            guard let table = Table(entry.value, faults) else { return nil }
            defer { table.finish() }
            return read(entry, PublicationTable(table: table, faults: faults))
        }
    }

    private func index(_ item: Item) -> String? {
        guard case .scalar(let text, _) = item, text.contains("{year}"),
            text.contains("{serial}")
        else {
            faults.add(item.at, "an index number is written with {year} and {serial}")
            return nil
        }
        return text
    }

    private func publication(_ entry: Item.Entry, _ reader: PublicationTable) -> Publication? {
        var reader = reader
        let table = reader.table
        let label = table.label()
        let page: Publication.Page = table.word("page", default: .disclosures)
        let timing = table.required("timing").flatMap { table.label($0) }
        guard let name = table.required("procedure"),
            let procedure = table.identifier(name, of: Procedure.self)
        else { return nil }
        reader.versions = procedures.filter { $0.id == procedure }
        guard isShown(reader.versions, at: name.at), let shown = reader.act("shown") else {
            return nil
        }
        checkCounted(procedure, shown, at: table.place(of: "shown"))
        let made = table.has("made") ? reader.act("made") : shown
        let topic = table.has("topic") ? reader.field("topic") : nil
        return Publication(
            id: Publication.ID(entry.key), page: page, label: label,
            timing: timing ?? Label(zh: "", en: ""), procedure: procedure, shown: shown,
            made: made ?? shown, withdrawn: Set(reader.acts("withdrawn")),
            ended: Set(reader.acts("ended")), fields: reader.fields("fields"),
            reasons: reader.fields("reasons"), topic: topic, namesParties: table.flag("parties"),
            charts: charts(reader))
    }

    private func charts(_ reader: PublicationTable) -> Publication.Charts? {
        guard reader.table.has("charts"), let inner = reader.part("charts") else { return nil }
        defer { inner.table.finish() }
        guard let field = inner.field("by"), let table = inner.table.table("is") else { return nil }
        let found = table.all.reduce(into: [String: Procedure.ID]()) { found, entry in
            guard let procedure = table.identifier(entry.value, of: Procedure.self) else { return }
            if !inner.has(field, choice: entry.key) {
                faults.add(entry.at, "'\(entry.key)': \(field) has no such choice")
            }
            if !procedures.contains(where: { $0.id == procedure }) {
                faults.add(entry.value.at, "'\(procedure)': no such procedure")
            }
            found[entry.key] = procedure
        }
        return Publication.Charts(field: field, procedures: found)
    }

    private func consultation(_ entry: Item.Entry, _ reader: PublicationTable) -> Consultation? {
        var reader = reader
        let procedure = Procedure.ID(entry.key)
        reader.versions = procedures.filter { $0.id == procedure }
        guard isShown(reader.versions, at: entry.at) else { return nil }
        guard let opens = reader.act("opens"), let closes = reader.act("closes"),
            let draft = reader.field("draft"), let until = reader.field("until"),
            let comment = comment(reader), let reply = reply(reader),
            let withholding = withholding(reader)
        else { return nil }
        checkCounted(procedure, opens, at: reader.table.place(of: "opens"))
        return Consultation(
            procedure: procedure, opens: opens, closes: closes, draft: draft, until: until,
            about: reader.fields("about"), results: reader.fields("results"),
            phases: reader.acts("phases"), comment: comment, reply: reply,
            withholding: withholding)
    }

    private func comment(_ reader: PublicationTable) -> Consultation.Comment? {
        guard let inner = reader.part("comment") else { return nil }
        defer { inner.table.finish() }
        guard let act = inner.act("act"), let text = inner.field("text", personal: true),
            let passage = inner.field("passage")
        else { return nil }
        let everybody = Set(roles.filter(\.isPublic).map(\.id))
        let found = inner.versions.compactMap { $0.act(act) }
        if !found.allSatisfy({ !everybody.isDisjoint(with: $0.by) }) {
            faults.add(inner.table.place(of: "act"), "'\(act)' is for none of the public roles")
        }
        var given: [Field.ID: String] = [:]
        if let table = inner.table.table("given") {
            for entry in table.all {
                guard let value = table.text(entry.value) else { continue }
                let field = Field.ID(entry.key)
                if !inner.has(field, choice: value) {
                    faults.add(entry.at, "'\(value)': \(field) has no such choice")
                }
                given[field] = value
            }
        }
        for field in found.flatMap(\.fill) where field != text && given[field] == nil {
            faults.add(
                inner.table.at, "'\(field)' must be filled with \(act), so it must be given")
        }
        return Consultation.Comment(act: act, text: text, passage: passage, given: given)
    }

    private func reply(_ reader: PublicationTable) -> Consultation.Reply? {
        guard let inner = reader.part("answer") else { return nil }
        defer { inner.table.finish() }
        guard let act = inner.act("act"), let about = inner.field("to"),
            let numbers = inner.field("numbers"), let outcome = inner.field("outcome"),
            let why = inner.field("why")
        else { return nil }
        return Consultation.Reply(
            act: act, about: about, numbers: numbers, outcome: outcome, why: why)
    }

    private func withholding(_ reader: PublicationTable) -> Consultation.Withholding? {
        guard let inner = reader.part("withhold") else { return nil }
        defer { inner.table.finish() }
        guard let act = inner.act("act"), let numbers = inner.field("numbers"),
            let why = inner.field("why")
        else { return nil }
        return Consultation.Withholding(act: act, numbers: numbers, why: why)
    }

    private func handedOut(_ item: Item?) -> [Procedure.ID: [Document.ID]] {
        guard let item, let table = Table(item, faults) else { return [:] }
        return table.all.reduce(into: [:]) { papers, entry in
            let id = Procedure.ID(entry.key)
            let versions = procedures.filter { $0.id == id }
            for item in table.items(entry.value) {
                guard let paper = table.identifier(item, of: Document.self) else { continue }
                guard versions.contains(where: { $0.document(paper) != nil }) else {
                    faults.add(item.at, "\(id) has no document '\(paper)'")
                    continue
                }
                papers[id, default: []].append(paper)
            }
        }
    }

    private func isShown(_ versions: [Procedure], at: At) -> Bool {
        guard let procedure = versions.first else {
            faults.add(at, "no such procedure")
            return false
        }
        guard versions.allSatisfy({ $0.disclosure != .none }) else {
            faults.add(at, "\(procedure.id) says 'disclosure: none', so nothing of it is shown")
            return false
        }
        return true
    }

    /// Lists come from the records behind a measure.
    private func checkCounted(_ procedure: Procedure.ID, _ act: Act.ID, at: At) {
        guard !measures.contains(where: { $0.counts(act, of: procedure) }) else { return }
        faults.add(
            at,
            "no measure counts \(procedure).\(act) per matter, so what it shows cannot be listed")
    }
}

/// A table whose words name acts and fields of a procedure, in whatever version.
struct PublicationTable {
    let table: Table
    let faults: FaultList
    var versions: [Procedure] = []

    init(table: Table, faults: FaultList) {
        self.table = table
        self.faults = faults
    }

    func part(_ key: String) -> PublicationTable? {
        guard let item = table.required(key), let inner = Table(item, faults) else { return nil }
        var part = PublicationTable(table: inner, faults: faults)
        part.versions = versions
        return part
    }

    func act(_ key: String) -> Act.ID? {
        if table.required(key) == nil { return nil }
        return acts(key).first
    }

    func acts(_ key: String) -> [Act.ID] {
        table.identifiers(key, of: Act.self).compactMap { id, at in
            guard versions.contains(where: { $0.act(id) != nil }) else {
                faults.add(at, "'\(id)': no such act")
                return nil
            }
            return id
        }
    }

    /// `personal`: whether it may be; the pages then show it by rules of their own.
    func field(_ key: String, personal: Bool = false) -> Field.ID? {
        if table.required(key) == nil { return nil }
        return fields(key, personal: personal).first
    }

    func fields(_ key: String, personal: Bool = false) -> [Field.ID] {
        table.identifiers(key, of: Field.self).compactMap { id, at in
            let found = versions.compactMap { $0.field(id) }
            guard !found.isEmpty else {
                faults.add(at, "'\(id)': no such field")
                return nil
            }
            guard personal || !found.contains(where: \.isPersonal) else {
                faults.add(at, "'\(id)' is personal, so it is not shown")
                return nil
            }
            return id
        }
    }

    func has(_ field: Field.ID, choice: String) -> Bool {
        versions.contains { procedure in
            guard case .choice(let choices) = procedure.field(field)?.kind else { return false }
            return choices.contains { $0.id == choice }
        }
    }
}
