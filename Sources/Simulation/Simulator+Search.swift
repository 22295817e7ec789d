internal import Casework
internal import Procedures

extension Simulator {
    /// The text under which a matter is found: searched fields, names of parties, addresses.
    func searchText(_ matter: Matter) -> String {
        guard let procedure = book.procedure(matter.procedure, version: matter.version) else {
            return ""
        }
        var text = ""
        text.reserveCapacity(160)
        for (id, value) in matter.fields.entries {
            switch value {
            case .place(let place): Self.append(place.address, to: &text)
            case .text(let words):
                if procedure.field(id)?.isSearched ?? false { Self.append(words, to: &text) }
            default: break
            }
        }
        for party in matter.parties { Self.append(party.name, to: &text) }
        return text
    }

    private static func append(_ words: String, to text: inout String) {
        if !text.isEmpty { text += "\n" }
        text += words
    }
}
