/// One thing that a matter records（字段）.
public struct Field: Hashable, Sendable {
    public typealias ID = Identifier<Field>

    /// Which values the field takes; bounds are inclusive.
    public enum Kind: Hashable, Sendable {
        /// Up to `longest` characters（Unicode scalars）.
        case text(longest: Int)
        case integer(ClosedRange<Int64>)
        /// In fen; never negative.
        case money(ClosedRange<Int64>)
        case date
        case instant
        case choice([Choice])
        case place
        case file
        /// People of the office, by their account names（经办人员）.
        case staff(ClosedRange<Int>)
        indirect case list(of: Kind, longest: Int)
    }

    public struct Choice: Hashable, Sendable {
        public let id: String
        public let label: Label

        public init(id: String, label: Label) {
            self.id = id
            self.label = label
        }
    }

    public let id: ID
    public let label: Label
    public let kind: Kind
    /// Masked unless the role needs it（个人信息）.
    public let isPersonal: Bool
    /// Found by search.
    public let isSearched: Bool
    /// A local pack may not drop or loosen it.
    public let isMandatory: Bool
    public let help: Label?

    public init(
        id: ID, label: Label, kind: Kind, isPersonal: Bool = false, isSearched: Bool = false,
        isMandatory: Bool = false, help: Label? = nil
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.isPersonal = isPersonal
        self.isSearched = isSearched
        self.isMandatory = isMandatory
        self.help = help
    }

    /// The label of a choice; the identifier itself where the field has no such choice.
    public func label(ofChoice id: String) -> Label {
        guard case .choice(let choices) = kind, let choice = choices.first(where: { $0.id == id })
        else { return Label(zh: id, en: id) }
        return choice.label
    }
}
