import LegalCalendar
import Papers
import Paperwork
import Procedures

/// Reads one template and checks its places: each must be known, and filled whenever it must be.
struct PaperTemplateReader {
    let procedure: Procedure.ID
    let document: Document.ID
    let versions: DateSpan
    let scope: PaperScope
    /// Whether it is a blank paper: every place may be empty, and the law demands nothing of it.
    let isBlank: Bool
    let faults: FaultList

    func read(_ table: Table, style: Paper.Style, organ standard: Item?) -> PaperTemplate? {
        let title = table.required("title").flatMap { text($0, table) }
        let organs = organs(table.optional("organ") ?? standard, table)
        let mark = table.optionalText("mark")
        let addressee = table.optional("to").flatMap { text($0, table) }
        let blocks = (table.required("body").map { table.items($0) } ?? []).compactMap { block($0) }
        let signature = table.word("signature", default: PaperTemplate.Signature.organ)
        let annexes = texts(table, "annexes")
        let note = table.optional("note").flatMap { text($0, table) }
        let copies = table.optional("copies").flatMap { text($0, table) }
        guard let title else { return nil }
        let template = PaperTemplate(
            procedure: procedure, document: document, versions: versions, style: style,
            title: title, organs: organs, mark: mark, addressee: addressee, blocks: blocks,
            signature: signature, annexes: annexes, note: note, copies: copies)
        if !isBlank { checkNeeds(template, table.at) }
        return template
    }

    private func organs(_ item: Item?, _ table: Table) -> [PaperTemplate.Organ] {
        (item.map { table.items($0) } ?? []).compactMap { item in
            guard case .table = item, let inner = Table(item, faults) else {
                return text(item, table).map { PaperTemplate.Organ($0) }
            }
            defer { inner.finish() }
            let condition = condition(inner)
            return inner.required("name").flatMap { text($0, inner) }.map {
                PaperTemplate.Organ($0, when: condition)
            }
        }
    }

    private func condition(_ table: Table) -> Condition? {
        table.optional("when").flatMap {
            ConditionReader(scope: scope.names, faults: faults).read($0)
        }
    }

    private func texts(_ table: Table, _ key: String) -> [PaperText] {
        (table.optional(key).map { table.items($0) } ?? []).compactMap { text($0, table) }
    }

    /// A text with places.
    ///
    /// `given` is what holds where it stands. In a form every place may be empty: it is
    /// filled in by hand then.
    private func text(
        _ item: Item, _ table: Table, given: Set<Fact> = [], isForm: Bool = false
    ) -> PaperText? {
        guard let words = table.text(item) else { return nil }
        do {
            let text = try PaperText(words)
            for (place, mayBeEmpty) in text.places {
                check(place, mayBeEmpty: mayBeEmpty || isForm || isBlank, given, item.at)
            }
            return text
        } catch {
            faults.add(item.at, "\(error)")
            return nil
        }
    }

    private func check(_ place: PaperPlace, mayBeEmpty: Bool, _ given: Set<Fact>, _ at: At) {
        if let problem = scope.problem(with: place) {
            faults.add(at, problem)
        } else if !mayBeEmpty,
            let first = scope.uncertain(place, of: document, given: given).first
        {
            faults.add(
                at,
                "'{\(place)}' may be empty when '\(document)' is made (version of "
                    + "\(first.span.first)): add it to 'needs', or write '{\(place)?}'")
        }
    }

    private func block(_ item: Item) -> PaperTemplate.Block? {
        if case .scalar = item {
            return text(item).map { PaperTemplate.Block(.paragraph($0)) }
        }
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let condition = condition(table)
        let given = condition.map { Fact.implied(by: $0) } ?? []
        guard let content = content(table, given) else { return nil }
        return PaperTemplate.Block(content, when: condition)
    }

    private func text(_ item: Item) -> PaperText? {
        guard case .scalar = item, let table = Table(.table([], item.at), faults) else {
            return nil
        }
        return text(item, table)
    }

    private func content(_ table: Table, _ given: Set<Fact>) -> PaperTemplate.Content? {
        func line(_ item: Item) -> PaperText? { text(item, table, given: given) }
        if let item = table.optional("text") { return line(item).map { .paragraph($0) } }
        if let item = table.optional("record") { return line(item).map { .record($0) } }
        if let item = table.optional("heading") {
            let level = table.optionalInteger("level") ?? 1
            return line(item).map { .heading($0, level: Int(level)) }
        }
        if let item = table.optional("form") {
            return .form(table.items(item).compactMap { row($0, given) })
        }
        if let item = table.optional("sign") {
            return .signatures(
                table.items(item).compactMap { text($0, table, given: given, isForm: true) })
        }
        if let item = table.optional("parties") {
            guard case .some(.some(let role)) = scope.names.partyRole(item, table) else {
                return nil
            }
            return .parties(role)
        }
        if let item = table.optional("table") {
            let columns = table.required("columns").map { table.items($0) } ?? []
            return scope.names.field(item, table).map {
                .table(of: $0.id, columns: columns.compactMap { table.text($0) })
            }
        }
        if let count = table.optionalInteger("lines") { return .lines(Int(count)) }
        faults.add(
            table.at,
            "expected one of: text, heading, form, parties, table, record, sign, lines")
        return nil
    }

    private func row(_ item: Item, _ given: Set<Fact>) -> PaperTemplate.Row? {
        guard let table = Table(item, faults) else { return nil }
        let cells = table.all.compactMap { entry -> (String, PaperText)? in
            // An empty cell is filled in by hand.
            if case .scalar("", _) = entry.value { return (entry.key, PaperText.empty) }
            return text(entry.value, table, given: given, isForm: true).map { (entry.key, $0) }
        }
        return PaperTemplate.Row(cells)
    }

    /// What the law wants on the paper must be shown on it.
    private func checkNeeds(_ template: PaperTemplate, _ at: At) {
        var shown = Set(
            template.texts.flatMap { $0.text.places.map(\.place) }.compactMap { place in
                if case .name(let name, _) = place { Field.ID(name) } else { nil }
            })
        for block in template.blocks {
            if case .table(let field, _) = block.content { shown.insert(field) }
        }
        let needs = scope.versions.flatMap { $0.document(document)?.needs ?? [] }
        for need in Set(needs).sorted() where !shown.contains(need) {
            faults.add(at, "the paper '\(document)' needs '\(need)' and does not show it")
        }
    }
}
