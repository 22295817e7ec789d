internal import LegalCalendar
public import Procedures
public import Sheets

/// Reads the mapping of a ledger（导入映射文件）: docs/spreadsheets.md says what may stand in it.
public struct MappingReader {
    private let procedures: (Procedure.ID) -> Procedure?
    private let faults = FaultList()

    /// - Parameter procedures: the version of a procedure by which columns are understood.
    public init(procedures: @escaping (Procedure.ID) -> Procedure?) {
        self.procedures = procedures
    }

    /// - Throws: every fault in the file, sorted by place.
    public func read(_ bytes: [UInt8], file: String) throws(PackFaults) -> ImportMapping {
        var mapping = ImportMapping()
        if let item = YAMLFile(name: file).read(bytes, into: faults),
            let table = Table(item, faults)
        {
            mapping = read(table)
        }
        guard faults.errors.isEmpty else { throw PackFaults(faults.errors) }
        return mapping
    }

    private func read(_ table: Table) -> ImportMapping {
        defer { table.finish() }
        var mapping = ImportMapping()
        guard let item = table.required("procedure"),
            let id = table.identifier(item, of: Procedure.self)
        else { return mapping }
        guard let procedure = procedures(id) else {
            faults.add(item.at, "'\(id)': no such procedure or register in the pack")
            return mapping
        }
        mapping.procedure = id
        mapping.sheets = table.optional("sheets").map { texts($0, table) } ?? []
        for entry in table.table("columns")?.all ?? [] {
            guard let text = table.text(entry.value) else { continue }
            if Target(text, in: procedure) == nil {
                faults.add(
                    entry.value.at,
                    "'\(text)': expected a field, a place's part (place.community), a party's part (owner.name), number or none"
                )
            }
            mapping.columns.append((entry.key, text))
        }
        for entry in table.table("words")?.all ?? [] {
            guard let field = field(entry.key, entry.at, procedure),
                let words = Table(entry.value, faults)
            else { continue }
            for word in words.all {
                mapping.words[field, default: [:]][word.key] = table.text(word.value)
            }
        }
        for entry in table.table("set")?.all ?? [] {
            guard let field = field(entry.key, entry.at, procedure),
                let text = table.text(entry.value)
            else { continue }
            mapping.constants.append((field, text))
        }
        mapping.steps = (table.optional("acts").map { table.items($0) } ?? [])
            .compactMap { step($0, procedure) }
        mapping.account = table.optionalText("by")
        mapping.accountColumn = table.optionalText("by-column")
        return mapping
    }

    private func field(_ key: String, _ at: At, _ procedure: Procedure) -> Field.ID? {
        if procedure.field(Field.ID(key)) != nil { return Field.ID(key) }
        faults.add(at, "'\(key)': no such field in \(procedure.id)")
        return nil
    }

    private func step(_ item: Item, _ procedure: Procedure) -> ImportMapping.Step? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        guard let act = table.required("act"), let id = table.identifier(act, of: Act.self) else {
            return nil
        }
        if procedure.act(id) == nil {
            faults.add(act.at, "'\(id)': no such act in \(procedure.id)")
        }
        var step = ImportMapping.Step(
            act: id, column: table.optionalText("on"), day: table.optionalDate("day"))
        if (step.column == nil) == (step.day == nil) {
            faults.add(item.at, "expected 'on: HEADING' or 'day: YYYY-MM-DD', one of the two")
        }
        for entry in table.table("if")?.all ?? [] {
            step.conditions.append((entry.key, texts(entry.value, table)))
        }
        return step
    }

    private func texts(_ item: Item, _ table: Table) -> [String] {
        if case .scalar(let text, _) = item { return [text] }
        return table.items(item).compactMap { table.text($0) }
    }
}
