/// A receipt（存证凭证）that anyone can check offline.
///
/// An entry's place, its path to the root,
/// and the signed checkpoint with that root. Stored as `.tlog-proof`.
///
/// Source: c2sp.org/tlog-proof.
public struct LogProof: Equatable, Sendable {
    /// More hashes than any tree of 2^63 leaves asks for are refused.
    public static let longestPath = 63

    private static let header = "c2sp.org/tlog-proof@v1"

    /// What the application adds, such as salt and payload for the citizen's own entry.
    ///
    /// Not
    /// covered by the proof until the leaf is recomputed from it.
    public let extra: [UInt8]?
    public let index: Int
    /// Leaf side first.
    public let path: [Hash]
    public let checkpoint: SignedNote

    public init(extra: [UInt8]? = nil, index: Int, path: [Hash], checkpoint: SignedNote) {
        (self.extra, self.index, self.path, self.checkpoint) = (extra, index, path, checkpoint)
    }

    /// The file's text.
    public var rendered: String {
        var lines = [Self.header]
        if let extra { lines.append("extra \(Base64.encode(extra))") }
        lines.append("index \(index)")
        lines += path.map(\.base64)
        return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.rendered
    }

    /// Reads a file's text.
    ///
    /// - Throws: `.proofLine`, or what is wrong with the checkpoint. Says nothing of whether the
    ///   proof holds.
    public init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= SignedNote.longest else {
            throw .tooLong(count: bytes.count, limit: SignedNote.longest)
        }
        var rest = bytes[...]
        var number = 0
        func nextLine(_ expected: String) throws(NoteError) -> String {
            number += 1
            guard let end = rest.firstIndex(of: 0x0A),
                let line = String(validating: rest[..<end], as: UTF8.self)
            else { throw .proofLine(number: number, expected: expected) }
            rest = rest[(end + 1)...]
            return line
        }

        guard try nextLine(Self.header).utf8.elementsEqual(Self.header.utf8) else {
            throw .proofLine(number: number, expected: Self.header)
        }
        var line = try nextLine("'index' and a number")
        if line.utf8.starts(with: "extra ".utf8) {
            guard let extra = Base64.decode(String(Substring(line.utf8.dropFirst(6)))) else {
                throw .proofLine(number: number, expected: "base64 after 'extra'")
            }
            self.extra = extra
            line = try nextLine("'index' and a number")
        } else {
            extra = nil
        }
        guard line.utf8.starts(with: "index ".utf8),
            let index = Checkpoint.decimal(String(Substring(line.utf8.dropFirst(6))))
        else { throw .proofLine(number: number, expected: "'index' and a number") }
        self.index = index
        var path: [Hash] = []
        while case let line = try nextLine("a hash or an empty line"), !line.isEmpty {
            guard let hash = Hash(base64: line), path.count < Self.longestPath else {
                throw .proofLine(
                    number: number,
                    expected: "base64 of 32 bytes, \(Self.longestPath) lines at most")
            }
            path.append(hash)
        }
        self.path = path
        checkpoint = try SignedNote(parsing: Array(rest))
    }

    /// Reads a file's text.
    public init(parsing text: String) throws(NoteError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// Checks that `leaf` stands at `index` under a checkpoint of `origin` signed by one of
    /// `verifiers`.
    ///
    /// - Returns: the checkpoint, now worth believing; `nil` if the path does not lead to its
    ///   root.
    /// - Throws: what is wrong with the checkpoint.
    public func verify(
        leaf: Hash, origin: String, verifiers: [NoteVerifier], _ algorithm: HashAlgorithm = .sha256
    ) throws(NoteError) -> Checkpoint? {
        let checkpoint = try Checkpoint(
            signed: checkpoint, origin: origin, verifiers: verifiers)
        let holds = MerkleTree.verifyInclusion(
            of: leaf, index: index, size: checkpoint.size, path: path, root: checkpoint.root,
            algorithm)
        return holds ? checkpoint : nil
    }
}
