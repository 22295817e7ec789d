import LegalCalendar
public import Procedures

extension ProcedureBook {
    /// Checks the submission against the fields and parties that the act takes.
    func check(
        _ submission: Submission, for act: Act, _ procedure: Procedure, _ matter: Matter?
    ) throws(InputFault) {
        for (id, value) in submission.fields {
            guard act.fill.contains(id) || act.may.contains(id),
                let kind = procedure.kind(ofField: id)
            else { throw .unknownField(id, in: act.id) }
            try check(value, as: kind, id)
        }
        for id in act.fill where submission.value(of: id) == nil {
            throw .missingField(id)
        }
        try checkParties(submission, for: act, procedure)
        let known = (matter?.parties.count ?? 0) + submission.parties.count
        if let first = submission.signatures.first, !act.signs {
            throw first < known ? .signaturesNotTaken(act.id) : .unknownSigner(first)
        }
        for signer in submission.signatures where !(0..<known).contains(signer) {
            throw .unknownSigner(signer)
        }
        if let link = submission.link, !act.links.contains(link.procedure) {
            throw .linkNotTaken(act.id, link.procedure)
        }
        if let note = submission.note, note.unicodeScalars.count > Self.longestNote {
            throw .tooLong(Self.note, longest: Self.longestNote)
        }
    }

    static var longestNote: Int { 2000 }
    static var note: Field.ID { "note" }

    private func checkParties(
        _ submission: Submission, for act: Act, _ procedure: Procedure
    ) throws(InputFault) {
        if !act.opens, !act.joins, !submission.parties.isEmpty { throw .partiesNotTaken(act.id) }
        for party in submission.parties {
            guard let role = procedure.partyRole(party.role) else {
                throw .unknownPartyRole(party.role)
            }
            guard role.kinds.contains(party.kind) else {
                throw .wrongPartyKind(party.role, party.kind)
            }
            guard !party.name.isEmpty, party.name.isShort(200) else {
                throw .nameless(party.role)
            }
        }
        guard act.opens else { return }
        for role in procedure.partyRoles {
            let count = submission.parties.count { $0.role == role.id }
            guard role.count.contains(count) else {
                throw .wrongParties(role.id, expected: role.count, found: count)
            }
        }
    }

    private func check(
        _ value: Value, as kind: Field.Kind, _ id: Field.ID
    ) throws(InputFault) {
        switch (kind, value) {
        case (.text(let longest), .text(let text)):
            guard text.isShort(longest) else {
                throw .tooLong(id, longest: longest)
            }
            guard text.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }) else {
                throw .notText(id)
            }
        case (.integer(let bounds), .integer(let number)):
            guard bounds.contains(number) else {
                throw .outOfRange(id, expected: "\(bounds.lowerBound)–\(bounds.upperBound)")
            }
        case (.money(let bounds), .money(let fen)):
            guard bounds.contains(fen) else {
                throw .outOfRange(
                    id, expected: "\(bounds.lowerBound / 100)–\(bounds.upperBound / 100) 元")
            }
        case (.date, .date), (.instant, .instant), (.file, .file): break
        case (.choice(let choices), .choice(let choice)):
            guard choices.contains(where: { $0.id == choice }) else {
                throw .unknownChoice(id, choice)
            }
        case (.place, .place(let place)):
            guard organisation.community(place.community) != nil else {
                throw .unknownCommunity(id, place.community)
            }
            guard place.address.isShort(200) else { throw .tooLong(id, longest: 200) }
        case (.staff(let bounds), .list(let items)):
            let distinct = Set(items)
            guard bounds.contains(distinct.count), distinct.count == items.count else {
                throw .outOfRange(
                    id, expected: "\(bounds.lowerBound)–\(bounds.upperBound) 名不同人员")
            }
        case (.list(let element, let longest), .list(let items)):
            guard items.count <= longest else {
                throw .outOfRange(id, expected: "≤ \(longest)")
            }
            for item in items { try check(item, as: element, id) }
        default: throw .wrongType(id, expected: kind.name)
        }
    }
}

extension String {
    /// Whether it has no more than `longest` characters（Unicode scalars）; by bytes where that tells.
    func isShort(_ longest: Int) -> Bool {
        utf8.count <= longest || unicodeScalars.count <= longest
    }
}

extension Field.Kind {
    /// The word for the kind in messages.
    public var name: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .money: "money"
        case .date: "date"
        case .instant: "instant"
        case .choice: "choice"
        case .place: "place"
        case .file: "file"
        case .staff: "staff"
        case .list: "list"
        }
    }
}
