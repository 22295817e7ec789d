import Foundation
import LegalCalendar

/// The clock by which acts happen（办公时钟）: the true time, or that of a simulated office, which begins on
/// the first working day after its last record and runs on from there.
struct OfficeClock: Sendable {
    /// Seconds by which it is ahead of the true time.
    let offset: Int64

    static var trueNow: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

    var now: Instant { Instant(seconds: Self.trueNow.seconds + offset) }
    var isTrue: Bool { offset == 0 }

    private static func file(in data: String) -> String { "\(data)/clock" }

    /// The clock of a data folder: that of its file `clock`, the true one where there is none.
    static func of(_ data: String) throws -> OfficeClock {
        guard let bytes = FileManager.default.contents(atPath: file(in: data)) else {
            return OfficeClock(offset: 0)
        }
        let text = String(decoding: bytes, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let offset = Int64(text), abs(offset) < 3_200_000_000 else {
            throw Failure(
                "\(file(in: data))：应为相差的秒数，现为“\(text)”",
                "\(file(in: data)): expected a number of seconds, found '\(text)'")
        }
        return OfficeClock(offset: offset)
    }

    /// Sets the clock of a simulated office to nine in the morning of the day.
    static func set(_ data: String, to day: CivilDate) throws {
        let offset = Instant(day, hour: 9, minute: 0).seconds - trueNow.seconds
        try Data("\(offset)\n".utf8).write(to: URL(filePath: file(in: data)), options: .atomic)
    }
}
