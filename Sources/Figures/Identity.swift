public import Procedures

/// An equation or inequality between figures（勾稽关系）: parts and total, opening + in − out = closing.
public struct Identity: Hashable, Sendable {
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case atLeast = ">="
        case atMost = "<="
    }

    public struct Term: Hashable, Sendable {
        public let figure: Figure.ID
        /// 1 or −1.
        public let sign: Int64

        public init(figure: Figure.ID, sign: Int64) {
            self.figure = figure
            self.sign = sign
        }
    }

    public let label: Label
    public let left: [Term]
    public let relation: Relation
    public let right: [Term]

    public init(label: Label, left: [Term], relation: Relation, right: [Term]) {
        self.label = label
        self.left = left
        self.relation = relation
        self.right = right
    }

    /// Reads `a + b - c = d`.
    public init(label: Label, parsing text: String) throws(IdentityError) {
        var sides: [[Term]] = [[]]
        var relation: Relation?
        var sign: Int64 = 1
        var expectsTerm = true
        for word in text.split(separator: " ") {
            if let found = Relation(rawValue: String(word)) {
                guard relation == nil, !expectsTerm else {
                    throw .unexpected(String(word), in: text)
                }
                relation = found
                sides.append([])
                (sign, expectsTerm) = (1, true)
            } else if word == "+" || word == "-" {
                guard !expectsTerm else { throw .unexpected(String(word), in: text) }
                (sign, expectsTerm) = (word == "+" ? 1 : -1, true)
            } else {
                guard expectsTerm, Figure.ID.isValid(word) else {
                    throw .unexpected(String(word), in: text)
                }
                sides[sides.count - 1].append(Term(figure: Figure.ID(String(word)), sign: sign))
                expectsTerm = false
            }
        }
        guard let relation, !expectsTerm else { throw .incomplete(text) }
        self.init(label: label, left: sides[0], relation: relation, right: sides[1])
    }

    public var figures: [Figure.ID] { (left + right).map(\.figure) }

    /// `a + b = c` with the figures' identifiers.
    public var text: String { written { $0.figure.text } }

    /// The equation with something in place of each figure.
    public func written(_ name: (Term) -> String) -> String {
        func side(_ terms: [Term]) -> String {
            var text = ""
            for (index, term) in terms.enumerated() {
                if index > 0 { text += term.sign > 0 ? " + " : " - " }
                text += name(term)
            }
            return text
        }
        return "\(side(left)) \(relation.rawValue) \(side(right))"
    }
}

public enum IdentityError: Error, Equatable, CustomStringConvertible {
    case unexpected(String, in: String)
    case incomplete(String)

    public var description: String {
        switch self {
        case .unexpected(let word, let text):
            "identity '\(text)': '\(word)' does not fit; expected the form 'a + b - c = d'"
        case .incomplete(let text): "identity '\(text)': expected the form 'a + b - c = d'"
        }
    }
}
