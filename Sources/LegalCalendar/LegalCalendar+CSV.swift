extension LegalCalendar {
    /// Reads the calendar file of a pack.
    ///
    /// A header `date,kind,name` with an optional fourth column `source`, then one day a line. `kind`
    /// is `holiday` or `makeup-workday`. Lines may end in CRLF; a byte order mark is ignored.
    ///
    /// A year is published if one of its days before December is listed: the notice of a year often
    /// names the last days of the year before it, and those alone do not make a calendar.
    ///
    /// - Throws: `CalendarFileError` with every fault of the file.
    public init(csv: String) throws(CalendarFileError) {
        var reader = CalendarReader()
        let marked = csv.unicodeScalars.first == "\u{FEFF}"
        let text = marked ? Substring(csv.unicodeScalars.dropFirst()) : Substring(csv)
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            reader.read(fields.map { String(Substring($0)) }, at: index + 1)
        }
        if reader.days.isEmpty, reader.faults.isEmpty {
            reader.faults.append(.init(line: 1, problem: .noDays))
        }
        guard reader.faults.isEmpty else { throw CalendarFileError(faults: reader.faults) }
        let years = reader.days.keys.lazy.filter { $0.month < 12 }.map(\.year)
        self.init(days: reader.days, years: Set(years))
    }
}

/// Reads line after line and collects what is wrong.
private struct CalendarReader {
    var days: [CivilDate: DayKind] = [:]
    var faults: [CalendarFileError.Fault] = []
    private var lines: [CivilDate: Int] = [:]
    private var columns: Int?

    mutating func read(_ fields: [String], at line: Int) {
        guard let columns else { return readHeader(fields, at: line) }
        if fields == [""] { return }
        guard fields.count == 3 || fields.count == columns else {
            return report(.wrongColumnCount(fields.count), at: line)
        }
        do throws(CivilDateError) {
            let date = try CivilDate(parsing: fields[0])
            readDay(date, kind: fields[1], name: fields[2], at: line)
        } catch {
            report(.badDate(error), at: line)
        }
    }

    private mutating func readHeader(_ fields: [String], at line: Int) {
        let expected = ["date", "kind", "name", "source"]
        columns = max(3, min(fields.count, 4))
        if fields != expected, fields != Array(expected.prefix(3)) {
            report(.badHeader(fields.joined(separator: ",")), at: line)
        }
    }

    private mutating func readDay(_ date: CivilDate, kind: String, name: String, at line: Int) {
        let day: DayKind
        switch kind {
        case "holiday": day = .holiday(name)
        case "makeup-workday": day = .makeupWorkday(name)
        default: return report(.unknownKind(kind), at: line)
        }
        if name.isEmpty { report(.noName(date), at: line) }
        if let first = lines[date] {
            let same = days[date]?.isHoliday == day.isHoliday
            let problem: CalendarFileError.Problem =
                same
                ? .duplicate(date, firstLine: first) : .contradiction(date, firstLine: first)
            return report(problem, at: line)
        }
        if !day.isHoliday, !date.isWeekend { report(.makeupOnWeekday(date), at: line) }
        (days[date], lines[date]) = (day, line)
    }

    private mutating func report(_ problem: CalendarFileError.Problem, at line: Int) {
        faults.append(.init(line: line, problem: problem))
    }
}

extension DayKind {
    fileprivate var isHoliday: Bool {
        if case .holiday = self { return true }
        return false
    }
}
