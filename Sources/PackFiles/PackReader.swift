import Evidence
import Figures
import LegalCalendar
import Paperwork
import Procedures

/// Reads a pack with all that it builds on, or reports every fault in it.
public struct PackReader {
    private let folder: PackFolder
    private let faults = FaultList()

    public init(_ folder: PackFolder) { self.folder = folder }

    /// Reads the pack at the path.
    public static func read(at path: String) throws(PackFaults) -> Pack {
        try PackReader(PackFolder(at: path)).read()
    }

    /// - Throws: all faults, sorted by place.
    public func read() throws(PackFaults) -> Pack {
        let trees = folder.layers.map { layer in
            Layer(name: layer.name, files: layer.files, faults: faults)
        }
        let pack = assemble(trees)
        guard faults.errors.isEmpty, let pack else { throw PackFaults(faults.errors) }
        return pack
    }

    private func assemble(_ layers: [Layer]) -> Pack? {
        let header = layers.last.flatMap { self.header($0) }
        let calendar = self.calendar(layers)
        let statutes = StatuteReader(faults: faults)
        let laws = merged(layers, "statutes", "statutes").map { statutes.statutes($0) } ?? [:]
        let citations = CitationReader(statutes: laws, standard: nil, faults: faults)
        let thresholds =
            merged(layers, "statutes", "thresholds").map { statutes.thresholds($0, citations) }
            ?? [:]
        let organisations = OrganisationReader(faults: faults)
        let roles = merged(layers, "roles", "roles").map { organisations.roles($0) } ?? []
        let queues = merged(layers, "queues", "queues").map { organisations.queues($0) } ?? []
        let organisation = layers.compactMap { $0.item("organisation.yaml") }.last
            .flatMap { organisations.organisation($0, roles: roles) }
        let reader = ProcedureReader(
            roles: roles, thresholds: Set(thresholds.keys), statutes: laws,
            queues: Set(queues.map(\.id)), faults: faults)
        let read = ProcedureLayers(layers: layers, reader: reader, faults: faults).read()
        checkVersions(read.map(\.procedure))
        checkLinks(read.map(\.procedure), layers)
        checkUnits(organisation, read.map(\.procedure))
        let measures = unique(read.flatMap(\.measures))
        let figures =
            joined(layers, "figures")
            .map {
                FigureFileReader(measures: measures, citations: citations, faults: faults).read($0)
            } ?? FigureBook(measures: measures, figures: [], identities: [])
        let report = layers.compactMap { $0.item("report.yaml") }.last
            .flatMap {
                ReportReader(
                    book: figures, procedures: read.map(\.procedure), citations: citations,
                    faults: faults
                ).read($0)
            }
        let tables = layers.flatMap { layer in
            layer.files(in: "tables").compactMap { layer.item($0) }
        }
        .compactMap {
            TableReader(book: figures, citations: citations, faults: faults).read($0)
        }
        let papers = PaperReader(
            layers: layers, procedures: read.map(\.procedure), statutes: laws,
            roles: Set(roles.map(\.id)), thresholds: Set(thresholds.keys), faults: faults
        ).read()
        let evidence = EvidenceReader(citations: citations, faults: faults)
        let rules = layers.compactMap { $0.item("evidence.yaml") }
            .reduce(FileRules?.none) { base, item in evidence.rules(item, on: base) }
        guard let header, let calendar, let organisation else {
            if organisation == nil, faults.errors.isEmpty { return national(header, layers) }
            return nil
        }
        if let map = layers.compactMap({ $0.item("map.geojson") }).last {
            MapReader(communities: organisation.communities, faults: faults).check(map)
        }
        let services = ServiceReader(
            procedures: read.map(\.procedure), roles: roles, faults: faults
        ).read(
            groups: merged(layers, "services", "groups"),
            services: merged(layers, "services", "services"),
            rooms: merged(layers, "services", "rooms"))
        let publications = PublicationReader(
            procedures: read.map(\.procedure), roles: roles, measures: measures, faults: faults
        ).read { merged(layers, "publications", $0) }
        let book = ProcedureBook(
            id: header.id, label: header.label, calendar: calendar, organisation: organisation,
            statutes: laws, thresholds: thresholds, procedures: read.map(\.procedure),
            services: services, publications: publications, queues: queues)
        return Pack(
            book: book, figures: figures, report: report, papers: papers, tables: tables,
            published: published(layers), evidence: rules ?? .standard,
            warnings: faults.warnings.sorted(), files: files)
    }

    /// A pack without an organisation can be checked and not used.
    private func national(_ header: (id: String, label: Label)?, _ layers: [Layer]) -> Pack? {
        let at = At(file: "\(layers.last?.name ?? "")/pack.yaml", line: 1, column: 1)
        faults.add(at, "the pack has no organisation.yaml, so no office can use it by itself")
        return nil
    }

    private func header(_ layer: Layer) -> (id: String, label: Label)? {
        guard let item = layer.item("pack.yaml"), let table = Table(item, faults) else {
            return nil
        }
        defer { table.finish() }
        _ = table.optional("extends")
        let label = table.required("name").flatMap { table.label($0) }
        guard let id = table.text("pack"), let label else { return nil }
        return (id, label)
    }

    /// The files of the last layer that has any, as one: their figures and identities together.
    private func joined(_ layers: [Layer], _ name: String) -> Item? {
        let items = layers.map { layer in layer.paths(of: name).compactMap { layer.item($0) } }
        guard let own = items.last(where: { !$0.isEmpty }), let first = own.first else {
            return nil
        }
        return own.dropFirst().reduce(first) { whole, part in
            whole.overlaid(with: part, adding: ["identities"]) { twice in
                faults.add(twice.at, "'\(twice.key)' is defined twice")
            }
        }
    }

    private static let mergedKeys = [
        "statutes", "thresholds", "roles", "groups", "services", "rooms", "publications", "queues",
        "consultations", "handed-out", "index",
    ]

    /// The value of `key` in the files of each layer, laid over one another.
    private func merged(_ layers: [Layer], _ name: String, _ key: String) -> Item? {
        var merged: Item?
        for item in layers.flatMap({ layer in layer.paths(of: name).compactMap { layer.item($0) } })
        {
            guard case .table(let entries, _) = item else {
                faults.add(item.at, "expected a table (key: value), found \(item.kind)")
                continue
            }
            for entry in entries where !Self.mergedKeys.contains(entry.key) {
                faults.add(entry.at, "unknown key '\(entry.key)'")
            }
            guard let value = entries.first(where: { $0.key == key })?.value else { continue }
            guard let below = merged else {
                merged = value
                continue
            }
            guard below.isTable == value.isTable else {
                // Laid over the other it would be lost without a word.
                let odd = below.isTable ? value : below
                faults.add(odd.at, "expected a table (key: value), found \(odd.kind)")
                merged = below.isTable ? below : value
                continue
            }
            merged = below.overlaid(with: value)
        }
        return merged
    }

    private func calendar(_ layers: [Layer]) -> LegalCalendar? {
        guard let layer = layers.last(where: { $0.files["calendar.csv"] != nil }),
            let bytes = layer.files["calendar.csv"]
        else {
            let name = layers.last?.name ?? ""
            faults.add(
                At(file: "\(name)/calendar.csv", line: 1, column: 1),
                "no calendar: expected calendar.csv with date,kind,name")
            return nil
        }
        let name = "\(layer.name)/calendar.csv"
        guard let text = TextDecoding.text(of: bytes) else {
            faults.add(
                At(file: name, line: 1, column: 1), "the file is neither UTF-8 nor GB18030 text")
            return nil
        }
        do {
            return try LegalCalendar(csv: text)
        } catch {
            for fault in error.faults {
                faults.add(At(file: name, line: fault.line, column: 1), "\(fault.problem)")
            }
            return nil
        }
    }

    private func published(_ layers: [Layer]) -> [Int: [PublishedFigure]] {
        var published: [Int: [PublishedFigure]] = [:]
        for layer in layers {
            for (path, bytes) in layer.files where path.hasPrefix("published-") {
                let name = "\(layer.name)/\(path)"
                guard let year = Int(path.dropFirst("published-".count).prefix(4)),
                    let text = TextDecoding.text(of: bytes)
                else {
                    faults.add(
                        At(file: name, line: 1, column: 1), "expected published-YEAR.csv as text")
                    continue
                }
                published[year] = PublishedReader(file: name, faults: faults).read(text)
            }
        }
        return published
    }

    /// Two versions of a procedure may not be in force on the same day.
    private func checkVersions(_ procedures: [Procedure]) {
        for (index, procedure) in procedures.enumerated() {
            let clash = procedures[(index + 1)...].contains {
                $0.id == procedure.id && $0.span.overlaps(procedure.span)
            }
            if clash {
                faults.add(
                    At(file: "procedures/\(procedure.id).yaml", line: 1, column: 1),
                    "two versions of '\(procedure.id)' are in force on the same day")
            }
        }
    }

    private func checkLinks(_ procedures: [Procedure], _ layers: [Layer]) {
        let known = Set(procedures.map(\.id))
        for procedure in procedures {
            for act in procedure.acts {
                for link in act.links where !known.contains(link) {
                    faults.add(
                        At(file: "procedures/\(procedure.id).yaml", line: 1, column: 1),
                        "the act '\(act.id)' links to '\(link)', which is no procedure")
                }
            }
        }
    }

    private func checkUnits(_ organisation: Organisation?, _ procedures: [Procedure]) {
        let known = Set(procedures.map(\.id))
        for unit in organisation?.units ?? [] {
            for id in unit.handles where !known.contains(id) {
                faults.add(
                    At(file: "organisation.yaml", line: 1, column: 1),
                    "the unit '\(unit.id)' handles '\(id)', which is no procedure")
            }
        }
    }

    /// Versions of a procedure define the same measures; their sources are joined.
    private func unique(_ measures: [Measure]) -> [Measure] {
        var unique: [Measure] = []
        for measure in measures {
            if !unique.contains(where: { $0.id == measure.id }) { unique.append(measure) }
        }
        return unique
    }

    /// All but the cases, which prove the pack and are not needed to work by it.
    private var files: [Pack.File] {
        folder.layers.flatMap { layer in
            layer.files.filter { !$0.key.hasPrefix("cases/") }.sorted { $0.key < $1.key }.map {
                Pack.File(path: "\(layer.name)/\($0.key)", bytes: $0.value)
            }
        }
    }
}

/// One pack of those that build on each other, with its files as trees.
final class Layer {
    let name: String
    let files: [String: [UInt8]]
    private let faults: FaultList
    private var trees: [String: Item?] = [:]

    init(name: String, files: [String: [UInt8]], faults: FaultList) {
        self.name = name
        self.files = files
        self.faults = faults
    }

    /// The tree of the file; nil if there is none or it cannot be read.
    func item(_ path: String) -> Item? {
        if let tree = trees[path] { return tree }
        let tree = files[path].flatMap {
            YAMLFile(name: "\(name)/\(path)").read($0, into: faults)
        }
        trees[path] = .some(tree)
        return tree
    }

    var procedureFiles: [String] { files(in: "procedures") }

    /// `NAME.yaml` and every file of the folder `NAME/`.
    func paths(of name: String) -> [String] {
        (files["\(name).yaml"] == nil ? [] : ["\(name).yaml"]) + files(in: name)
    }

    func files(in folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".yaml") }.sorted()
    }
}
