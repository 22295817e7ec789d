import Procedures

/// What a place in a template stands for.
public enum PaperPlace: Hashable, Sendable, CustomStringConvertible {
    /// A field, or the parties of a role: `{fine}`, `{fine capitals}`, `{offender identity}`.
    case name(String, format: Format?)
    /// What is known without anybody filling it in: `{@day}`, `{@until payment}`.
    case known(Word, of: String?)

    /// How a value is written, where there is a choice.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// Money in capitals（大写）: 伍佰元整.
        case capitals
        /// Of parties: the number of identity or credit code, the phone, or all in one line.
        case identity, phone, details
        /// Of staff: names with their cards（执法证号）.
        case cards
        /// Of a place: the community alone.
        case community
        /// Of a list: how many entries.
        case count
    }

    /// The words after `@`.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        /// The day of this act, or of the last time another was done; the moment; who did it.
        case day, time, by
        /// The last day of a period（届满日）.
        case until
        /// The number of the matter; that of this paper, or of another one of the matter.
        case number
        case paper
        /// The office, the district above it, the unit and the organ that issues the paper.
        case organisation, superior, unit, organ
        case year
        /// The articles of the act, and those of the paper（依据）.
        case basis, article
        /// The full title of a statute, of the procedure's own where none is named.
        case law
        /// All parties; how many copies（each party one and the office one）.
        case parties, copies
    }

    /// Reads what stands between the braces.
    init(_ text: String) throws(PaperTextError) {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, words.count <= 2 else { throw .badPlace(text) }
        if first.first == "@" {
            guard let word = Word(rawValue: String(first.dropFirst())) else {
                throw .unknownWord(String(first.dropFirst()))
            }
            self = .known(word, of: words.count > 1 ? words[1] : nil)
            return
        }
        let format = words.count > 1 ? Format(rawValue: words[1]) : nil
        guard Identifier<Field>.isValid(first), words.count == 1 || format != nil else {
            throw .badPlace(text)
        }
        self = .name(first, format: format)
    }

    public var description: String {
        switch self {
        case .name(let name, let format): name + (format.map { " \($0.rawValue)" } ?? "")
        case .known(let word, let of): "@\(word.rawValue)" + (of.map { " \($0)" } ?? "")
        }
    }
}
