import LegalCalendar
import Procedures

/// A line of a ledger, understood: values, parties and the times of acts.
struct Line {
    var values: [(id: Field.ID, value: Value)] = []
    var parties: [Party] = []
    var times: [Act.ID: DateReading.Found] = [:]
    var number: String?
    var account: String?

    subscript(field: Field.ID) -> Value? { values.first { $0.id == field }?.value }
}

/// Reads the lines of one table by its columns.
struct LineReading {
    let procedure: Procedure
    let values: ValueReading
    let table: LedgerTable
    /// Constants of the mapping, read once.
    let constants: [(id: Field.ID, value: Value)]

    private let targets: [(column: LedgerTable.Column, field: Field?)]

    init(
        _ table: LedgerTable, procedure: Procedure, values: ValueReading,
        constants: [(id: Field.ID, value: Value)]
    ) {
        self.table = table
        self.procedure = procedure
        self.values = values
        self.constants = constants
        targets = table.columns.map { column in
            guard case .field(let id) = column.found.target else { return (column, nil) }
            return (column, procedure.field(id))
        }
    }

    private struct PartyCells {
        var texts: [Target.PartyPart: [String]] = [:]
        var columns: [Target.PartyPart: LedgerTable.Column] = [:]
    }

    /// The mark that our own export put beside the line; nil where there is none.
    func mark(_ row: SheetRow) -> String? {
        let column = table.columns.first { $0.found.target == .record }
        return column.map { row[$0.place].text }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func read(_ row: SheetRow, _ report: (LineProblem) -> Void) -> Line {
        var line = Line()
        var places: [Field.ID: [Target.PlacePart: (text: String, column: LedgerTable.Column)]] = [:]
        var parties: [PartyRole.ID: PartyCells] = [:]
        for (column, field) in targets {
            let cell = row[column.place]
            guard !cell.text.isEmpty else { continue }
            do throws(ValueReading.Mismatch) {
                switch column.found.target {
                case .field:
                    guard let field else { continue }
                    line.values.append(
                        (field.id, try values.value(cell, of: field, factor: column.found.factor)))
                case .place(let id, let part):
                    places[id, default: [:]][part] = (try ValueReading.text(cell), column)
                case .party(let role, let part):
                    parties[role, default: PartyCells()].columns[part] = column
                    parties[role]?.texts[part] = ValueReading.parts(try ValueReading.text(cell))
                case .time(let act):
                    guard let found = DateReading.read(cell) else { throw ValueReading.noDate }
                    line.times[act] = found
                case .number: line.number = cell.text
                case .account: line.account = cell.text
                case .record, .none: break
                }
            } catch {
                report(problem(.fault, row, column, cell.text, error.expected))
            }
        }
        read(places, row, into: &line, report)
        for role in procedure.partyRoles {
            if let cells = parties[role.id] { read(cells, role, row, into: &line, report) }
        }
        for (id, value) in constants where line[id] == nil { line.values.append((id, value)) }
        return line
    }

    private func problem(
        _ weight: LineProblem.Weight, _ row: SheetRow, _ column: LedgerTable.Column,
        _ found: String, _ expected: Label
    ) -> LineProblem {
        LineProblem(
            weight, sheet: table.sheet, row: row.number, column: column.place,
            heading: column.heading, found: found, expected: expected)
    }

    private func read(
        _ places: [Field.ID: [Target.PlacePart: (text: String, column: LedgerTable.Column)]],
        _ row: SheetRow, into line: inout Line, _ report: (LineProblem) -> Void
    ) {
        for field in procedure.fields {
            guard let parts = places[field.id], let (text, column) = parts[.community] else {
                continue
            }
            do throws(ValueReading.Mismatch) {
                let place = Place(
                    community: try values.community(text), cell: parts[.cell]?.text,
                    address: parts[.address]?.text ?? "")
                line.values.append((field.id, .place(place)))
            } catch {
                report(problem(.fault, row, column, text, error.expected))
            }
        }
    }

    private func read(
        _ cells: PartyCells, _ role: PartyRole, _ row: SheetRow, into line: inout Line,
        _ report: (LineProblem) -> Void
    ) {
        for (place, name) in (cells.texts[.name] ?? []).enumerated() {
            func text(_ part: Target.PartyPart) -> String? {
                cells.texts[part].flatMap { $0.indices.contains(place) ? $0[place] : nil }
            }
            var identity: IdentityReading.Found?
            if let number = text(.identity), number != "-", let column = cells.columns[.identity] {
                do throws(ValueReading.Mismatch) {
                    identity = try IdentityReading.read(number)
                    if let warning = identity?.warning {
                        report(problem(.warning, row, column, number, warning))
                    }
                } catch {
                    report(problem(.fault, row, column, number, error.expected))
                }
            }
            let phone = text(.phone).flatMap { $0 == "-" ? nil : $0 }
            line.parties.append(
                Party(
                    role: role.id, kind: kind(text(.kind), identity, name, role), name: name,
                    identity: identity?.number, phone: phone))
        }
    }

    private func kind(
        _ word: String?, _ identity: IdentityReading.Found?, _ name: String, _ role: PartyRole
    ) -> Party.Kind {
        if role.kinds.count == 1, let only = role.kinds.first { return only }
        if let word { return ["person", "自然人", "个人"].contains(word) ? .person : .organisation }
        if let kind = identity?.kind { return kind }
        return IdentityReading.looksLikeOrganisation(name) ? .organisation : .person
    }
}
