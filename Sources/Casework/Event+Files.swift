public import Procedures

extension Event {
    /// The files that the event names, by their hashes（证据材料）: attached, or in fields.
    public var files: [String] {
        changes.flatMap { change -> [String] in
            switch change {
            case .attached(let file): [file.hash]
            case .filled(_, let value): value.files
            default: []
            }
        }
    }
}

extension Value {
    /// The hashes of the files in it.
    public var files: [String] {
        switch self {
        case .file(let hash): [hash]
        case .list(let values): values.flatMap(\.files)
        case .text, .integer, .money, .date, .instant, .choice, .place: []
        }
    }
}
