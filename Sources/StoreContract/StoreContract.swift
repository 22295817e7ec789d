internal import Casework

/// The rules that every store keeps（存储契约）, each with the check of it.
///
///     for rule in StoreContract.allCases { try await rule.check(at: place()) }
///
/// Each check needs a place of its own, made new.
public enum StoreContract: String, CaseIterable, Sendable {
    case eventsReadBackAsTheyWereAppended
    case unknownMatterHasNoEvents
    case positionTakenIsConflict
    case positionSkippedIsConflict
    case matterMayComeTwiceInOneBatch
    case batchIsAllOrNone
    case brokenBatchIsConflict
    case emptyBatchIsNothing
    case receiptsCountOn
    case writersOnDifferentMattersAllGetThrough
    case oneOfTwoWritersOnAMatterWins
    case numbersAreGapless
    case conflictUsesNoNumber
    case reservedNumbersAreDistinct
    case reopeningGoesOn
    case mattersAreFoundByProcedureAndTime

    /// - Throws: ``ContractViolation``, or what the store throws where it should not.
    public func check(at place: StorePlace) async throws {
        switch self {
        case .eventsReadBackAsTheyWereAppended: try await readBack(place)
        case .unknownMatterHasNoEvents: try await unknown(place)
        case .positionTakenIsConflict: try await taken(place)
        case .positionSkippedIsConflict: try await skipped(place)
        case .matterMayComeTwiceInOneBatch: try await twice(place)
        case .batchIsAllOrNone: try await allOrNone(place)
        case .brokenBatchIsConflict: try await brokenBatch(place)
        case .emptyBatchIsNothing: try await empty(place)
        case .receiptsCountOn: try await receipts(place)
        case .writersOnDifferentMattersAllGetThrough: try await manyWriters(place)
        case .oneOfTwoWritersOnAMatterWins: try await twoWriters(place)
        case .numbersAreGapless: try await gapless(place)
        case .conflictUsesNoNumber: try await unusedNumber(place)
        case .reservedNumbersAreDistinct: try await reserved(place)
        case .reopeningGoesOn: try await reopening(place)
        case .mattersAreFoundByProcedureAndTime: try await byProcedure(place)
        }
        let faults = try await place.faults()
        try expect(faults.isEmpty, "afterwards: \(faults.joined(separator: "; "))")
    }

    func expect(_ holds: Bool, _ words: @autoclosure () -> String) throws(ContractViolation) {
        if !holds { throw ContractViolation(self, words()) }
    }

    /// The matter has exactly these events.
    func expect(
        _ store: any EventStore, has events: [Event], of matter: Matter.ID
    ) async throws {
        let found = try await store.events(of: matter)
        try expect(found == events, "matter \(matter): expected \(events), found \(found)")
    }

    /// The store refuses the commits because the matter has moved on.
    func expectConflict(
        _ store: any EventStore, _ commits: [Commit], over matter: Matter.ID
    ) async throws {
        do {
            let receipts = try await store.append(commits)
            throw ContractViolation(self, "expected a conflict, found \(receipts)")
        } catch let error as StoreError {
            try expect(error == .conflict(matter), "expected .conflict(\(matter)), found \(error)")
        }
    }
}
