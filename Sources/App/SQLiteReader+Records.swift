import Casework
import Figures
import Ledger
public import LegalCalendar
public import SQLiteStores
public import Web

/// The pages of `Web` read a data folder.
extension SQLiteReader: Records {
    public func counted(
        _ measure: Int, only: [(place: Int, value: String)], from first: CivilDate,
        through last: CivilDate, entered: CivilDate, limit: Int, offset: Int
    ) async throws -> [CountedRecord] {
        let records = try await records(
            of: measure, only: only, from: first, through: last, entered: entered, limit: limit,
            offset: offset)
        return records.map { CountedRecord(index: $0.index, matter: $0.matter, value: $0.value) }
    }

    public func receipt(of index: Int64) async throws -> LedgerReceipt? {
        try await proof(ofEvent: index).map { found in
            LedgerReceipt(
                header: found.header, commitment: found.commitment, proof: found.proof.rendered)
        }
    }

    public var verifierKey: String { verifier.text }
}
