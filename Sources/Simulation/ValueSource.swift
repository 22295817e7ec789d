public import Procedures

/// Where the value of a field comes from（取值方式）.
public indirect enum ValueSource: Hashable, Sendable {
    /// As a pack would write it: a word, a number, yuan, a date.
    case constant(String)
    /// Choices in exact numbers before the cut-off, in proportion after it; their sum is the number
    /// of times that the field is filled.
    case quota([Weighted<String>])
    /// Choices by chance.
    case chances([Weighted<String>])
    /// Values in turn, the first again after the last.
    case each([String])
    /// A whole number; yuan for money.
    case amount(Amount)
    /// A text from a template of the lexicon.
    case text(template: String)
    /// So many days after the day of the act, or after the date in a field; before it if negative.
    case date(days: ClosedRange<Int>, of: Field.ID?)
    /// So many minutes after the act; before it if negative.
    case instant(minutes: ClosedRange<Int>)
    /// Where the story takes place.
    case place
    /// The communities in turn, from the one at this place in the organisation's list.
    case eachCommunity(from: Int)
    /// So many of a team, the first of whom is the story's first member.
    case staff(team: String, pick: Int)
    /// One of a team: its members in turn, one for each matter.
    case eachMember(team: String)
    case file
    case list(ValueSource, count: ClosedRange<Int>)
    /// The value of another field, filled before or with the same act.
    case copy(Field.ID)
    /// The value of a field in the matter from which this one came.
    case parent(Field.ID)
    /// The day on which an act of the same story will be done; where it is not, `otherwise`.
    case when(Act.ID, otherwise: ValueSource?)
    /// As another field's choice says.
    case by(Field.ID, [String: ValueSource], otherwise: ValueSource?)
}
