public import Casework
public import Figures
public import LegalCalendar
public import Procedures

/// A day of the simulated year: what was entered on it, in the order of entry.
public struct Day: Sendable {
    public let date: CivilDate
    public let commits: [Commit]
}

/// Lives a profile's year day by day（模拟运行）, through the same decisions as live work.
///
/// The same book, profile, lexicon, scale and seed give the same events, if `reserve` gives the
/// same numbers. Copies share the stories that are going on: use one and throw it away.
public struct Simulator {
    private let timeline: Timeline
    private let streams: [StreamPlan]
    private let teller: StoryTeller
    private let seed: UInt64
    private let reserve: (Int) -> ClosedRange<Int64>
    private var numbers: ClosedRange<Int64>?
    private var planner: Planner
    /// The stories that begin on each day: stream and story.
    private var beginnings: [[UInt64]]
    /// What is entered on each day: second, story and act packed into one number.
    private var agenda: [[UInt64]]
    private var day = 0
    private var told: [ToldStory] = []
    private var free: [Int] = []

    /// Lays out the whole year.
    ///
    /// `scale`: how many times as much happens; 1 for the numbers of the profile.
    /// `seed`: nil for that of the profile.
    /// `reserve`: numbers for so many new matters.
    /// Throws what in the profile does not fit the pack or itself.
    public init(
        book: ProcedureBook, counter: Counter, profile: Profile, lexicon: Lexicon,
        scale: Double = 1, seed: UInt64? = nil, reserve: @escaping (Int) -> ClosedRange<Int64>
    ) throws(SimulationError) {
        let seed = Random.mix(seed ?? profile.seed)
        self.seed = seed
        self.reserve = reserve
        timeline = try Timeline(profile, book.calendar)
        let texts = try SyntheticText(lexicon)
        var random = Random(seed: seed, 900_000, 0)
        let maker = ValueMaker(
            timeline: timeline, texts: texts,
            names: try SyntheticNames(lexicon, communities: book.organisation.communities),
            places: try SyntheticPlaces(
                lexicon, book.organisation.communities, weights: profile.communities, &random),
            actors: profile.teams.map { team in Self.actors(team) })
        var compiler = try Compiler(
            book: book, profile: profile, timeline: timeline, texts: texts, scale: scale, seed: seed
        )
        streams = try compiler.compile()
        teller = StoryTeller(
            book: book, counter: counter, maker: maker, streams: streams, timeline: timeline)
        planner = Planner(streams: streams, timeline: timeline, profile: profile, seed: seed)
        beginnings = Array(repeating: [], count: timeline.last + 1)
        agenda = Array(repeating: [], count: timeline.last + 1)
        for stream in streams where !stream.isSpawned {
            for story in 0..<(stream.main + stream.after) {
                let day = try planner.firstDay(stream, story)
                if day <= timeline.last {
                    beginnings[day].append(UInt64(stream.index) << 32 | UInt64(story))
                }
            }
        }
    }

    private static func actors(_ team: Team) -> [Actor] {
        team.members.map { Actor(id: $0, roles: Set(team.roles), unit: team.unit) }
    }

    /// The first and the last day told, and how many matters other matters do not open.
    public var span: (first: CivilDate, last: CivilDate) {
        (timeline.first, timeline.date(timeline.last))
    }

    /// What is entered on the next day.
    /// - Returns: nil after the last day.
    /// - Throws: the step of the profile that the law or a field's bounds refuse.
    public mutating func nextDay() throws(SimulationError) -> Day? {
        guard day <= timeline.last else { return nil }
        begin(beginnings[day])
        beginnings[day] = []
        var entries = agenda[day]
        agenda[day] = []
        entries.sort()
        var commits: [Commit] = []
        commits.reserveCapacity(entries.count)
        for entry in entries {
            let (place, act) = (Int(entry >> 16) & 0xFF_FFFF, Int(entry & 0xFFFF))
            commits.append(try perform(act, of: place))
        }
        day += 1
        return Day(date: timeline.date(day - 1), commits: commits)
    }

    // MARK: Stories

    /// Plans the stories that begin today and puts their acts on the agenda.
    private mutating func begin(_ stories: [UInt64]) {
        for story in stories {
            let stream = streams[Int(story >> 32)]
            let plots = planner.plots(stream, Int(story & 0xFFFF_FFFF), on: day)
            var held: [Int] = []
            for plot in plots {
                let place = hold(plot)
                held.append(place)
                if let parent = plot.parent {
                    told[held[parent.plot]].children.append((parent.act, place))
                }
            }
        }
    }

    private mutating func hold(_ plot: Plot) -> Int {
        let story = ToldStory(plot, seed: seed)
        teller.settle(story)
        let place: Int
        if let last = free.popLast() {
            place = last
            told[place] = story
        } else {
            place = told.count
            told.append(story)
        }
        var left = 0
        for (index, act) in plot.acts.enumerated() {
            let (day, second) = act.entered.quotientAndRemainder(dividingBy: Timeline.day)
            guard day <= timeline.last else { break }
            left += 1
            agenda[day].append(UInt64(second) << 40 | UInt64(place) << 16 | UInt64(index))
        }
        told[place].left = left
        return place
    }

    private mutating func number() -> Matter.ID {
        if let numbers, numbers.lowerBound < numbers.upperBound {
            self.numbers = (numbers.lowerBound + 1)...numbers.upperBound
            return Matter.ID(numbers.lowerBound + 1)
        }
        let fresh = reserve(512)
        numbers = fresh
        return Matter.ID(fresh.lowerBound)
    }

    // MARK: Acts

    private mutating func perform(
        _ index: Int, of place: Int
    ) throws(SimulationError) -> Commit {
        let story = told[place]
        let id = story.id ?? number()
        story.id = id
        var child: ToldStory?
        if !story.children.isEmpty,
            let found = story.children.first(where: { $0.act == index })
        {
            child = told[found.place]
            child?.id = number()
        }
        let commit = try teller.perform(story.acts[index], of: story, as: id, spawning: child)
        story.left -= 1
        if story.left == 0 {
            story.close()
            free.append(place)
        }
        return commit
    }
}
