package import Ledger

/// The short proof that a paper carries, beside what the ledger says（文书核验）.
///
/// It tells that the record was made and has not changed since; that the words of the paper are those
/// of the record, whoever may see the matter checks there.
package enum PaperCheck: Equatable {
    case agrees
    /// The leaf on the paper is another one than that of the ledger.
    case differs(leaf: String)
    /// The ledger never had such a size with the record in it.
    case impossible(size: Int64)

    /// - Parameters:
    ///   - index: the place of the record.
    ///   - leaf: its leaf as the ledger has it.
    ///   - now: how many records the ledger has.
    ///   - paper: the first digits of the leaf and the size, as they stand on the paper.
    package init(
        _ index: Int64, leaf: Hash, now: Int64, paper: (leaf: String, size: Int64?)
    ) {
        let known = String(leaf.hex.prefix(Self.digits))
        let isSize = paper.size.map { index < $0 && $0 <= now } ?? false
        guard paper.leaf.lowercased() == known else {
            self = .differs(leaf: known)
            return
        }
        self = isSize ? .agrees : .impossible(size: paper.size ?? 0)
    }

    /// Hexadecimal digits of the leaf on a paper.
    private static let digits = 16

    package func text(_ words: Words) -> String {
        switch self {
        case .agrees:
            words(
                "核验一致：文书上的核验码与账本中的这条记录相符。请再看文书内容与这条记录是否相符。",
                "It agrees: the code on the paper is that of this record. Now compare what the paper says with the record."
            )
        case .differs(let leaf):
            words(
                "核验不一致：账本中这条记录的叶值是\(leaf)，与文书上的不同。文书可能不是本机关制作的，或者被改动过。",
                "It differs: the leaf of this record is \(leaf), which is not what the paper says. The paper may be forged or altered."
            )
        case .impossible(let size):
            words(
                "核验不一致：账本没有包含这条记录的\(size)条版本，文书上的核验码有误。",
                "It differs: the ledger never had \(size) records with this one among them; the code on the paper is wrong."
            )
        }
    }
}

extension LedgerReceipt {
    /// The leaf that header and commitment give; nil where they are damaged.
    package var leaf: Hash? {
        guard let commitment = Hash(hex: commitment) else { return nil }
        var hasher = LeafHasher()
        return hasher.leaf(header: Array(header.utf8), commitment: commitment)
    }
}

extension Pages {
    /// What the address says of a paper, `?size=…&leaf=…`, compared; nil where it says nothing.
    func paperCheck(
        _ index: Int64, _ receipt: LedgerReceipt, _ visit: Visit
    ) async throws -> PaperCheck? {
        guard let printed = visit.query["leaf"], let leaf = receipt.leaf,
            let note = try await site.records.checkpoint(through: nil)
        else { return nil }
        let now = try Checkpoint(text: try SignedNote(parsing: note).text).size
        return PaperCheck(
            index, leaf: leaf, now: Int64(now),
            paper: (printed, visit.query["size"].flatMap { Int64($0) }))
    }
}
