import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores

/// A data folder opened with the pack that it was made with.
final class Workspace: Sendable {
    let reader: SQLiteReader
    let pack: Pack
    let counter: Counter

    init(reader: SQLiteReader, pack: Pack) {
        self.reader = reader
        self.pack = pack
        counter = Counter(book: pack.book, measures: pack.figures.measures)
    }

    static func open(_ path: String) async throws -> Workspace {
        let reader = try await SQLiteReader.open(at: path)
        return Workspace(reader: reader, pack: try await storedPack(reader))
    }

    private static func storedPack(_ reader: SQLiteReader) async throws -> Pack {
        let files = try await reader.packFiles()
        return try PackReader(folder(of: files)).read()
            .counting(inOrderOf: try await reader.measures())
    }

    static func folder(of files: [StoredFile]) -> PackFolder {
        var order: [String] = []
        for file in files {
            let layer = String(file.path.prefix { $0 != "/" })
            if !order.contains(layer) { order.append(layer) }
        }
        return PackFolder(
            files: files.map { Pack.File(path: $0.path, bytes: $0.bytes) }, order: order)
    }

    /// Makes a data folder for the pack at a path.
    static func create(
        _ data: String, packAt path: String, options: SQLiteEventStore.Options = .init()
    ) async throws -> (store: SQLiteEventStore, folder: PackFolder, pack: Pack) {
        let folder = try PackFolder(at: path)
        let pack = try PackReader(folder).read()
        let order = folder.layers.map(\.name)
        let files = pack.files.map { file in
            let layer = order.firstIndex { file.path.hasPrefix("\($0)/") } ?? 0
            return StoredFile(path: file.path, layer: layer, bytes: file.bytes)
        }
        let store = try await SQLiteEventStore.create(
            at: data, organisation: pack.book.organisation.id,
            origin: "yifa.local/\(pack.book.organisation.id)", files: files,
            measures: pack.figures.measures.map(\.id), options: options)
        return (store, folder, pack)
    }

    /// The pack that commands use where none is named: beside the program's own sources.
    static var standardPack: String {
        let near = "packs/songgang"
        if FileManager.default.fileExists(atPath: "\(near)/pack.yaml") { return near }
        var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let path = folder.appending(path: near).path
            if FileManager.default.fileExists(atPath: "\(path)/pack.yaml") { return path }
        }
        return near
    }

    /// The day it is in Shanghai.
    static var today: CivilDate {
        Instant(seconds: Int64(Date().timeIntervalSince1970)).civilDate
    }

    /// The figures of the year up to a day, as entered through that day.
    func statement(year: Int, asOf day: CivilDate) async throws -> Statement {
        guard (1949...2999).contains(year) else {
            throw Failure("年份 \(year) 不可能", "the year \(year) is impossible")
        }
        let first = try CivilDate(year: year, month: 1, day: 1)
        guard day.year == year else {
            throw Failure("截止日 \(day) 不在 \(year) 年内", "\(day) is not in the year \(year)")
        }
        let cells = try await reader.sums(from: first, through: day, entered: day)
        return Statement(book: pack.figures, first: first, last: day, cells: cells)
    }
}

/// Reads a date given on the command line.
func parseDate(_ text: String, _ option: String) throws -> CivilDate {
    do {
        return try CivilDate(parsing: text)
    } catch {
        throw Failure("\(option)：\(error)", "\(option): \(error)")
    }
}
