internal import Procedures

/// Makes texts from the templates of a lexicon（文本生成）, parsed once.
struct SyntheticText: Sendable {
    enum Part: Sendable {
        case literal(String)
        case list(Int)
        case number(ClosedRange<Int>)
        case person, firm, community, address
    }

    /// Every list's variants, each in parts.
    private let lists: [[[Part]]]
    private let places: [String: Int]
    private let firm: Int

    init(_ lexicon: Lexicon) throws(SimulationError) {
        let names = lexicon.templates.keys.sorted()
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() { places[name] = place }
        var lists: [[[Part]]] = []
        for name in names {
            var variants: [[Part]] = []
            for variant in lexicon.templates[name] ?? [] {
                variants.append(try Self.parts(of: variant, places, in: name))
            }
            guard !variants.isEmpty else { throw .lexicon("'\(name)' has no entries") }
            lists.append(variants)
        }
        guard let firm = places[lexicon.firm] else {
            throw .lexicon("no template '\(lexicon.firm)' for the names of organisations")
        }
        (self.lists, self.places, self.firm) = (lists, places, firm)
        for place in lists.indices where !ends(place, depth: 0) {
            throw .lexicon("'\(names[place])' leads back to itself")
        }
    }

    func place(of template: String) -> Int? { places[template] }

    private static func parts(
        of text: String, _ places: [String: Int], in name: String
    ) throws(SimulationError) -> [Part] {
        var (parts, rest) = ([Part](), text[...])
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw .lexicon("'\(name)': '{' without '}' in '\(text)'")
            }
            let word = String(rest[rest.index(after: open)..<close])
            parts.append(try part(word, places, in: name))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        return parts
    }

    private static func part(
        _ word: String, _ places: [String: Int], in name: String
    ) throws(SimulationError) -> Part {
        switch word {
        case "person": return .person
        case "firm": return .firm
        case "community": return .community
        case "address": return .address
        default: break
        }
        if let place = places[word] { return .list(place) }
        if let range = word.firstRange(of: ".."), let low = Int(word[..<range.lowerBound]),
            let high = Int(word[range.upperBound...]), low <= high
        {
            return .number(low...high)
        }
        throw .lexicon("'\(name)': no list or template '\(word)'")
    }

    private func ends(_ place: Int, depth: Int) -> Bool {
        guard depth < 12 else { return false }
        return lists[place].allSatisfy { parts in
            parts.allSatisfy {
                if case .list(let next) = $0 { ends(next, depth: depth + 1) } else { true }
            }
        }
    }

    /// A text from the template at `place`, told of `site`.
    func text(
        _ place: Int, at site: Place?, _ names: SyntheticNames, _ random: inout Random
    ) -> String {
        let variants = lists[place]
        let parts = variants[random.below(variants.count)]
        if parts.count == 1, case .literal(let text) = parts[0] { return text }
        var text = ""
        text.reserveCapacity(96)
        append(parts, at: site, names, &random, to: &text)
        return text
    }

    func firmName(_ names: SyntheticNames, _ random: inout Random) -> String {
        text(firm, at: nil, names, &random)
    }

    private func append(
        _ parts: [Part], at site: Place?, _ names: SyntheticNames, _ random: inout Random,
        to text: inout String
    ) {
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .list(let place):
                let variants = lists[place]
                append(variants[random.below(variants.count)], at: site, names, &random, to: &text)
            case .number(let range): text += String(random.within(range))
            case .person: text += names.name(&random)
            case .firm:
                let variants = lists[firm]
                append(variants[random.below(variants.count)], at: site, names, &random, to: &text)
            case .community: text += site.map { names.label(of: $0.community) } ?? ""
            case .address: text += site?.address ?? ""
            }
        }
    }
}
