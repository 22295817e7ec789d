/// A person or organisation in a matter（当事人）.
///
/// Everything here but `role` and `kind` is personal data: it is masked unless a role needs it.
public struct Party: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A natural person（自然人）.
        case person
        /// A legal person or other organisation（法人或者其他组织）.
        case organisation
    }

    public let role: PartyRole.ID
    public let kind: Kind
    public let name: String
    /// Identity number（GB 11643-1999）or unified social credit code（GB 32100-2015）.
    public let identity: String?
    public let phone: String?

    public init(
        role: PartyRole.ID, kind: Kind, name: String, identity: String? = nil, phone: String? = nil
    ) {
        self.role = role
        self.kind = kind
        self.name = name
        self.identity = identity
        self.phone = phone
    }
}

/// The part that a party plays in a procedure: applicant, respondent, offender.
public struct PartyRole: Hashable, Sendable {
    public typealias ID = Identifier<PartyRole>

    public let id: ID
    public let label: Label
    /// How many parties of this role a matter has when its opening act is done.
    public let count: ClosedRange<Int>
    /// Which kinds may play it.
    public let kinds: Set<Party.Kind>

    public init(id: ID, label: Label, count: ClosedRange<Int>, kinds: Set<Party.Kind>) {
        self.id = id
        self.label = label
        self.count = count
        self.kinds = kinds
    }
}
