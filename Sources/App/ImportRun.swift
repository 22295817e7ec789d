import Archives
import Casework
import Figures
import Foundation
import Ledger
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Sheets
import Synchronization

/// One file on its way into a data folder: checked to its end, and written in one transaction or not at all.
///
/// Whoever makes the next batch has it to itself meanwhile; the report is read when that has ended.
final class ImportRun: Sendable {
    /// The file has faults; nothing was written.
    struct Refused: Error {}

    fileprivate typealias Source = (name: String, rows: () throws -> any RowSource)

    /// Commits of one batch.
    private static let batchSize = 4_000

    /// How far it has come.
    fileprivate struct Progress {
        let importer: Importer
        let sources: [Source]
        var place = 0
        var sheet: ImportedSheet?
    }

    private let file: String
    private let store: SQLiteEventStore?
    private let progress: Mutex<Progress>

    private init(file: String, store: SQLiteEventStore?, progress: sending Progress) {
        self.file = file
        self.store = store
        self.progress = Mutex(progress)
    }

    var report: ImportReport {
        progress.withLock { [file] progress in
            ImportReport(
                file: file, summary: progress.importer.summary,
                problems: progress.importer.problems)
        }
    }

    /// - Throws: ``Failure`` for a file that cannot be read at all.
    static func prepare(
        file: String, data: String, procedure name: String?, mapping path: String?, isDry: Bool
    ) async throws -> ImportRun {
        let workspace = try await Workspace.open(data)
        let book = workspace.pack.book
        var mapping = ImportMapping()
        if let path {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw Failure("无法读取 \(path)", "cannot read \(path)")
            }
            mapping = try MappingReader { book.versions(of: $0).last }.read(
                Array(bytes), file: path)
        }
        guard let id = name.map({ Procedure.ID($0) }) ?? mapping.procedure else {
            throw Failure(
                "请用 --procedure 指明程序或台账", "name the procedure or register with --procedure")
        }
        guard let procedure = book.versions(of: id).last else {
            throw Failure("规则包中没有程序或台账 \(id)", "no procedure or register \(id) in the pack")
        }
        let (sources, notes) = try sheets(of: file, mapping)
        let known = try await workspace.lineKeys(of: procedure)
        let store = isDry ? nil : try await SQLiteEventStore.open(at: data)
        let around = try await surroundings(workspace, store, procedure)
        let importer = Importer(
            procedure, mapping, known: known,
            provenance: try "\(URL(filePath: file).lastPathComponent)（\(hash(of: file))）",
            in: around)
        for note in notes { importer.note(note) }
        return ImportRun(
            file: file, store: store, progress: Progress(importer: importer, sources: sources))
    }

    /// The first digits of the file's SHA-256, by which it is found again.
    private static func hash(of path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure("无法读取 \(path)", "cannot read \(path)")
        }
        var digester = Digester(.sha256)
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            piece.withUnsafeBytes { digester.update($0) }
        }
        return String(digester.finish().hex.prefix(16))
    }

    private static func surroundings(
        _ workspace: Workspace, _ store: SQLiteEventStore?, _ procedure: Procedure
    ) async throws -> Importer.Surroundings {
        let book = workspace.pack.book
        let reading = ReadOnlyEvents(reader: workspace.reader)
        let office = Office(book: book, store: reading, counter: workspace.counter)
        var credentials: [Act.ID: Credentials] = [:]
        for act in procedure.acts {
            credentials[act.id] = try await office.credentials(for: act.id, in: procedure.id)
        }
        let known = credentials
        // Numbers of matters that will not be, in a dry run.
        var trial: Int64 = 0
        return Importer.Surroundings(
            book: book, entered: Instant(seconds: Int64(Date().timeIntervalSince1970)),
            credentials: { known[$0] ?? Credentials() },
            commit: { try office.commit(of: $0, $1) },
            reserve: {
                if let store { return Matter.ID(store.reserve(1).lowerBound) }
                trial += 1
                return Matter.ID(trial)
            })
    }

    private static func sheets(
        of file: String, _ mapping: ImportMapping
    ) throws -> (sources: [Source], notes: [LineProblem]) {
        do {
            if file.lowercased().hasSuffix(".csv") || file.lowercased().hasSuffix(".txt") {
                let rows = try CSVRows(at: file)
                return ([("CSV", { rows })], [])
            }
            let book = try Workbook(at: file)
            let notes = book.sheets.filter(\.isHidden).map { sheet in
                LineProblem(
                    .leftOut, sheet: sheet.name, row: 0,
                    expected: Label(zh: "隐藏的工作表，未读取", en: "a hidden sheet, not read"))
            }
            let visible = book.sheets.filter { !$0.isHidden }
            let wanted = try mapping.sheets.map { name in
                guard let sheet = visible.first(where: { $0.name == name }) else {
                    throw SheetError.noSheet(name, has: visible.map(\.name))
                }
                return sheet
            }
            // Our own files have a sheet of definitions behind the lines.
            let chosen =
                wanted.isEmpty ? visible.filter { $0.name != WorkbookExport.definitions } : wanted
            guard !chosen.isEmpty else { throw SheetError.noVisibleSheet }
            return (chosen.map { sheet in (sheet.name, { try book.rows(of: sheet) }) }, notes)
        } catch let error as ArchiveError {
            throw Failure("\(file)：\(error.zh)", "\(file): \(error.en)")
        } catch let error as SheetError {
            throw Failure("\(file)：\(error.zh)", "\(file): \(error.en)")
        }
    }

    /// Checks the whole file, and writes it unless it has faults or is only tried.
    /// - Throws: ``Refused`` after faults, which stand in ``report``.
    func perform() async throws {
        guard let store else {
            while try next() != nil {}
            return
        }
        try await store.append(series: { [self] in try next() })
        try await store.tidy()
    }

    private func next() throws -> [Commit]? {
        do {
            return try progress.withLock { try $0.next(Self.batchSize) }
        } catch let error as ArchiveError {
            throw Failure("\(file)：\(error.zh)", "\(file): \(error.en)")
        }
    }
}

extension ImportRun.Progress {
    /// The next commits of the file, some `count` or more; nil at its end.
    fileprivate mutating func next(_ count: Int) throws -> [Commit]? {
        while true {
            if let sheet, let commits = try importer.next(count, of: sheet) { return commits }
            guard place < sources.count else { break }
            sheet = try importer.open(try sources[place].rows(), sheet: sources[place].name)
            place += 1
        }
        if importer.summary.faults > 0 { throw ImportRun.Refused() }
        return nil
    }
}

extension Workspace {
    /// The keys of the lines that the store has.
    func lineKeys(of procedure: Procedure) async throws -> Set<LineKey> {
        let key = procedure.key
        return try await reader.histories(
            HistorySelection(procedures: [procedure.id]), into: Set<LineKey>(),
            { keys, events in
                keys.insert(LineKey(events[0], key: key))
                let mark = LineKey.mark(of: events[0].matter, opened: events[0].happened)
                keys.insert(LineKey(mark: mark))
            },
            merge: { $0.formUnion($1) })
    }
}
