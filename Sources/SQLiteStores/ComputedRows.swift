internal import Casework
internal import GRDB
internal import LegalCalendar
internal import Procedures

/// Compares what a recount gives with the rows that hold it: cells, tallies, deadlines, serials.
struct ComputedRows {
    let recount: Recount

    func compare(in database: Database) throws -> [VerifyFault] {
        try compareCells(database) + compareTallies(database) + compareDeadlines(database)
            + compareSeries(database)
    }

    private func compareCells(_ database: Database) throws -> [VerifyFault] {
        var expected = recount.cells
        var faults: [VerifyFault] = []
        let select = try RawStatement(
            "SELECT measure, day, entered, dimensions, value FROM cell", in: database)
        defer { select.reset() }
        while try select.step() {
            guard select.fits([.integer, .integer, .integer, .text, .integer]),
                let day = Int32(exactly: select.integer(1)),
                let entered = Int32(exactly: select.integer(2))
            else {
                faults.append(.misshapen(.cell, "cell of measure \(select.integer(0))"))
                continue
            }
            let key = Batch.CellKey(
                measure: Int(select.integer(0)), day: day, entered: entered,
                dimensions: select.text(3))
            let value = expected.removeValue(forKey: key)
            if value != select.integer(4) {
                faults.append(fault(key, expected: value, found: select.integer(4)))
            }
        }
        for (key, value) in expected { faults.append(fault(key, expected: value, found: nil)) }
        return faults
    }

    private func fault(_ key: Batch.CellKey, expected: Int64?, found: Int64?) -> VerifyFault {
        // A damaged day may lie beyond what can be written as a date.
        let day =
            abs(key.day) < 3_000_000
            ? CivilDate(daysSinceEpoch: key.day).description : "day \(key.day)"
        return VerifyFault(
            kind: .cell, where: "measure \(key.measure), \(day), '\(key.dimensions)'",
            expected: expected.map { "\($0)" } ?? "no cell",
            found: found.map { "\($0)" } ?? "no cell")
    }

    private func compareTallies(_ database: Database) throws -> [VerifyFault] {
        var found: [Int: Recount.TallyDigest] = [:]
        var faults: [VerifyFault] = []
        let select = try RawStatement(
            "SELECT measure, seq, value, dimensions FROM tally", in: database)
        defer { select.reset() }
        while try select.step() {
            if !select.fits([.integer, .integer, .integer, .text]) {
                faults.append(.misshapen(.tally, "tally of measure \(select.integer(0))"))
            }
            found[Int(select.integer(0)), default: Recount.TallyDigest()].add(
                seq: select.integer(1), value: select.integer(2), dimensions: select.text(3))
        }
        for measure in Set(found.keys).union(recount.tallies.keys).sorted() {
            let (expected, found) = (recount.tallies[measure], found[measure])
            guard expected != found else { continue }
            faults.append(
                VerifyFault(
                    kind: .tally, where: "measure \(measure)",
                    expected: "\(expected?.count ?? 0) records counted",
                    found: "\(found?.count ?? 0), not the same"))
        }
        return faults
    }

    private func compareDeadlines(_ database: Database) throws -> [VerifyFault] {
        var expected = recount.deadlines
        var faults: [VerifyFault] = []
        let select = try RawStatement(
            "SELECT matter, period, start, due FROM deadline", in: database)
        defer { select.reset() }
        while try select.step() {
            let key = Batch.DeadlineKey(
                matter: select.integer(0), period: Period.ID(select.text(1)))
            let known = expected.removeValue(forKey: key)
            let due = select.optionalInteger(3)
            let fits = known.map { $0.start == select.integer(2) && $0.due?.sortable == due }
            let isWhole = select.fits([.integer, .text, .integer, .optionalInteger])
            if !(fits ?? false) || !isWhole {
                faults.append(
                    VerifyFault(
                        kind: .deadline, where: "matter \(key.matter), \(key.period)",
                        expected: known.map { "\($0.due?.sortable ?? 0)" } ?? "no such period",
                        found: "\(due ?? 0)"))
            }
        }
        for (key, row) in expected {
            faults.append(
                VerifyFault(
                    kind: .deadline, where: "matter \(key.matter), \(key.period)",
                    expected: "\(row.due?.sortable ?? 0)", found: "no row"))
        }
        return faults
    }

    private func compareSeries(_ database: Database) throws -> [VerifyFault] {
        var faults: [VerifyFault] = []
        var found: [String: Int64] = [:]
        let select = try RawStatement("SELECT name, last FROM series", in: database)
        defer { select.reset() }
        while try select.step() {
            found[select.text(0)] = select.integer(1)
            if !select.fits([.text, .integer]) {
                faults.append(.misshapen(.series, select.text(0)))
            }
        }
        for name in Set(found.keys).union(recount.serials.keys).sorted() {
            let serials = recount.serials[name]
            if found[name] != serials?.highest {
                faults.append(
                    VerifyFault(
                        kind: .series, where: name, expected: "last \(serials?.highest ?? 0)",
                        found: "last \(found[name] ?? 0)"))
            }
            if let serials, !serials.isUnbroken {
                faults.append(
                    VerifyFault(
                        kind: .series, where: name, expected: "1 to \(serials.highest), each once",
                        found: "\(serials.count) numbers"))
            }
        }
        return faults
    }
}
