internal import Casework
internal import Procedures

/// A story that has begun and not ended.
final class ToldStory {
    private(set) var acts: [Planned]
    let stream: StreamPlan
    let story: Int
    /// Tells the members of teams for it.
    let key: UInt64
    var random: Random
    var site: Place?
    var id: Matter.ID?
    var matter: Matter?
    /// The matter from which it came, until it opens.
    var parent: Matter?
    var linksParent = false
    /// The stories that come of it, by the act that spawns them.
    var children: [(act: Int, place: Int)] = []
    /// How many of its acts are still to be entered.
    var left = 0

    init(_ plot: Plot, seed: UInt64) {
        acts = plot.acts
        stream = plot.stream
        story = plot.story
        random = Random(seed: seed ^ 0xAC75, plot.stream.index, plot.story)
        key = random.next()
    }

    /// Lets go of what it holds; its room may be kept for another.
    func close() {
        acts = []
        matter = nil
        parent = nil
        site = nil
        children = []
    }
}
