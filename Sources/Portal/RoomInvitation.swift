import Access
import Casework
import Procedures
import Web

private struct InvitationPage {
    let backHref: String
    let back: String
    let heading: String
    let lead: String
    let facts: [Fact]
    let form: [FormView]
}

/// How a party without an account gets into the room（邀请当事人进入调解室）: whoever conducts it hands
/// out a code, which opens this matter and no other.
extension Pages {
    private static let partyField = "party"

    /// Whether the guest may let others in: staff who may themselves speak in the room.
    func mayInvite(_ view: PublicView, _ visit: Visit) throws -> Bool {
        guard visit.guest.isStaff, !view.matter.parties.isEmpty else { return false }
        let acts = serviceBook.rooms[view.procedure.id] ?? []
        return try acts.contains { id in
            guard let act = view.procedure.act(id) else { return false }
            return try services.permission.capacity(
                toDo: act, on: view.matter, for: visit.guest.viewer) != nil
        }
    }

    private func inviting(_ visit: Visit) async throws -> PublicView {
        let (view, isSeen) = try await ownMatter(visit)
        guard isSeen, try mayInvite(view, visit) else { throw PageFault.forbidden }
        return view
    }

    func invitationForm(_ visit: Visit) async throws -> Answer {
        let view = try await inviting(visit)
        let key = Self.invitationKey(view.matter.id)
        let owner = try draftOwner(visit)
        // The code of a moment ago, shown once.
        if let made = try await services.accounts.draft(key, of: owner) {
            try await services.accounts.discardDraft(key, of: owner)
            return invitationPage(view, FormBody(urlEncoded: made.body.utf8.map { $0 }), visit)
        }
        return invitationPage(view, nil, visit)
    }

    private static func invitationKey(_ matter: Matter.ID) -> String { "invitation.\(matter)" }

    private func invitationPage(
        _ view: PublicView, _ made: FormBody?, faults: [FormFault] = [], _ visit: Visit
    ) -> Answer {
        let (words, matter) = (visit.words, view.matter)
        let options = matter.parties.enumerated().map { place, party in
            Question.Option(
                id: "party-\(place)", value: "\(place)",
                label: "\(view.role(party.role))\(words("：", ": "))\(view.name(of: party))",
                isChosen: visit.form[Self.partyField] == "\(place)", name: Self.partyField)
        }
        let content = InvitationPage(
            backHref: visit.links("/room/\(matter.id)"),
            back: words("返回调解室", "Back to the room"),
            heading: words("邀请当事人进入调解室", "Let a party into the room"),
            lead: words(
                "发给一方当事人的查询码，只能查看和参与这一件。请当面或者按其留下的联系方式告知；再发一次，旧码即作废。",
                "The code given to a party opens this matter only. Tell it in person or by the contact they left; a new code ends the old one."
            ),
            facts: made.map { made in
                [
                    Fact(name: words("给谁", "For"), text: made["who"]),
                    Fact(name: words("编号", "Number"), text: "\(matter.id)"),
                    Fact(name: words("查询码（只显示一次）", "Code (shown once)"), text: made["code"]),
                    Fact(
                        name: words("怎样进入", "How to get in"),
                        text: words(
                            "打开“查询办件”，填写编号和查询码", "Open “Track a matter”, enter number and code")),
                ]
            } ?? [],
            form: [
                FormView(
                    [
                        Question(
                            Self.partyField, words("给哪一方", "For which party"), .radios(options))
                    ], faults: faults, action: visit.links("/room/\(matter.id)/invitation"),
                    button: words("生成查询码", "Make a code"), visit: visit, once: Secret.token())
            ])
        return page(
            PublicTemplates.set, "invitation", title: content.heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    func invite(_ visit: Visit) async throws -> Answer {
        let (view, services) = (try await inviting(visit), try services)
        guard let place = Int(visit.form[Self.partyField]),
            view.matter.parties.indices.contains(place)
        else {
            return invitationPage(
                view, nil,
                faults: [FormFault(Self.partyField, "请选择一方当事人", "Choose a party")], visit)
        }
        let party = view.matter.parties[place]
        let code = try await receiptDesk.makeReceipt(
            for: view.matter.id, as: Self.actor(ofParty: place, in: view.matter.id))
        let who = view.role(party.role) + view.words("：", ": ") + view.name(of: party)
        try await services.accounts.record(
            AccessRecord(
                .credential, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, subject: "\(view.matter.id)",
                note: "room code for party \(place + 1)"))
        try await services.accounts.save(
            Draft(
                account: try draftOwner(visit), key: Self.invitationKey(view.matter.id),
                body: FormBody([("who", who), ("code", code)]).draftText,
                saved: services.trueNow()))
        return .redirect(to: visit.links("/room/\(view.matter.id)/invitation"))
    }

    /// As whom a party acts who was let in by code: the same however often a code is made.
    private static func actor(ofParty place: Int, in matter: Matter.ID) -> Actor.ID {
        Actor.ID("party-\(matter)-\(place)")
    }

    /// The role of whoever speaks in the room, where it can be told.
    func role(of actor: Actor.ID, in view: PublicView) -> String? {
        let matter = view.matter
        let place = matter.parties.indices.first { Self.actor(ofParty: $0, in: matter.id) == actor }
        if let place { return view.role(matter.parties[place].role) }
        // Who opened it on the net is the first of its parties.
        guard matter.deeds.first?.actor == actor, let first = matter.parties.first else {
            return nil
        }
        return view.role(first.role)
    }
}
