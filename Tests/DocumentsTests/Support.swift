import Documents
import Figures
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// The pack of Songgang, and a statement of made-up sums in which every identity of parts holds.
enum Fixture {
    static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        + "/packs/songgang"

    static let pack: Result<Pack, PackFaults> = {
        do { return .success(try PackReader.read(at: folder)) } catch { return .failure(error) }
    }()

    static let cutOff = CivilDate("2020-11-26") ?? CivilDate(daysSinceEpoch: 0)
}
