internal import Casework
internal import LegalCalendar
internal import Procedures

/// A query over the roll（按条件查花名册）.
struct RollQuery {
    private let roll: MatterRoll
    private let query: MatterQuery
    /// For each group whether its matters are asked for, and whether they are within the bounds of the asker.
    private let isAsked, isWithin: [Bool]
    private let due, opened: ClosedRange<Int64>?
    /// The matters to look at, in the order of their numbers; nil for all.
    private let candidates: [Int]?

    /// `found`: the matters that hold the query's words; nil where it has none.
    init(_ query: MatterQuery, in roll: MatterRoll, found: Set<Int>?) {
        self.roll = roll
        self.query = query
        isAsked = roll.groups.map { query.asks(for: $0) }
        isWithin = roll.groups.map { query.reaches(to: $0) }
        due = query.dueSeconds
        opened = query.opened.map { $0.lowerBound.firstSecond...$0.upperBound.lastSecond }
        if let found {
            candidates = found.sorted()
        } else if query.assignee != nil {
            candidates = roll.handed.keys.sorted()
        } else {
            candidates = query.state == .open ? roll.open : nil
        }
    }

    /// A page of what it finds, in its order.
    func page(limit: Int, offset: Int) -> [Int] {
        guard query.order == .due else {
            return some(limit, after: offset, isBackward: true) { _ in true }
        }
        // Those with a deadline come in the order of it; the others follow.
        var dated: [Int] = []
        visit { matter in
            if roll.due[matter] != MatterRoll.undated { dated.append(matter) }
            return true
        }
        dated.sort { (roll.due[$0], $0) < (roll.due[$1], $1) }
        let first = Array(dated.dropFirst(offset).prefix(limit))
        guard first.count < limit, due == nil else { return first }
        return first
            + some(limit - first.count, after: max(0, offset - dated.count)) {
                roll.due[$0] == MatterRoll.undated
            }
    }

    /// How many it finds; `most` where there are that many or more.
    func count(most: Int) -> Int {
        var count = 0
        visit { _ in
            count += 1
            return count < most
        }
        return min(count, most)
    }

    /// How many of them each person has, and how many of those are late.
    func load(lateAt now: Instant) -> [Actor.ID: Workload] {
        var loads: [Actor.ID: Workload] = [:]
        for (matter, people) in roll.handed where finds(matter) {
            let late = roll.due[matter] < now.seconds ? 1 : 0
            for person in people { loads[person, default: Workload()].add(1, late: late) }
        }
        return loads
    }

    /// How many of them are under each procedure, and how many of those are late.
    func loadByProcedure(lateAt now: Instant) -> [Procedure.ID: Workload] {
        var loads = [Workload](repeating: Workload(), count: roll.groups.count)
        visit { matter in
            loads[Int(roll.group[matter]) - 1].add(1, late: roll.due[matter] < now.seconds ? 1 : 0)
            return true
        }
        return zip(roll.groups, loads).reduce(into: [:]) { all, group in
            guard group.1.open > 0 else { return }
            all[group.0.procedure, default: Workload()].add(group.1.open, late: group.1.late)
        }
    }

    private func some(
        _ limit: Int, after offset: Int, isBackward: Bool = false, where isWanted: (Int) -> Bool
    ) -> [Int] {
        var (page, left) = ([Int](), offset)
        visit(isBackward: isBackward) { matter in
            guard isWanted(matter) else { return true }
            if left > 0 { left -= 1 } else { page.append(matter) }
            return page.count < limit
        }
        return page
    }

    /// Calls `body` with what it finds, until that has enough.
    private func visit(isBackward: Bool = false, _ body: (Int) -> Bool) {
        let count = candidates?.count ?? roll.group.count
        for step in 0..<count {
            let place = isBackward ? count - 1 - step : step
            let matter = candidates?[place] ?? place
            if finds(matter), !body(matter) { return }
        }
    }

    private func finds(_ matter: Int) -> Bool {
        guard let place = roll.place(of: matter), isAsked[place],
            isWithin[place] || isMine(matter),
            due?.contains(roll.due[matter]) ?? true,
            opened?.contains(roll.opened[matter]) ?? true
        else { return false }
        guard query.assignee != nil || query.isUnassigned else { return true }
        let people = roll.handed[matter]
        return (people == nil || !query.isUnassigned)
            && (query.assignee.map { people?.contains($0) ?? false } ?? true)
    }

    private func isMine(_ matter: Int) -> Bool {
        guard !query.mine.isEmpty, let people = roll.handed[matter] else { return false }
        return people.contains { query.mine.contains($0) }
    }
}

extension MatterQuery {
    /// Whether the matters of the group are asked for, whoever asks.
    fileprivate func asks(for group: MatterRoll.Group) -> Bool {
        (state == .all || group.isOpen == (state == .open))
            && (procedures?.contains(group.procedure) ?? true)
            && (places?.contains { $0.holds(group) } ?? true)
            && (units.map { units in group.unit.map(units.contains) ?? false } ?? true)
            && (communities.map { communities in
                group.community.map(communities.contains) ?? false
            } ?? true)
    }

    /// Whether the asker may see the matters of the group.
    fileprivate func reaches(to group: MatterRoll.Group) -> Bool {
        reaches?.contains { $0.admits(group) } ?? true
    }

    /// Between which seconds the deadline must lie; nil for any and none.
    fileprivate var dueSeconds: ClosedRange<Int64>? {
        let days = due.map { $0.lowerBound.firstSecond...$0.upperBound.lastSecond }
        guard let lateAt else { return days }
        let late = Int64.min...(lateAt.seconds - 1)
        return days.map { late.clamped(to: $0) } ?? late
    }
}

extension MatterQuery.Place {
    fileprivate func holds(_ group: MatterRoll.Group) -> Bool {
        group.procedure == procedure && group.stage == stage
    }
}

extension MatterQuery.Reach {
    fileprivate func admits(_ group: MatterRoll.Group) -> Bool {
        (procedures?.contains(group.procedure) ?? true)
            && (places?.contains { $0.holds(group) } ?? true)
            && (unit == nil || group.unit == nil || group.unit == unit)
            && (communities.isEmpty || (group.community.map(communities.contains) ?? true))
    }
}

extension CivilDate {
    fileprivate var firstSecond: Int64 { Instant(self, hour: 0, minute: 0).seconds }
    fileprivate var lastSecond: Int64 { Deadline.day(self).sortable }
}
