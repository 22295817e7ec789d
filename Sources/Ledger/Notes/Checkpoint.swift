/// The state of a ledger at a moment（检查点）: how many entries, and their root.
///
/// Source: c2sp.org/tlog-checkpoint.
public struct Checkpoint: Hashable, Sendable {
    /// Which ledger this is: best its address without the scheme.
    public let origin: String
    /// Entries in the ledger.
    public let size: Int
    public let root: Hash
    /// Further lines, not empty; best none.
    public let extensions: [String]

    /// - Throws: `.checkpointLine` for an origin or extension that is empty or more than a line,
    ///   or a negative size.
    public init(
        origin: String, size: Int, root: Hash, extensions: [String] = []
    ) throws(NoteError) {
        for (number, line) in ([origin, "size", "root"] + extensions).enumerated() {
            guard !line.isEmpty, line.utf8.allSatisfy({ $0 >= 0x20 }) else {
                throw .checkpointLine(number: number + 1, expected: "one line, not empty")
            }
        }
        guard size >= 0 else { throw .checkpointLine(number: 2, expected: "a size of 0 or more") }
        (self.origin, self.size, self.root, self.extensions) = (origin, size, root, extensions)
    }

    /// Reads the text of a note.
    public init(text: String) throws(NoteError) {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard lines.popLast() == "", lines.count >= 3 else {
            throw .checkpointLine(
                number: lines.count + 1, expected: "origin, size and root, a newline after each")
        }
        guard let size = Self.decimal(lines[1]) else {
            throw .checkpointLine(
                number: 2, expected: "the size in decimal digits without leading zeros")
        }
        guard let root = Hash(base64: lines[2]) else {
            throw .checkpointLine(number: 3, expected: "base64 of a root of 32 bytes")
        }
        try self.init(
            origin: lines[0], size: size, root: root, extensions: Array(lines.dropFirst(3)))
    }

    /// Reads a signed checkpoint and believes it: one of `verifiers` has signed it, and it is
    /// of the ledger `origin`.
    ///
    /// - Throws: `NoteError` otherwise.
    public init(
        signed note: SignedNote, origin: String, verifiers: [NoteVerifier]
    ) throws(NoteError) {
        try note.verify(by: verifiers)
        try self.init(text: note.text)
        guard self.origin.utf8.elementsEqual(origin.utf8) else {
            throw .origin(found: self.origin, expected: origin)
        }
    }

    /// The text to sign.
    public var text: String {
        ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    /// The signed checkpoint as it is served at `/checkpoint`.
    public func signed(by signers: [NoteSigner]) throws(NoteError) -> SignedNote {
        try SignedNote(text, signedBy: signers)
    }

    /// Digits without sign or leading zeros, as checkpoints and proofs write numbers.
    static func decimal(_ text: String) -> Int? {
        let isPlain = text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard isPlain, text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0") else {
            return nil
        }
        return Int(text)
    }
}
