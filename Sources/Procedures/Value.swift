public import LegalCalendar

/// What a field of a matter can hold: a small closed set, never `Any`.
public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    /// An amount of money in fen（分）; 1 yuan is 100 fen.
    case money(Int64)
    case date(CivilDate)
    case instant(Instant)
    /// The identifier of one of the field's choices.
    case choice(String)
    case place(Place)
    /// The SHA-256 of a stored file, 64 lower-case hexadecimal digits.
    case file(String)
    case list([Value])
}

/// Where something is or happened（地点）: a community, a grid cell and an address within them.
public struct Place: Hashable, Sendable {
    public let community: Community.ID
    public let cell: String?
    public let address: String

    public init(community: Community.ID, cell: String? = nil, address: String) {
        self.community = community
        self.cell = cell
        self.address = address
    }
}

extension Value {
    /// The number inside an integer or an amount of money (in fen), for comparisons and sums.
    @inlinable public var number: Int64? {
        switch self {
        case .integer(let number), .money(let number): number
        case .text, .date, .instant, .choice, .place, .file, .list: nil
        }
    }

    /// The word by which figures are broken down: the text, the choice, or the community of a place.
    public var dimension: String? {
        switch self {
        case .choice(let id): id
        case .text(let text): text
        case .place(let place): place.community.text
        case .integer(let number): String(number)
        case .date(let date): date.description
        case .money, .instant, .file, .list: nil
        }
    }
}
