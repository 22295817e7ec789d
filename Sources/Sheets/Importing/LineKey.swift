public import Casework
public import LegalCalendar
public import Procedures

/// By what a line is known again（自然键）: the fields that the pack names as the key of the register, or
/// all that its opening act says, the day and the parties.
public struct LineKey: Hashable, Sendable {
    /// Two hashes of 64 bits: two lines of the same key by chance do not happen.
    private let first: Int
    private let second: Int

    /// The key of a line that our own export marked with the record it was made from.
    public init(mark: String) {
        func hash(_ seed: Int) -> Int {
            var hasher = Hasher()
            hasher.combine(seed)
            hasher.combine(mark)
            return hasher.finalize()
        }
        first = hash(3)
        second = hash(4)
    }

    /// What an export writes beside a line（系统编号）: the matter and the moment of its opening, so that the
    /// number of another office's matter is not taken for ours.
    public static func mark(of matter: Matter.ID, opened: Instant) -> String {
        "\(matter)-\(opened.seconds)"
    }

    public init(_ opening: Event, key: [Field.ID]) {
        var filled: [(id: Field.ID, value: Value)] = []
        var parties: [Party] = []
        for change in opening.changes {
            switch change {
            case .filled(let id, let value): filled.append((id, value))
            case .joined(let party): parties.append(party)
            default: break
            }
        }
        filled.sort { $0.id < $1.id }
        let named = filled.filter { key.contains($0.id) }
        let isNamed = !key.isEmpty && named.count == key.count
        func hash(_ seed: Int) -> Int {
            var hasher = Hasher()
            hasher.combine(seed)
            for (id, value) in isNamed ? named : filled {
                hasher.combine(id)
                hasher.combine(value)
            }
            if !isNamed {
                hasher.combine(parties)
                hasher.combine(opening.happened.civilDate)
            }
            return hasher.finalize()
        }
        first = hash(1)
        second = hash(2)
    }
}
