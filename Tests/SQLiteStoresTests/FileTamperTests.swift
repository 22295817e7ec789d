import Foundation
import GRDB
import SQLiteStores
import Testing

@Suite("A damaged file is found out", .tags(.slow)) struct FileTamperTests {
    @Test("One byte of a row changed in the file itself, in 300 places drawn at random")
    func bytes() async throws {
        let folder = try await SmallYear.copy()
        let counter = try await SmallYear.source.value.counter
        let pages = try await Self.pages(of: folder)
        let original = try [UInt8](Data(contentsOf: URL(filePath: folder.database)))
        var random = SeededGenerator(state: 3)
        for _ in 0..<300 {
            guard let page = pages.randomElement(using: &random) else { continue }
            let cells = PageCells(
                Array(original[page.start..<page.start + page.size]), hasRowid: page.hasRowid)
            guard let place = cells.places.randomElement(using: &random) else { continue }
            let mask = UInt8.random(in: 1...255, using: &random)
            var damaged = original
            damaged[page.start + place] ^= mask
            try Data(damaged).write(to: URL(filePath: folder.database))
            var found = true
            do {
                found = try await !SQLiteReader.open(at: folder.data).verify(counter).holds
            } catch {
                // Not even readable: found as well.
            }
            #expect(found, "page at \(page.start) of \(page.table), byte \(place), mask \(mask)")
        }
        try Data(original).write(to: URL(filePath: folder.database))
        #expect(try await SmallYear.verify(folder).holds)
    }

    struct Page: Sendable {
        let table: String
        let start: Int
        let size: Int
        var hasRowid: Bool { ["event", "matter", "checkpoint"].contains(table) }
    }

    /// The pages that hold rows of the data, as SQLite lists them.
    private static func pages(of folder: TemporaryFolder) async throws -> [Page] {
        let database = try folder.connection()
        return try await database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT name, pageno FROM dbstat WHERE pagetype = 'leaf' AND name IN
                    ('event', 'tile', 'checkpoint', 'matter', 'deadline', 'series', 'tally', 'cell')
                    """
            ).map { Page(table: $0["name"], start: (($0["pageno"] as Int) - 1) * size, size: size) }
        }
    }
}

/// The bytes of a leaf page that rows are made of, without the room between them
/// （SQLite file format, section 1.6）.
struct PageCells {
    private(set) var places: [Int] = []
    private let page: [UInt8]

    init(_ page: [UInt8], hasRowid: Bool) {
        self.page = page
        guard page[0] == 0x0D || page[0] == 0x0A else { return }
        let count = Int(page[3]) << 8 | Int(page[4])
        for cell in 0..<count {
            let pointer = 8 + 2 * cell
            add(cellAt: Int(page[pointer]) << 8 | Int(page[pointer + 1]), hasRowid: hasRowid)
        }
    }

    private mutating func add(cellAt start: Int, hasRowid: Bool) {
        var place = start
        let payload = varint(&place)
        if hasRowid { _ = varint(&place) }
        let longest = hasRowid ? page.count - 35 : (page.count - 12) * 64 / 255 - 23
        let body = place
        guard payload <= longest else { return }
        let header = varint(&place)
        // The first type of a row whose key is its number is always null, and never looked at.
        let skipped = hasRowid ? place..<(place + 1) : place..<place
        guard header < payload else { return }
        places += (start..<(body + payload)).filter { !skipped.contains($0) }
    }

    private func varint(_ place: inout Int) -> Int {
        var value = 0
        for _ in 0..<9 {
            let byte = page[place]
            place += 1
            value = value << 7 | Int(byte & 0x7F)
            if byte < 0x80 { break }
        }
        return value
    }
}
