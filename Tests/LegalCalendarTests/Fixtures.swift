import Foundation
import LegalCalendar

/// The repository, found from this file so that the tests run from any folder.
private let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The calendar file that ships with the national pack, as text.
func nationalCSV() throws -> String {
    let file = repository.appending(path: "packs/national/calendar.csv")
    return try String(contentsOf: file, encoding: .utf8)
}

/// 2019 to 2026 as published.
func nationalCalendar() throws -> LegalCalendar {
    try LegalCalendar(csv: nationalCSV())
}

/// A rule from its short form.
func rule(
    _ length: String, _ dayRule: DayRule = .calendar, rollOver: RollOver? = nil,
    _ direction: Direction = .after
) throws -> PeriodRule {
    PeriodRule(
        length: try PeriodLength(length), dayRule: dayRule, rollOver: rollOver,
        direction: direction)
}

/// The days of 行政处罚法（2021）第八十五条.
let penaltyDays = DayRule.working([2, 3, 5, 7], cite: "行政处罚法第八十五条")
/// The days of 行政强制法第六十九条.
let coercionDays = DayRule.workingUpTo(10, cite: "行政强制法第六十九条")

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
