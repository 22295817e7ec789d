internal import Casework
internal import Figures
internal import LegalCalendar
internal import Procedures

/// Does the acts of stories through the book, as live work does（办理）.
///
/// A class, so that the many calls a day do not copy what it refers to.
final class StoryTeller {
    private let book: ProcedureBook
    private let counter: Counter
    private let maker: ValueMaker
    private let streams: [StreamPlan]
    private let timeline: Timeline
    /// Who is qualified, as the registers told so far say.
    private var credentials = Credentials()

    init(
        book: ProcedureBook, counter: Counter, maker: ValueMaker, streams: [StreamPlan],
        timeline: Timeline
    ) {
        self.book = book
        self.counter = counter
        self.maker = maker
        self.streams = streams
        self.timeline = timeline
    }

    /// Finds the place of a story that begins.
    func settle(_ story: ToldStory) {
        story.site =
            story.stream.turn.map {
                maker.places.draw(community: $0 + story.story, &story.random)
            } ?? maker.places.draw(&story.random)
    }

    /// Does one act of the story.
    ///
    /// `id`: the number of the story's matter.
    /// `child`: the story that this act spawns, with the number of its matter.
    func perform(
        _ planned: Planned, of story: ToldStory, as id: Matter.ID, spawning child: ToldStory?
    ) throws(SimulationError) -> Commit {
        let step = planned.step
        var submission = Submission(step.act.id)
        maker.fill(&submission, planned, story)
        if let child, let childID = child.id, step.spawn?.parentLinks ?? false {
            submission.link = Matter.Link(matter: childID, procedure: child.stream.procedure)
        }
        let actor = maker.member(step.team, step.member, of: story.key)
        let happened = timeline.instant(planned.happens)
        let occasion = Occasion(
            happened: happened,
            entered: planned.entered == planned.happens
                ? happened : timeline.instant(planned.entered))
        let event = try decide(submission, story, id, actor, occasion)
        let state: Matter
        if var matter = story.matter {
            // Held by nobody else while it changes, so that nothing is copied.
            story.matter = nil
            matter.apply(event)
            state = matter
        } else {
            state = Matter(opening: event)
        }
        story.matter = state
        if story.stream.isCredential,
            let procedure = book.procedure(state.procedure, version: state.version)
        {
            credentials.update(state, under: procedure)
        }
        if let child {
            child.parent = state
            child.linksParent = step.spawn?.childLinks ?? false
            child.site = story.site
        }
        return Commit(
            event: event, state: state, tallies: try tallies(event, state),
            search: step.touchesSearch ? searchText(state, story.stream) : nil)
    }

    private func decide(
        _ submission: Submission, _ story: ToldStory, _ id: Matter.ID, _ actor: Actor,
        _ occasion: Occasion
    ) throws(SimulationError) -> Event {
        let decision: Decision
        do throws(InputFault) {
            if let matter = story.matter {
                decision = try book.decide(
                    submission, on: matter, by: actor, at: occasion, credentials: credentials)
            } else {
                decision = try book.open(
                    story.stream.procedure, as: id, with: submission, by: actor, at: occasion,
                    credentials: credentials)
            }
        } catch {
            throw .fault(
                stream: story.stream.id, act: submission.act, on: occasion.happened.civilDate,
                error)
        }
        switch decision {
        case .done(let event): return event
        case .refused(let refusal):
            throw .refused(
                stream: story.stream.id, act: submission.act, on: occasion.happened.civilDate,
                refusal)
        }
    }

    private func tallies(_ event: Event, _ state: Matter) throws(SimulationError) -> [Tally] {
        do throws(CalendarError) {
            return try counter.tallies(for: event, after: state)
        } catch {
            throw .calendar(error)
        }
    }

    /// The text under which a matter is found: searched fields, addresses, names of parties.
    private func searchText(_ matter: Matter, _ stream: StreamPlan) -> String {
        var text = ""
        text.reserveCapacity(160)
        for (id, value) in matter.fields.entries {
            switch value {
            case .place(let place): Self.append(place.address, to: &text)
            case .text(let words):
                if stream.searched.contains(id) { Self.append(words, to: &text) }
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
