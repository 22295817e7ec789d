/// A line of a template with places to fill in（文书模板的一段文字）: `当事人{offender}于{@day}…`.
public struct PaperText: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        case words(String)
        /// A place; where it may stay empty（`{gain?}`）the paper is right without it.
        case place(PaperPlace, mayBeEmpty: Bool)
    }

    public let parts: [Part]

    /// Nothing: a place to be filled in by hand.
    public static let empty = PaperText(parts: [])

    init(parts: [Part]) { self.parts = parts }

    /// Reads the text: places stand in braces.
    /// - Throws: ``PaperTextError`` for a brace without its other half or a place that is none.
    public init(_ text: String) throws(PaperTextError) {
        var (parts, rest) = ([Part](), text[...])
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if brace > rest.startIndex { parts.append(.words(String(rest[..<brace]))) }
            let after = rest[rest.index(after: brace)...]
            guard rest[brace] == "{", let end = after.firstIndex(of: "}") else {
                throw .loneBrace(text)
            }
            var inside = after[..<end]
            let mayBeEmpty = inside.last == "?"
            if mayBeEmpty { inside = inside.dropLast() }
            parts.append(.place(try PaperPlace(String(inside)), mayBeEmpty: mayBeEmpty))
            rest = after[after.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
    }

    /// The places in their order.
    public var places: [(place: PaperPlace, mayBeEmpty: Bool)] {
        parts.compactMap { part in
            guard case .place(let place, let mayBeEmpty) = part else { return nil }
            return (place, mayBeEmpty)
        }
    }
}

/// Why a line of a template cannot be read.
public enum PaperTextError: Error, Equatable, CustomStringConvertible {
    case loneBrace(String)
    case unknownWord(String)
    case badPlace(String)

    public var description: String {
        switch self {
        case .loneBrace(let text): "'\(text.prefix(40))': a brace has no other half"
        case .unknownWord(let word):
            "'{@\(word)}' is no place; known: "
                + PaperPlace.Word.allCases.map { "@\($0.rawValue)" }.joined(separator: ", ")
        case .badPlace(let text):
            "'{\(text)}': expected a field or party, perhaps with a format, or '@' and a word"
        }
    }
}
