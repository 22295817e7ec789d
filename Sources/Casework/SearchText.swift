public import Procedures

extension ProcedureBook {
    /// The words under which the event's matter can be found from now on: its searched fields,
    /// places and the names of those who joined（检索文本）.
    /// - Returns: nil where the event adds none.
    public func searchText(of event: Event, in procedure: Procedure) -> String? {
        var text = ""
        func add(_ words: String) {
            if !text.isEmpty { text += " " }
            text += words
        }
        for change in event.changes {
            switch change {
            case .joined(let party): add(party.name)
            case .filled(let field, .text(let words)):
                if procedure.field(field)?.isSearched ?? false { add(words) }
            case .filled(_, .place(let place)): add(place.address)
            default: break
            }
        }
        return text.isEmpty ? nil : text
    }
}
