/// What stands in a pack file, with its place: the tree from which definitions are read.
indirect enum Item: Sendable {
    case scalar(String, At)
    case list([Item], At)
    case table([Entry], At)

    struct Entry: Sendable {
        let key: String
        let at: At
        var value: Item

        /// A key without a value.
        var isBare: Bool { if case .scalar("", _) = value { true } else { false } }
    }

    var at: At {
        switch self {
        case .scalar(_, let at), .list(_, let at), .table(_, let at): at
        }
    }

    var isTable: Bool { if case .table = self { true } else { false } }

    var kind: String {
        switch self {
        case .scalar(let text, _): "'\(text.prefix(40))'"
        case .list: "a list"
        case .table: "a table"
        }
    }
}

extension Item {
    /// The item with `local` laid over it: tables key by key, lists under `added` joined, all else
    /// replaced.
    ///
    /// `twice` is told of each entry two levels down that both have.
    func overlaid(
        with local: Item, adding added: Set<String> = ["gates"], twice: ((Entry) -> Void)? = nil
    ) -> Item {
        guard case .table(var entries, let at) = self, case .table(let others, _) = local else {
            return local
        }
        for other in others {
            guard let index = entries.firstIndex(where: { $0.key == other.key }) else {
                entries.append(other)
                continue
            }
            if added.contains(other.key), case .list(let first, let place) = entries[index].value,
                case .list(let second, _) = other.value
            {
                entries[index].value = .list(first + second, place)
            } else {
                if let twice, case .table(let own, _) = entries[index].value,
                    case .table(let others, _) = other.value
                {
                    for entry in others where own.contains(where: { $0.key == entry.key }) {
                        twice(entry)
                    }
                }
                entries[index].value = entries[index].value.overlaid(
                    with: other.value, adding: added)
            }
        }
        return .table(entries, at)
    }
}
