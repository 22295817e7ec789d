public import Casework
public import LegalCalendar
public import Procedures

/// Somebody of the office as papers name them（执法人员、经办人）.
public struct Officer: Hashable, Sendable {
    public let name: String
    /// The department, as papers print it; nil where there is none.
    public let unit: String?
    public let cards: [Card]

    public init(name: String, unit: String? = nil, cards: [Card] = []) {
        self.name = name
        self.unit = unit
        self.cards = cards
    }

    /// A card that proves a qualification（执法证）, from its entry in the register to its end.
    public struct Card: Hashable, Sendable {
        public let number: String
        /// What the number is called: 执法证号.
        public let label: String
        public let first: CivilDate
        /// The last day on which it counts, nil while its line stands.
        public let last: CivilDate?

        public init(number: String, label: String, first: CivilDate, last: CivilDate? = nil) {
            self.number = number
            self.label = label
            self.first = first
            self.last = last
        }

        /// The card that a line of a register of qualifications stands for, and whose it is.
        /// - Returns: nil for a line of any other register, or one whose cards have no numbers.
        public static func read(
            _ line: Matter, under procedure: Procedure
        ) -> (holder: String, card: Card)? {
            guard let rule = procedure.credential, let id = rule.number,
                case .text(let number)? = line.fields[id], let field = procedure.field(id),
                case .list(let people)? = line.fields[rule.holder],
                case .text(let holder)? = people.first
            else { return nil }
            return (
                holder,
                Card(
                    number: number, label: field.label.zh, first: line.opened.civilDate,
                    last: line.closed?.civilDate)
            )
        }
    }

    /// The card held on the day, the last that was entered; nil where there is none.
    public func card(on day: CivilDate) -> Card? {
        cards.filter { $0.first <= day && day <= $0.last ?? day }.max { $0.first < $1.first }
    }
}
