/// Comments that say nearly the same, together（相同意见归并）.
///
/// Two are alike if, of the pairs of neighbouring characters in either, at least three in five stand in
/// both; figures count as one character whatever they say. Alike is passed on: who is like a member
/// is in the group. The result does not depend on the order in which comments come.
package struct CommentGroups: Equatable {
    /// The numbers of the comments in each group, ascending; groups by their lowest number.
    package let groups: [[Int]]

    /// `comments`: each number once.
    package init(_ comments: [(number: Int, text: String)]) {
        let sorted = comments.sorted { $0.number < $1.number }
        var forest = Forest(count: sorted.count)
        // Equal texts first: what thousands may copy is compared once.
        var firsts: [String: Int] = [:]
        var distinct: [(place: Int, pairs: Set<Pair>)] = []
        for (place, comment) in sorted.enumerated() {
            let letters = Self.letters(comment.text)
            if let first = firsts[String(letters)] {
                forest.join(first, place)
            } else {
                firsts[String(letters)] = place
                distinct.append((place, Self.pairs(letters)))
            }
        }
        for (place, pairs) in Self.alike(distinct.map(\.pairs)) {
            forest.join(distinct[place].place, distinct[pairs].place)
        }
        let byRoot = Dictionary(grouping: sorted.indices) { forest.root($0) }
        groups = byRoot.keys.sorted().map { root in
            byRoot[root, default: []].map { sorted[$0].number }
        }
    }

    private struct Pair: Hashable {
        let first: Character
        let second: Character
    }

    /// Letters and figures only, in lower case; a number is one `0`.
    private static func letters(_ text: String) -> [Character] {
        text.lowercased().reduce(into: []) { letters, next in
            guard next.isLetter || next.isNumber else { return }
            let letter: Character = next.isNumber ? "0" : next
            if letter != "0" || letters.last != "0" { letters.append(letter) }
        }
    }

    /// A comment of one character is a pair with nothing.
    private static func pairs(_ letters: [Character]) -> Set<Pair> {
        guard letters.count > 1 else {
            return Set(letters.map { Pair(first: $0, second: " ") })
        }
        return Set(zip(letters, letters.dropFirst()).map { Pair(first: $0, second: $1) })
    }

    /// The places of two that are alike; only those with a pair in common are looked at.
    private static func alike(_ texts: [Set<Pair>]) -> [(Int, Int)] {
        var holders: [Pair: [Int]] = [:]
        var found: [(Int, Int)] = []
        for (place, pairs) in texts.enumerated() {
            var common: [Int: Int] = [:]
            for pair in pairs {
                for other in holders[pair, default: []] { common[other, default: 0] += 1 }
                holders[pair, default: []].append(place)
            }
            for (other, shared) in common {
                let all = pairs.count + texts[other].count - shared
                if shared * 5 >= all * 3 { found.append((other, place)) }
            }
        }
        return found
    }

    /// Trees of places whose root is the lowest place（并查集）.
    private struct Forest {
        private var parents: [Int]

        init(count: Int) { parents = Array(0..<count) }

        mutating func root(_ place: Int) -> Int {
            var place = place
            while parents[place] != place {
                parents[place] = parents[parents[place]]
                place = parents[place]
            }
            return place
        }

        mutating func join(_ one: Int, _ other: Int) {
            let (left, right) = (root(one), root(other))
            parents[max(left, right)] = min(left, right)
        }
    }
}
