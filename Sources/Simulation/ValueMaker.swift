internal import Casework
internal import LegalCalendar
internal import Procedures

/// Makes what the steps of stories fill in（填报内容）: values, parties, signatures, remarks.
///
/// It stands apart from the stories, so that one can change while this is read.
struct ValueMaker: Sendable {
    let timeline: Timeline
    let texts: SyntheticText
    let names: SyntheticNames
    let places: SyntheticPlaces
    /// The accounts of each team.
    let actors: [[Actor]]

    /// The member of the team at the place in the story, always the same one.
    func member(_ team: Int, _ place: Int, of key: UInt64) -> Actor {
        let count = actors[team].count
        let first = Int(Random.mix(key &+ UInt64(team) &* 0x9E37_79B9) >> 33) % count
        return actors[team][(first + place) % count]
    }

    /// Puts into the submission what the step's act takes: fields, parties, signatures, remarks.
    func fill(_ submission: inout Submission, _ planned: Planned, _ story: ToldStory) {
        let step = planned.step
        let place = step.place(story.story, doing: planned.doing)
        submission.fields.reserveCapacity(step.fills.count)
        for fill in step.fills {
            let place = fill.isShared ? story.story : place
            if let value = value(fill.source, planned, place, submission, story) {
                submission.fields.append((fill.field, value))
            }
        }
        for plan in step.parties {
            addParties(plan, plan.isShared ? story.story : place, to: &submission, story)
        }
        if let signs = step.signs { submission.signatures = signers(signs, submission, story) }
        if let note = step.note {
            submission.note = texts.text(note, at: story.site, names, &story.random)
        }
        if story.linksParent, story.matter == nil, let parent = story.parent {
            submission.link = Matter.Link(matter: parent.id, procedure: parent.procedure)
        }
    }

    private func value(
        _ source: SourcePlan, _ planned: Planned, _ place: Int, _ submission: Submission,
        _ story: ToldStory
    ) -> Value? {
        switch source {
        case .constant(let value): return value
        case .column(let column, let values): return values[Int(column[place])]
        case .drawn(let values, let chances): return values[chances.draw(&story.random)]
        case .turns(let values): return values[(story.story + planned.doing) % values.count]
        case .numbers(let column, let isMoney):
            return isMoney ? .money(column[place] * 100) : .integer(column[place])
        case .anyNumber(let range, let isMoney):
            let number = Int64(story.random.within(range))
            return isMoney ? .money(number * 100) : .integer(number)
        case .text(let template):
            return .text(texts.text(template, at: story.site, names, &story.random))
        case .date(let range, let field):
            let days = story.random.within(range)
            if let field {
                guard case .date(let date) = known(field, submission, story) else { return nil }
                return .date(date.adding(days: days))
            }
            return .date(timeline.date(planned.happens / Timeline.day).adding(days: days))
        case .instant(let range):
            return .instant(timeline.instant(planned.happens + story.random.within(range) * 60))
        case .place: return story.site.map { .place($0) }
        case .staff(let team, let pick):
            return .list((0..<pick).map { .text(member(team, $0, of: story.key).id.text) })
        case .digest(let isText):
            let digits = hexadecimal(&story.random)
            return isText ? .text(digits) : .file(digits)
        case .list(let element, let count):
            var values: [Value] = []
            for _ in 0..<story.random.within(count) {
                if let value = value(element, planned, place, submission, story) {
                    values.append(value)
                }
            }
            return .list(values)
        case .copy(let field): return known(field, submission, story)
        case .parent(let field): return story.parent?.fields[field]
        case .when(let act, let otherwise):
            if let later = story.acts.last(where: { $0.step.act.id == act }) {
                return .date(timeline.date(later.happens / Timeline.day))
            }
            guard let otherwise else { return nil }
            return value(otherwise, planned, place, submission, story)
        case .by(let field, let sources, let otherwise):
            guard let choice = known(field, submission, story)?.dimension,
                let source = sources[choice] ?? otherwise
            else { return nil }
            return value(source, planned, place, submission, story)
        }
    }

    private func known(
        _ field: Field.ID, _ submission: Submission, _ story: ToldStory
    ) -> Value? {
        submission.value(of: field) ?? story.matter?.fields[field]
    }

    private func hexadecimal(_ random: inout Random) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for _ in 0..<4 {
            var bits = random.next()
            for _ in 0..<16 {
                text.append(digits[Int(bits & 15)])
                bits >>= 4
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func addParties(
        _ plan: PartyDraw, _ place: Int, to submission: inout Submission, _ story: ToldStory
    ) {
        if case .parent(let role) = plan.source {
            for party in story.parent?.parties ?? [] where party.role == role {
                submission.parties.append(
                    Party(
                        role: plan.role, kind: party.kind, name: party.name,
                        identity: party.identity, phone: party.phone))
            }
            return
        }
        guard case .made(let kinds, let chances) = plan.source else { return }
        let count: Int
        switch plan.number {
        case .fixed(let number): count = number
        case .any(let range): count = story.random.within(range)
        case .column(let column): count = Int(column[place])
        }
        for _ in 0..<count {
            switch kinds[chances.draw(&story.random)] {
            case .person: submission.parties.append(names.person(plan.role, &story.random))
            case .organisation:
                let name = texts.firmName(names, &story.random)
                submission.parties.append(
                    names.organisation(plan.role, named: name, &story.random))
            }
        }
    }

    private func signers(
        _ signing: ActStep.Signing, _ submission: Submission, _ story: ToldStory
    ) -> [Int] {
        let parties = (story.matter?.parties ?? []) + submission.parties
        switch signing {
        case .all: return Array(parties.indices)
        case .roles(let roles): return parties.indices.filter { roles.contains(parties[$0].role) }
        }
    }
}
