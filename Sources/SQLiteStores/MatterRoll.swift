internal import Casework
internal import GRDB
internal import LegalCalendar
internal import Procedures
internal import Synchronization

/// The roll of a folder, for all who ask at once: one after the other, for an answer takes a millisecond.
final class SharedRoll: Sendable {
    private let roll = Mutex(MatterRoll())

    /// The answer from the roll as it stands in the database now.
    func ask<T>(_ database: Database, _ answer: (MatterRoll) throws -> T) throws -> T {
        try roll.withLock { roll in
            try roll.follow(database)
            return try answer(roll)
        }
    }
}

/// All matters of a folder in memory, with what lists ask of them（办件花名册）: a list of any matters, and their
/// number, without going through the table.
///
/// Twenty bytes a matter: what many matters have in common — procedure, stage, unit, community, open or ended —
/// is a group, and a query looks at each group once. It follows the ledger: before it is asked it reads the matters
/// that events have touched since.
struct MatterRoll: Sendable {
    /// What many matters have in common.
    struct Group: Hashable, Sendable {
        let procedure: Procedure.ID
        let stage: Stage.ID?
        let unit: Unit.ID?
        let community: Community.ID?
        let isOpen: Bool
    }

    /// A matter without a deadline: it comes after those with one.
    static let undated = Int64.max
    /// The place of no group: the store has no matter of that number.
    private static let nobody: UInt32 = 0

    private(set) var groups: [Group] = []
    private var places: [Group: UInt32] = [:]
    /// By the matter's number, which the store gives without leaving many out: the place of its group and one more.
    private(set) var group: [UInt32] = []
    private(set) var due: [Int64] = []
    private(set) var opened: [Int64] = []
    /// The numbers of open matters, in order.
    private(set) var open: [Int] = []
    /// To whom matters were handed: few, so kept apart.
    private(set) var handed: [Int: [Actor.ID]] = [:]
    /// Events that it has followed.
    private var size: Int64 = 0

    /// The group of the matter; nil where there is no such matter.
    func place(of matter: Int) -> Int? {
        guard matter < group.count, group[matter] != Self.nobody else { return nil }
        return Int(group[matter]) - 1
    }

    /// Reads what has happened since it was asked last.
    mutating func follow(_ database: Database) throws {
        let now = try EventReading.count(in: database)
        guard now > size else { return }
        let names = "id, procedure, stage, unit, community, opened, closed IS NULL, due, assignees"
        let touched = "IN (SELECT matter FROM event WHERE seq >= ?)"
        let rows = try RawStatement(
            "SELECT \(names) FROM matter \(size == 0 ? "" : "WHERE id \(touched)") ORDER BY id",
            in: database)
        defer { rows.reset() }
        if size == 0 {
            try reserve(Int64.fetchOne(database, sql: "SELECT max(id) FROM matter") ?? 0)
        } else {
            rows.bind(size, at: 1)
        }
        var texts = TextCache()
        while try rows.step() {
            func text(_ column: Int32) -> String? {
                let value = rows.value(column)
                return value.isNull ? nil : texts.text(value.bytes)
            }
            put(
                Int(rows.integer(0)),
                Group(
                    procedure: Procedure.ID(text(1) ?? ""), stage: text(2).map { Stage.ID($0) },
                    unit: text(3).map { Unit.ID($0) }, community: text(4).map { Community.ID($0) },
                    isOpen: rows.integer(6) != 0),
                opened: rows.integer(5), due: rows.optionalInteger(7),
                handed: MatterColumns.people(in: rows.optionalText(8)))
        }
        size = now
    }

    private mutating func reserve(_ highest: Int64) {
        // Some more than there are, so that the next ones do not have all of it copied.
        let count = Int(highest) + 4096
        group.reserveCapacity(count)
        due.reserveCapacity(count)
        opened.reserveCapacity(count)
    }

    private mutating func put(
        _ matter: Int, _ its: Group, opened: Int64, due: Int64?, handed people: [Actor.ID]
    ) {
        while matter >= group.count {
            group.append(Self.nobody)
            self.due.append(Self.undated)
            self.opened.append(0)
        }
        group[matter] = place(its)
        self.due[matter] = due ?? Self.undated
        self.opened[matter] = opened
        if !people.isEmpty || handed[matter] != nil {
            handed[matter] = people.isEmpty ? nil : people
        }
        keepOpen(matter, its.isOpen)
    }

    private mutating func place(_ its: Group) -> UInt32 {
        if let place = places[its] { return place }
        groups.append(its)
        places[its] = UInt32(groups.count)
        return UInt32(groups.count)
    }

    private mutating func keepOpen(_ matter: Int, _ isOpen: Bool) {
        let place = open.firstPlace { $0 >= matter }
        let isThere = place < open.count && open[place] == matter
        guard isThere != isOpen else { return }
        if isOpen { open.insert(matter, at: place) } else { open.remove(at: place) }
    }
}

extension [Int] {
    /// The first place in a sorted list of which `isBeyond` holds, or its end.
    fileprivate func firstPlace(where isBeyond: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
