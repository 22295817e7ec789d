import Casework
import LegalCalendar
import Papers
import Paperwork
import Procedures

/// Reads `papers.yaml` and `papers/*.yaml`: templates of papers, laid over one another by the packs.
struct PaperReader {
    let layers: [Layer]
    let procedures: [Procedure]
    let statutes: [Statute.ID: Statute]
    let roles: Set<Role.ID>
    let thresholds: Set<Threshold.ID>
    let faults: FaultList

    /// Every day on which a version can begin.
    private static let always = DateSpan(first: "1949-10-01")

    func read() -> PaperBook {
        var styles: [(String, Paper.Style)] = []
        var retention: Label?
        var files: [(name: String, first: String, item: Item)] = []
        for layer in layers {
            for item in layer.paths(of: "papers").compactMap({ layer.item($0) }) {
                guard let table = Table(item, faults) else { continue }
                if let own = table.table("styles") {
                    styles += self.styles(own)
                    if let item = table.optional("keep") { retention = table.label(item) }
                    table.finish()
                    continue
                }
                guard let name = table.text("papers") else { continue }
                let first = table.table("in-force")?.optionalText("from") ?? ""
                if let same = files.firstIndex(where: { $0.name == name && $0.first == first }) {
                    files[same].item = files[same].item.overlaid(with: item)
                } else {
                    files.append((name, first, item))
                }
            }
        }
        var templates: [PaperTemplate] = []
        var forms: [PaperTemplate] = []
        var rules: [CaseFileRule] = []
        for file in files.sorted(by: { $0.first < $1.first }) {
            guard let table = Table(file.item, faults) else { continue }
            if let read = read(table) {
                templates += read.templates
                forms += read.forms
                rules += [read.rule].compactMap { $0 }
            }
            table.finish()
        }
        return PaperBook(
            templates: templates, forms: forms, styles: styles, files: rules,
            retention: retention)
    }

    private func styles(_ table: Table) -> [(String, Paper.Style)] {
        table.all.compactMap { entry in style(entry.value, table).map { (entry.key, $0) } }
    }

    private func style(_ item: Item, _ table: Table) -> Paper.Style? {
        guard let word = table.text(item) else { return nil }
        let style = Paper.Style(rawValue: word)
        if style == nil {
            let known = Paper.Style.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(item.at, "'\(word)' is not one of: \(known)")
        }
        return style
    }

    private func read(_ table: Table) -> (
        templates: [PaperTemplate], forms: [PaperTemplate], rule: CaseFileRule?
    )? {
        let name = Procedure.ID(table.text("papers") ?? "")
        let span = table.optional("in-force").flatMap { Table($0, faults) }.flatMap { inner in
            defer { inner.finish() }
            return inner.span()
        }
        let versions = span ?? Self.always
        let covered = procedures.filter {
            $0.id == name && versions.contains($0.span.first)
        }
        guard !covered.isEmpty else {
            faults.add(table.place(of: "papers"), "no procedure '\(name)' begins in these days")
            return nil
        }
        let scope = PaperScope(covered, roles: roles, thresholds: thresholds, faults: faults)
        let organ = table.optional("organ")
        let rule = table.table("case-file").flatMap { file($0, name, versions, scope) }
        let documents = table.table("documents")?.all ?? []
        for entry in documents where !scope.names.documents.contains(Document.ID(entry.key)) {
            let known = scope.names.documents.map(\.text).sorted().joined(separator: ", ")
            faults.add(entry.at, "no document '\(entry.key)'; known: \(known)")
        }
        let forms = table.table("forms")?.all ?? []
        for entry in forms where scope.names.documents.contains(Document.ID(entry.key)) {
            faults.add(entry.at, "'\(entry.key)' is a document; a form needs a name of its own")
        }
        func read(_ entries: [Item.Entry], isBlank: Bool) -> [PaperTemplate] {
            entries.compactMap { entry in
                guard let inner = Table(entry.value, faults) else { return nil }
                defer { inner.finish() }
                let reader = PaperTemplateReader(
                    procedure: name, document: Document.ID(entry.key), versions: versions,
                    scope: scope, isBlank: isBlank, faults: faults)
                return inner.required("style").flatMap { style($0, inner) }
                    .flatMap { reader.read(inner, style: $0, organ: organ) }
            }
        }
        return (read(documents, isBlank: false), read(forms, isBlank: true), rule)
    }

    private func file(
        _ table: Table, _ name: Procedure.ID, _ versions: DateSpan, _ scope: PaperScope
    ) -> CaseFileRule? {
        defer { table.finish() }
        let retention = table.label()
        let citations = CitationReader(
            statutes: statutes, standard: scope.versions[0].statute, faults: faults)
        let cites = citations.read(
            table.optional("cite"), mark: table.word("mark", default: Confidence.verified))
        let order = scope.names.list(table, "order", in: scope.names.documents, "document")
        return CaseFileRule(
            procedure: name, versions: versions, retention: retention, cites: cites, order: order)
    }
}
