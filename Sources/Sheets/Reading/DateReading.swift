public import LegalCalendar

/// Reads days in the notations of Chinese ledgers（日期写法）: a serial number, 2020-11-06, 2020/11/6,
/// 2020.11.6, 2020年11月6日, 20201106; and behind a day, a time of day.
public enum DateReading {
    /// A day, and the seconds since its midnight where they were written.
    public struct Found: Equatable, Sendable {
        public let day: CivilDate
        public let second: Int?
    }

    /// Day 0 of the serial numbers; right from 1 March 1900 on.
    private static let epoch = CivilDate(daysSinceEpoch: -25_569)
    /// Serial numbers taken for days where a cell has no date format: 1954 to 2063.
    private static let plausible = 20_000.0...60_000.0

    public static func read(_ cell: Cell) -> Found? {
        switch cell {
        case .date(let serial): date(ofSerial: serial)
        case .number(let number):
            plausible.contains(number) ? date(ofSerial: number) : read(cell.text)
        case .text(let text): read(text)
        case .blank, .boolean, .fault: nil
        }
    }

    static func date(ofSerial serial: Double) -> Found? {
        guard serial >= 1, serial < 2_958_466 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let day = epoch.adding(days: seconds / 86_400)
        return Found(day: day, second: seconds % 86_400 == 0 ? nil : seconds % 86_400)
    }

    /// The serial number of a moment, for files that we write.
    public static func serial(of day: CivilDate, second: Int = 0) -> Double {
        Double(epoch.days(to: day)) + Double(second) / 86_400
    }

    static func text(ofSerial serial: Double) -> String {
        guard let found = date(ofSerial: serial) else { return String(serial) }
        guard let second = found.second else { return "\(found.day)" }
        return "\(found.day) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static func read(_ text: String) -> Found? {
        var numbers: [(value: Int, digits: Int)] = []
        var marks = ""
        var isInNumber = false
        for scalar in text.trimmed.unicodeScalars {
            if let digit = digit(scalar) {
                if !isInNumber { numbers.append((0, 0)) }
                let last = numbers.count - 1
                guard numbers[last].digits < 8 else { return nil }
                numbers[last] = (numbers[last].value * 10 + digit, numbers[last].digits + 1)
                isInNumber = true
            } else {
                // One mark between two numbers; only space may follow another mark.
                guard isInNumber || (scalar == " " && !marks.isEmpty) else { return nil }
                if scalar != " " || marks.last != " " {
                    marks.unicodeScalars.append(scalar == "T" ? " " : scalar)
                }
                isInNumber = false
            }
        }
        return read(numbers, marks)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil
    }

    /// Marks between the numbers of a day, then those of a time.
    private static let dayMarks: Set<String> = ["--", "//", "..", "年月", "年月日"]
    private static let timeMarks: Set<String> = ["", ":", "::", "时分", "时分秒"]

    private static func read(_ numbers: [(value: Int, digits: Int)], _ marks: String) -> Found? {
        if numbers.count == 1, numbers[0].digits == 8, marks.isEmpty {
            let value = numbers[0].value
            return found(value / 10_000, value / 100 % 100, value % 100, [])
        }
        guard numbers.count >= 3, numbers[0].digits == 4 else { return nil }
        let isChinese = marks.hasPrefix("年")
        let head = String(marks.prefix(isChinese ? 3 : 2))
        guard dayMarks.contains(head) else { return nil }
        var rest = marks.dropFirst(head.count)
        if rest.first == " " { rest = rest.dropFirst() }
        let times = numbers.dropFirst(3).map(\.value)
        guard timeMarks.contains(String(rest)), times.isEmpty || (2...3).contains(times.count)
        else { return nil }
        return found(numbers[0].value, numbers[1].value, numbers[2].value, times)
    }

    private static func found(_ year: Int, _ month: Int, _ day: Int, _ times: [Int]) -> Found? {
        guard let date = try? CivilDate(year: year, month: month, day: day) else { return nil }
        guard let hour = times.first else { return Found(day: date, second: nil) }
        let (minute, second) = (times[1], times.count > 2 ? times[2] : 0)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return Found(day: date, second: (hour * 60 + minute) * 60 + second)
    }
}
