internal import Figures
internal import GRDB
internal import Procedures

/// A file of the pack, kept with the data that were made with it.
public struct StoredFile: Hashable, Sendable {
    public let path: String
    /// 0 for the lowest pack.
    public let layer: Int
    public let bytes: [UInt8]

    public init(path: String, layer: Int, bytes: [UInt8]) {
        self.path = path
        self.layer = layer
        self.bytes = bytes
    }
}

/// What a data folder says of itself, and the pack that it was made with.
enum Meta {
    static func write(
        _ values: [String: String], _ files: [StoredFile],
        _ measures: [Measure.ID], to database: Database
    ) throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO meta (name, value) VALUES (?, ?)", arguments: [name, value])
        }
        let insert = try RawStatement(
            "INSERT INTO pack (path, layer, bytes) VALUES (?, ?, ?)", in: database)
        for file in files {
            insert.bind(file.path, at: 1)
            insert.bind(Int64(file.layer), at: 2)
            insert.bind(file.bytes, at: 3)
            try insert.run()
        }
        for (place, measure) in measures.enumerated() {
            try database.execute(
                sql: "INSERT INTO measure (id, name) VALUES (?, ?)",
                arguments: [place, measure.text])
        }
    }

    static func read(_ database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(database, sql: "SELECT name, value FROM meta")
        return Dictionary(rows.map { ($0["name"], $0["value"]) }) { first, _ in first }
    }

    static func files(_ database: Database) throws -> [StoredFile] {
        let select = try RawStatement(
            "SELECT path, layer, bytes FROM pack ORDER BY layer, path", in: database)
        defer { select.reset() }
        var files: [StoredFile] = []
        while try select.step() {
            files.append(
                StoredFile(
                    path: select.text(0), layer: Int(select.integer(1)),
                    bytes: Array(select.bytes(2))))
        }
        return files
    }

    static func measures(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT name FROM measure ORDER BY id")
    }
}
