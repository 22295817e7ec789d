/// How somebody wants pages shown（显示方式）: kept in a cookie, written into every page's root element.
///
/// The sizes and targets are those of ``ViewStyle``.
package struct Display: Hashable, Sendable {
    package enum Choice: String, CaseIterable, Sendable {
        /// Text larger by a fifth, and by two fifths（大字、特大字）.
        case large, largest
        /// White and yellow on black（高对比度）.
        case contrast
        /// Fewer things, larger（适老版）.
        case simple
        /// Everything one below the other, in the order in which it is read（顺序阅读）.
        case column
    }

    package let choices: Set<Choice>

    package static let cookieName = "display"
    package static let standard = Display([])

    package init(_ choices: Set<Choice>) {
        self.choices = choices.contains(.largest) ? choices.subtracting([.large]) : choices
    }

    /// Reads `simple.contrast`; words that are none of ours say nothing.
    package init(parsing text: String) {
        self.init(Set(text.split(separator: ".").compactMap { Choice(rawValue: String($0)) }))
    }

    package var isSimple: Bool { choices.contains(.simple) }

    func text(separator: String) -> String {
        Choice.allCases.filter(choices.contains).map(\.rawValue).joined(separator: separator)
    }
}

extension Visit {
    package var display: Display { Display(parsing: request.cookies[Display.cookieName] ?? "") }
}
