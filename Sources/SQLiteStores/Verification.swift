public import Casework
public import Figures
internal import Foundation
internal import GRDB
internal import LegalCalendar
public import Ledger
internal import LedgerAudit
import Procedures

/// One thing that does not hold in a data folder.
public struct VerifyFault: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// A record that cannot be read, is missing, or stands in the wrong place.
        case event
        /// A record that is not the one that was entered in the ledger.
        case leaf
        /// The tree above the leaves, or a checkpoint.
        case node, root, signature, missing, malformed
        case matter, deadline, cell, tally, series
        /// The file itself.
        case file
        /// A file that an event names（证据材料）: missing or altered.
        case evidence
    }

    public let kind: Kind
    public let `where`: String
    public let expected: String
    public let found: String

    public init(kind: Kind, where place: String, expected: String, found: String) {
        (self.kind, self.where, self.expected, self.found) = (kind, place, expected, found)
    }

    /// A row whose columns do not hold what their table says.
    static func misshapen(_ kind: Kind, _ place: String) -> VerifyFault {
        VerifyFault(
            kind: kind, where: place, expected: "columns of the table's types",
            found: "another type")
    }

    public var description: String {
        "\(kind.rawValue): \(self.where): expected \(expected), found \(found)"
    }
}

/// What came of verifying a data folder（校验结果）.
public struct VerifyResult: Sendable {
    public let events: Int
    public let matters: Int
    public let size: Int
    public let root: Hash
    public private(set) var faults: [VerifyFault]
    /// The files that events name, by hash, each with the place of the first event that does.
    public private(set) var files: [String: Int64] = [:]
    public var holds: Bool { faults.isEmpty }

    /// With what was found elsewhere in the folder.
    public mutating func add(_ more: [VerifyFault]) { faults += more }
}

extension SQLiteReader {
    /// Recomputes everything from the records, on all cores: each leaf, the tree, the checkpoints;
    /// and each matter, deadline, cell and serial.
    ///
    /// - Parameters:
    ///   - counter: the counting rules of the data's own pack.
    ///   - progress: is told how many parts of how many are done.
    /// - Returns: what was read, and every fault; a damaged file is a fault too.
    /// - Throws: `.failed` for anything but damage.
    public func verify(
        _ counter: Counter, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(StoreError) -> VerifyResult {
        try await check(counter, [.leaves, .matters], progress)
    }

    /// Recounts what is computed from events — matters, deadlines, cells, serials — and compares.
    public func checkRebuild(
        _ counter: Counter, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(StoreError) -> VerifyResult {
        try await check(counter, [.matters], progress)
    }

    private func check(
        _ counter: Counter, _ work: Recount.Work,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(StoreError) -> VerifyResult {
        do {
            let recount = try await recount(counter, work, progress)
            async let computed = pool.read { database in
                try ComputedRows(recount: recount).compare(in: database)
            }
            guard work.contains(.leaves) else {
                return VerifyResult(
                    events: recount.events, matters: recount.matters, size: recount.events,
                    root: Hash(repeating0: ()), faults: recount.faults + (try await computed),
                    files: recount.files)
            }
            let rows = await LedgerRows(
                leaves: recount.leaves, origin: origin, verifier: verifier)
            let ledger = try await pool.read { try rows.compare(in: $0) }
            return VerifyResult(
                events: recount.events, matters: recount.matters, size: ledger.size,
                root: ledger.root, faults: recount.faults + (try await computed) + ledger.faults,
                files: recount.files)
        } catch let error as DatabaseError {
            let fault = VerifyFault(
                kind: .file, where: "yifa.sqlite", expected: "a sound database",
                found: error.message ?? "\(error.resultCode)")
            return VerifyResult(
                events: 0, matters: 0, size: 0, root: Hash(repeating0: ()), faults: [fault])
        } catch {
            throw StoreError(error)
        }
    }

    /// Splits the matters into parts and runs through them on all cores.
    private func recount(
        _ counter: Counter, _ work: Recount.Work,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Recount {
        // Counted, not read off the rows: a damaged number must not make the parts endless.
        let highest = try await pool.read { database in
            try Int64.fetchOne(database, sql: "SELECT count(*) FROM matter") ?? 0
        }
        let organisation = organisation
        return try await inParts(
            Self.parts(through: highest), into: Recount(counter: counter),
            { part, database in
                var recount = Recount(counter: counter)
                try recount.run(part, work, organisation: organisation, in: database)
                return recount
            },
            merge: { $0.merge($1) }, progress: progress)
    }

    /// Ranges of matters, without gaps, so that no row falls between them.
    private static func parts(through highest: Int64) -> [ClosedRange<Int64>] {
        let size: Int64 = 20_000
        var parts: [ClosedRange<Int64>] = []
        var first = Int64.min
        var last = size
        while last < highest {
            parts.append(first...last)
            (first, last) = (last + 1, last + size)
        }
        return parts + [first...Int64.max]
    }
}

extension Hash {
    /// 32 zero bytes: no root was computed.
    init(repeating0: Void) {
        self = [UInt8](repeating: 0, count: Hash.byteCount).withUnsafeBytes { Hash($0) }
    }
}
