internal import LegalCalendar
internal import Procedures

/// One act of a story with its moment.
struct Planned {
    let step: StepPlan
    /// Which doing of the step it is, 0 for the first.
    let doing: Int
    let happens: Int
    /// When it is entered; later than it happens for a few.
    var entered: Int
}

/// A story with all its moments and the stories that come of it.
struct Plot {
    let stream: StreamPlan
    let story: Int
    var acts: [Planned] = []
    /// For a spawned story, the place of its parent among the plots and of the act that spawns it.
    var parent: (plot: Int, act: Int)?
}

/// Lays out when each act of a story happens（排期）: the same story and first day give the same plan.
struct Planner {
    let streams: [StreamPlan]
    let timeline: Timeline
    let seed: UInt64
    let lateShare: Double
    let lateDays: [Int]
    let lateChances: Chances
    /// The profile's cut-off: nothing that happens by it is entered after it.
    let cutOff: Int
    /// Room for one story's steps, kept to spare allocations.
    private var steps: [StepPlan] = []
    private var plots: [Plot] = []

    init(streams: [StreamPlan], timeline: Timeline, profile: Profile, seed: UInt64) {
        self.streams = streams
        self.timeline = timeline
        self.seed = seed
        lateShare = profile.lateness.days.isEmpty ? 0 : profile.lateness.share
        lateDays = profile.lateness.days.map(\.thing)
        lateChances = Chances(profile.lateness.days.map(\.weight))
        cutOff = timeline.number(of: profile.span.cutOff)
    }

    // MARK: The first day

    /// The day on which the story begins.
    ///
    /// Before the cut-off the day is drawn so that the last act that counts still falls before it;
    /// a story too long for what is left of the span begins earlier instead.
    mutating func firstDay(_ stream: StreamPlan, _ story: Int) throws(SimulationError) -> Int {
        var random = Random(seed: seed ^ 0xD1CE, stream.index, story)
        let isMain = story < stream.main
        if !stream.dates.isEmpty { return try givenDay(stream, story, isMain) }
        let rhythm = timeline.rhythms[stream.rhythm]
        let (from, through) =
            isMain ? (stream.first, stream.cutOff) : (stream.cutOff + 1, stream.last)
        guard var day = rhythm.days.draw(from: from, through: through, &random) else {
            throw .profile(stream: stream.id, "its rhythm has no days in the span")
        }
        if isMain || stream.last < timeline.last {
            let limit = isMain ? stream.cutOff : stream.last
            var attempt = 0
            while let settled = settledDay(stream, story, day), settled > limit {
                attempt += 1
                guard attempt < 60, day > from else {
                    throw .profile(
                        stream: stream.id,
                        "a story that begins on \(timeline.date(day)) settles on "
                            + "\(timeline.date(settled)), after \(timeline.date(limit))")
                }
                // As long as it is, it must begin by `latest`; any earlier day will do.
                let latest = min(day - 1, limit - (settled - day))
                day = rhythm.days.draw(from: from, through: latest, &random) ?? from
            }
        } else if stream.straddles {
            return try straddlingDay(stream, story, day, &random)
        }
        return day
    }

    private func givenDay(
        _ stream: StreamPlan, _ story: Int, _ isMain: Bool
    ) throws(SimulationError) -> Int {
        let days = stream.dates.filter { isMain == ($0 <= stream.cutOff) }
        guard !days.isEmpty else {
            throw .profile(
                stream: stream.id, "no dates \(isMain ? "up to" : "after") its cut-off")
        }
        return days[(isMain ? story : story - stream.main) % days.count]
    }

    /// A story after the cut-off begins so much earlier as it takes, if that settles it after all.
    private mutating func straddlingDay(
        _ stream: StreamPlan, _ story: Int, _ day: Int, _ random: inout Random
    ) throws(SimulationError) -> Int {
        guard let settled = settledDay(stream, story, day) else { return day }
        let rhythm = timeline.rhythms[stream.rhythm]
        let earlier = rhythm.days.draw(
            from: max(stream.first, day - (settled - day)), through: day, &random)
        guard let earlier, let again = settledDay(stream, story, earlier), again > stream.cutOff
        else { return day }
        return earlier
    }

    /// The day of the last act that counts, of the story and of those that come of it; nil where
    /// none but the first counts.
    private mutating func settledDay(_ stream: StreamPlan, _ story: Int, _ day: Int) -> Int? {
        plan(stream, story, on: day)
        var last: Int?
        for plot in plots {
            for act in plot.acts where act.step.settles {
                last = max(last ?? 0, act.happens / Timeline.day)
            }
        }
        return last
    }

    // MARK: The acts

    /// The story that begins on `day`, then those that come of it.
    mutating func plots(_ stream: StreamPlan, _ story: Int, on day: Int) -> [Plot] {
        plan(stream, story, on: day)
        for index in plots.indices { enterLate(&plots[index]) }
        return plots
    }

    private mutating func plan(_ stream: StreamPlan, _ story: Int, on day: Int) {
        plots.removeAll(keepingCapacity: true)
        plots.append(Plot(stream: stream, story: story))
        var random = Random(seed: seed ^ 0x9A17, stream.index, story)
        let start = timeline.rhythms[stream.rhythm].time(on: day, &random)
        fill(0, from: start, &random)
        var place = 0
        while place < plots.count {
            spawn(place)
            place += 1
        }
    }

    /// Adds the plots of the stories that the plot's acts spawn.
    private mutating func spawn(_ place: Int) {
        let parent = plots[place]
        for (index, act) in parent.acts.enumerated() {
            guard let spawn = act.step.spawn else { continue }
            let child = streams[spawn.stream]
            let rank = act.step.rank[parent.story]
            let isMain = rank < spawn.takers
            let story =
                isMain ? spawn.main + rank : child.main + spawn.after + rank - spawn.takers
            var random = Random(seed: seed ^ 0x9A17, child.index, story)
            plots.append(Plot(stream: child, story: story, parent: (place, index)))
            fill(plots.count - 1, from: act.happens + 1, isChild: true, &random)
        }
    }

    private mutating func fill(
        _ place: Int, from start: Int, isChild: Bool = false, _ random: inout Random
    ) {
        let (stream, story) = (plots[place].stream, plots[place].story)
        steps.removeAll(keepingCapacity: true)
        stream.steps(of: story, into: &steps)
        var acts: [Planned] = []
        acts.reserveCapacity(steps.count)
        var last = start
        for (index, step) in steps.enumerated() {
            if index == 0, !isChild {
                acts.append(Planned(step: step, doing: 0, happens: start, entered: start))
                continue
            }
            let count = step.repeats.map { Int($0[step.rank[story]]) } ?? 1
            if step.untilNext {
                let end = nextFixed(after: index, story, stream)
                var doing = 0
                while true {
                    let moment = self.moment(of: step, story, after: last, in: acts, &random)
                    guard moment < end, doing < 1000 else { break }
                    acts.append(Planned(step: step, doing: doing, happens: moment, entered: moment))
                    (last, doing) = (moment, doing + 1)
                }
            } else if let days = step.spread, count > 0 {
                for moment in spread(step, count, over: days, after: last, &random) {
                    let doing = acts.last.map { $0.step === step ? $0.doing + 1 : 0 } ?? 0
                    acts.append(Planned(step: step, doing: doing, happens: moment, entered: moment))
                    last = moment
                }
            } else {
                for doing in 0..<count {
                    last = moment(of: step, story, after: last, in: acts, &random)
                    acts.append(Planned(step: step, doing: doing, happens: last, entered: last))
                }
            }
        }
        plots[place].acts = acts
    }

    /// The moment of the next step with a fixed day; the end of time without one.
    private func nextFixed(after index: Int, _ story: Int, _ stream: StreamPlan) -> Int {
        for step in steps[(index + 1)...] {
            if case .between = step.delay { return fixedDay(step, story) * Timeline.day }
        }
        return (timeline.last + 1) * Timeline.day
    }

    /// Drawn from a source of its own, so that it can be asked for ahead.
    private func fixedDay(_ step: StepPlan, _ story: Int) -> Int {
        guard case .between(let first, let last) = step.delay else { return 0 }
        var random = Random(seed: seed ^ 0xF17ED, step.stream, story)
        return timeline.rhythms[step.rhythm].days.draw(from: first, through: last, &random) ?? first
    }

    private func moment(
        of step: StepPlan, _ story: Int, after last: Int, in acts: [Planned],
        _ random: inout Random
    ) -> Int {
        var base = last
        if let since = step.since, let act = acts.last(where: { $0.step.act.id == since }) {
            base = act.happens
        }
        let rhythm = timeline.rhythms[step.rhythm]
        let moment: Int
        switch step.delay {
        case .drawn(let lengths, let chances):
            let length = lengths.count == 1 ? lengths[0] : lengths[chances.draw(&random)]
            switch length {
            case .days(let range):
                let day = rhythm.onOrAfter(base / Timeline.day + random.within(range))
                moment = rhythm.time(on: day, &random)
            case .workingDays(let range):
                let day = timeline.day(
                    random.within(range), workingDaysAfter: base / Timeline.day)
                moment = rhythm.time(on: day, &random)
            case .minutes(let range):
                moment = rhythm.open(
                    base + random.within(range) * 60 + random.below(60), &random)
            }
        case .days(let column):
            let days = Int(column[step.rank[story]])
            moment = rhythm.time(on: base / Timeline.day + days, &random)
        case .between: moment = rhythm.time(on: fixedDay(step, story), &random)
        }
        guard moment <= last else { return moment }
        // Drawn too early in the day: soon after the step before, on the same day.
        let latest = (last / Timeline.day + 1) * Timeline.day - 1
        return min(last + 60 + random.below(1800), max(last, latest))
    }

    private func spread(
        _ step: StepPlan, _ count: Int, over days: Int, after last: Int, _ random: inout Random
    ) -> [Int] {
        let rhythm = timeline.rhythms[step.rhythm]
        let today = last / Timeline.day
        var moments: [Int] = []
        moments.reserveCapacity(count)
        for _ in 0..<count {
            let day = rhythm.onOrAfter(today + 1 + random.below(max(1, days)))
            moments.append(rhythm.time(on: day, &random))
        }
        moments.sort()
        return moments
    }

    // MARK: Late entries

    /// Enters a few acts on a later day, before the next act and never past the cut-off.
    private func enterLate(_ plot: inout Plot) {
        guard lateShare > 0 else { return }
        var random = Random(seed: seed ^ 0x1A7E, plot.stream.index, plot.story)
        let last = plot.acts.count - 1
        for index in plot.acts.indices {
            guard random.unit() < lateShare, plot.acts[index].step.spawn == nil else { continue }
            let act = plot.acts[index]
            let day = act.happens / Timeline.day
            let later = day + lateDays[lateChances.draw(&random)]
            guard later <= timeline.last, !(day <= cutOff && later > cutOff) else { continue }
            let entered = later * Timeline.day + 9 * 3600 + random.below(8 * 3600)
            if index == last || entered < plot.acts[index + 1].happens {
                plot.acts[index].entered = entered
            }
        }
    }
}
