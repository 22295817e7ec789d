/// A signed note of the ledger（检查点）as a report prints it: name, number of events, root.
///
/// Format: C2SP tlog-checkpoint. Only the first three lines are read here; signatures are checked by
/// `yifa verify`.
public struct CheckpointNote: Hashable, Sendable {
    /// The whole note with its signatures.
    public let text: String
    public let origin: String
    public let size: String
    /// Base64.
    public let root: String

    /// - Returns: nil if the text has no three lines, or the second is no number.
    public init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, UInt64(lines[1]) != nil, !lines[2].isEmpty else { return nil }
        self.text = text
        origin = String(lines[0])
        size = String(lines[1])
        root = String(lines[2])
    }

    /// Enough of the root to compare by eye.
    public var shortRoot: String { String(root.prefix(16)) }
}
