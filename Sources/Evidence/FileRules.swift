public import Procedures

/// Which files the office takes and how large（收件规则）; from the pack's `evidence.yaml`.
public struct FileRules: Hashable, Sendable {
    /// The most bytes of a file of each type; what is not listed is not taken.
    public let limits: [FileType: Int]
    /// What a file can be as evidence（证据种类）, in the order of the pack.
    public let kinds: [EvidenceKind]

    public init(limits: [FileType: Int], kinds: [EvidenceKind] = []) {
        (self.limits, self.kinds) = (limits, kinds)
    }

    /// Where a pack says nothing: every type, up to 50 MB.
    public static let standard = FileRules(
        limits: Dictionary(
            uniqueKeysWithValues: FileType.allCases.map { ($0, 50 * ByteCount.megabyte) }))

    /// No file is larger, whatever it is.
    public var largest: Int { limits.values.max() ?? 0 }

    public func kind(_ id: EvidenceKind.ID) -> EvidenceKind? { kinds.first { $0.id == id } }

    /// The endings of names that a page may offer to choose from: `.pdf,.jpg,.jpeg`.
    public var accepted: String {
        FileType.allCases.filter { limits[$0] != nil }.flatMap(\.endings).map { ".\($0)" }
            .joined(separator: ",")
    }
}

/// One of the kinds of evidence that the law tells apart（证据种类）.
public struct EvidenceKind: Hashable, Sendable {
    public typealias ID = Identifier<EvidenceKind>
    public let id: ID
    public let label: Label
    public let cites: [Citation]

    public init(id: ID, label: Label, cites: [Citation] = []) {
        (self.id, self.label, self.cites) = (id, label, cites)
    }
}
