/// Matches the figures of a text with those of the ledger, by unit, words around, value and order.
struct FigureMatching {
    private let text: SourceText
    private let figures: [FoundFigure]
    private let known: [PublishedFigure]
    /// For each figure its words: close by, and in the rest of the sentence and the one before.
    private var near: [Set<UInt64>] = []
    private var far: [Set<UInt64>] = []

    init(_ text: SourceText, _ figures: [FoundFigure], _ known: [PublishedFigure]) {
        self.text = text
        self.figures = figures
        self.known = known
        for index in figures.indices {
            let figure = figures[index]
            let floor = index > 0 ? figures[index - 1].end : 0
            let ceiling = index + 1 < figures.count ? figures[index + 1].start : text.count
            let start = max(floor, figure.start - 40)
            var end = figure.end
            while end < min(ceiling, figure.end + 16), !text[end].endsClause { end += 1 }
            var close = Self.pairs(text.plainSlice(start..<figure.start))
            close.formUnion(Self.pairs(text.plainSlice(figure.end..<end)))
            close.formUnion(Self.pairs(figure.counts))
            near.append(close)
            let back = max(0, figure.start - 160)
            let front = min(text.count, figure.end + 40)
            far.append(Self.pairs(text.plainSlice(back..<front)))
        }
    }

    /// Pairs of neighbouring Han characters.
    private static func pairs(_ string: String) -> Set<UInt64> {
        var result: Set<UInt64> = []
        var last: Unicode.Scalar?
        for scalar in string.unicodeScalars {
            if let last, scalar.isHan, last.isHan {
                result.insert(UInt64(last.value) << 32 | UInt64(scalar.value))
            }
            last = scalar
        }
        return result
    }

    func matches() -> [FigureMatch] {
        var owner = [Int?](repeating: nil, count: known.count)
        var taken = Array(repeating: false, count: figures.count)
        for candidate in candidates()
        where owner[candidate.known] == nil && !taken[candidate.figure] {
            owner[candidate.known] = candidate.figure
            taken[candidate.figure] = true
        }
        settleByOrder(&owner, &taken)
        return known.indices.compactMap { place in
            owner[place].map {
                FigureMatch(
                    id: known[place].id, figure: figures[$0],
                    agrees: known[place].agrees(with: figures[$0]))
            }
        }
    }

    private struct Candidate {
        var known: Int
        var figure: Int
        var score: Int
    }

    private func candidates() -> [Candidate] {
        var result: [Candidate] = []
        for (place, published) in known.enumerated() {
            let words = Self.pairs(published.label)
            guard !words.isEmpty else { continue }
            for index in figures.indices where sameUnit(published, figures[index]) {
                let close = words.intersection(near[index]).count * 100 / words.count
                let wide = words.intersection(far[index]).count * 100 / words.count
                let agrees = published.agrees(with: figures[index])
                guard close >= 25 || agrees && wide > 0 else { continue }
                // agreement weighs as much as most of the words: numbers seldom agree by chance
                let rarity = min(figures[index].value > 20 ? 80 : 50, 80)
                let score = close + wide * 4 / 10 + (agrees ? rarity : 0)
                result.append(Candidate(known: place, figure: index, score: score))
            }
        }
        return result.sorted { ($1.score, $0.known, $0.figure) < ($0.score, $1.known, $1.figure) }
    }

    private func sameUnit(_ published: PublishedFigure, _ figure: FoundFigure) -> Bool {
        Reading.unitClass(published.base.unit) == Reading.unitClass(figure.unit)
    }

    /// A ledger lists its figures in the order of the report: one that found no agreeing figure takes
    /// the free one between the places of its neighbours.
    private func settleByOrder(_ owner: inout [Int?], _ taken: inout [Bool]) {
        for place in known.indices {
            if let current = owner[place], known[place].agrees(with: figures[current]) { continue }
            let before = (0..<place).last { agreed(owner, $0) }.flatMap { owner[$0] } ?? -1
            let after =
                (place + 1..<known.count).first { agreed(owner, $0) }.flatMap { owner[$0] }
                ?? figures.count
            guard before < after else { continue }
            let free = (before + 1..<after).filter {
                (!taken[$0] || owner[place] == $0) && sameUnit(known[place], figures[$0])
            }
            guard free.count == 1, let only = free.first, only != owner[place] else { continue }
            if let current = owner[place] { taken[current] = false }
            owner[place] = only
            taken[only] = true
        }
    }

    private func agreed(_ owner: [Int?], _ place: Int) -> Bool {
        owner[place].map { known[place].agrees(with: figures[$0]) } ?? false
    }
}

/// The ledger's figures that `text` prints, each with the printed figure it was matched with.
///
/// A figure that the text does not print has no match; that alone is no difference.
public func matches(in text: String, against known: [PublishedFigure]) -> [FigureMatch] {
    let source = SourceText(text)
    let figures = CountedThing.name(FigureScanner(source).figures(), in: source)
    return FigureMatching(source, figures, known).matches()
}

/// Where `text` prints something else than the ledger counts.
public func differences(in text: String, against known: [PublishedFigure]) -> [Difference] {
    let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return matches(in: text, against: known).compactMap { match in
        guard !match.agrees, let published = byID[match.id] else { return nil }
        let counted = published.base.value
        return Difference(
            id: match.id, printed: counted < 0 ? match.figure.signed : match.figure.value,
            counted: counted, start: match.figure.start)
    }
}
