import Ledger
import LedgerAudit

/// A small generator (SplitMix64) so that a failing run can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}

/// A folder in memory.
struct ExportedFiles: ExportedLedger {
    var contents: [String: [UInt8]] = [:]

    func file(at path: String) -> [UInt8]? { contents[path] }
}

/// A ledger written by `Ledger` and exported in the C2SP layout.
struct SampleLedger {
    let algorithm: HashAlgorithm
    let signer: NoteSigner
    var entries: [[UInt8]] = []
    var leaves: [Hash] = []
    var files = ExportedFiles()
    let root: Hash

    init(
        size: Int, _ algorithm: HashAlgorithm = .sha256, changing changed: Int? = nil
    ) throws {
        self.algorithm = algorithm
        signer = try NoteSigner(
            name: "songgang.example/log", seed: [UInt8](repeating: 5, count: 32))
        let hasher = LeafHasher(algorithm)
        var tiles = TileBuilder(algorithm)
        for number in 0..<size {
            let header = Array("entry \(number)\(number == changed ? "!" : "")".utf8)
            let commitment = hasher.payloadCommitment(salt: [1], payload: header)
            entries.append(LeafHasher.entry(header: header, commitment: commitment))
            leaves.append(hasher.tree.leaf(entries[number]))
            tiles.append(leaves[number])
        }
        root = tiles.root
        for tile in tiles.takeChanges() { files.contents[tile.path.path] = tile.bytes }
        for path in TilePath.all(.entries, size: size) {
            let start = path.index * 256
            files.contents[path.path] =
                try EntryBundle(Array(entries[start..<start + path.width])).bytes
        }
        let checkpoint = try Checkpoint(origin: signer.name, size: size, root: root)
        files.contents["checkpoint"] = Array(try checkpoint.signed(by: [signer]).rendered.utf8)
    }

    func audit(faultLimit: Int = 1000) throws -> AuditResult {
        try LedgerAuditor.audit(
            files, origin: signer.name, verifiers: [signer.verifier], algorithm,
            faultLimit: faultLimit)
    }
}
