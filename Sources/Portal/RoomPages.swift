import Access
import Casework
import LegalCalendar
import Procedures
import Web

private struct RoomPage {
    struct Line {
        let isMine: Bool
        let who: String
        let what: String
        let when: String
        let texts: [Fact]
        let files: [TextLink]
    }

    struct Turn {
        let id: String
        let heading: String
        let form: FormView
    }

    let backHref: String
    let back: String
    let heading: String
    let lead: String
    let refused: [RefusalView]
    let lines: [Line]
    let empty: [String]
    let refreshHref: String
    let refresh: String
    let turns: [Turn]
    let invitation: [TextLink]
}

/// The room where parties and mediator talk（调解室）: each message is an act on record.
extension Pages {
    func room(_ visit: Visit) async throws -> Answer {
        try await roomPage(visit, try await roomView(visit))
    }

    private func roomView(_ visit: Visit) async throws -> PublicView {
        let (view, isSeen) = try await ownMatter(visit)
        guard isSeen else { throw PageFault.forbidden }
        guard serviceBook.rooms[view.procedure.id] != nil else { throw PageFault.notFound }
        return view
    }

    /// The room's acts that are open to the guest now, in the order of the pack.
    private func turns(_ view: PublicView, _ visit: Visit) throws(PageFault) -> [Act] {
        let possible = try possible(view, visit)
        return (serviceBook.rooms[view.procedure.id] ?? []).compactMap { id in
            possible.first { $0.id == id }
        }
    }

    private func form(_ act: Act, _ view: PublicView, _ visit: Visit) -> ActForm {
        ActForm(
            book: site.book, procedure: view.procedure, act: act, matter: view.matter,
            extras: [.files], language: visit.language)
    }

    private func roomPage(
        _ visit: Visit, _ view: PublicView, failed: Act.ID? = nil, faults: [FormFault] = [],
        refusal: Refusal? = nil
    ) async throws -> Answer {
        let (words, matter) = (visit.words, view.matter)
        let acts = Set(serviceBook.rooms[view.procedure.id] ?? [])
        let events = try await site.records.events(of: matter.id)
        let mine = Set(try services.permission.capacities(of: visit.guest.viewer).map(\.actor))
        let names = try await services.accounts.names()
        let lines = events.filter { acts.contains($0.act) }.suffix(100).map { event in
            RoomPage.Line(
                isMine: mine.contains(event.actor),
                who: mine.contains(event.actor)
                    ? words("我", "Me")
                    : names[event.actor] ?? role(of: event.actor, in: view)
                        ?? words("当事人", "A party"),
                what: view.label(event.act), when: words.moment(event.happened),
                texts: event.changes.compactMap { text($0, view) },
                files: files(of: event, view, visit))
        }
        let turns = try turns(view, visit).map { act in
            // An empty form: what was said before is not said again.
            let typed = failed == act.id ? visit.form : FormBody()
            return RoomPage.Turn(
                id: act.id.text, heading: act.label.text(in: visit.language),
                form: FormView(
                    form(act, view, visit).questions(typed),
                    faults: failed == act.id ? faults : [],
                    action: visit.links("/room/\(matter.id)/\(act.id)"),
                    button: act.label.text(in: visit.language), visit: visit,
                    once: Secret.token()))
        }
        let content = RoomPage(
            backHref: visit.links(
                visit.guest.isStaff ? "/work/matters/\(matter.id)" : "/track/\(matter.id)"),
            back: words("返回办件", "Back to the matter"),
            heading: words("调解室", "Mediation room"),
            lead: words(
                "这里说的话、传的文件和提出的方案，各方和调解员都能看到，全部记录在案。",
                "What is said, sent and proposed here is seen by every side and the mediator, and is on record."
            ), refused: refusal.map { RefusalView($0, book: site.book, words: words) }.list,
            lines: Array(lines),
            empty: lines.isEmpty ? [words("还没有消息。", "No messages yet.")] : [],
            refreshHref: visit.links("/room/\(matter.id)"),
            refresh: words("刷新，看新消息", "Refresh for new messages"), turns: turns,
            invitation: try mayInvite(view, visit)
                ? [
                    TextLink(
                        href: visit.links("/room/\(matter.id)/invitation"),
                        text: words("邀请当事人进入调解室", "Let a party into the room"))
                ] : [])
        return page(
            PortalTemplates.set, "room", title: content.heading, visit,
            status: faults.isEmpty && refusal == nil ? 200 : 422, content)
    }

    private func text(_ change: Change, _ view: PublicView) -> Fact? {
        switch change {
        case .filled(let field, let value):
            // Both sides read each other's words in full: that is what the room is for.
            Fact(
                name: view.label(field),
                text: ValueWords(book: view.book, words: view.words).text(
                    value, of: view.procedure.field(field)?.kind))
        default: nil
        }
    }

    private func files(of event: Event, _ view: PublicView, _ visit: Visit) -> [TextLink] {
        event.changes.compactMap { change in
            guard case .attached(let file) = change, file.isShared,
                let place = view.matter.attachments.firstIndex(of: file)
            else { return nil }
            return TextLink(
                href: visit.links("/track/\(view.matter.id)/files/\(place)"), text: file.name)
        }
    }

    func speak(_ visit: Visit) async throws -> Answer {
        let view = try await roomView(visit)
        guard
            let act = try turns(view, visit).first(where: { $0.id.text == visit.place("act") }),
            let capacity = try services.permission.capacity(
                toDo: act, on: view.matter, for: visit.guest.viewer)
        else { throw PageFault.notFound }
        switch try await perform(act, form(act, view, visit), on: view, by: capacity, visit) {
        case .done: return .redirect(to: visit.links("/room/\(view.matter.id)"))
        case .refused(let refusal):
            return try await roomPage(visit, view, failed: act.id, refusal: refusal)
        case .faults(let faults):
            return try await roomPage(visit, view, failed: act.id, faults: faults)
        }
    }
}
