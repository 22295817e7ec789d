public import Casework
public import Procedures

/// Which matters somebody sees（可见范围）: a value that a store can turn into a query.
///
/// A matter is within if any clause admits it, or it is one's own.
public struct Scope: Hashable, Sendable {
    /// What one role in one place lets see.
    public struct Clause: Hashable, Sendable {
        public let role: Role.ID
        /// Nil for all.
        public let procedures: Set<Procedure.ID>?
        /// By procedure, the stages at which the role has something to do; nil for all.
        public let stages: [Procedure.ID: Set<Stage.ID>]?
        /// The unit that must have taken part, where one has; nil for any.
        public let unit: Unit.ID?
        /// Where the matter must be, if it has a place; empty for anywhere.
        public let communities: Set<Community.ID>

        public func admits(_ matter: Matter) -> Bool {
            if let procedures, !procedures.contains(matter.procedure) { return false }
            if let stages {
                guard let stage = matter.stage, let mine = stages[matter.procedure],
                    mine.contains(stage)
                else { return false }
            }
            if let unit, !matter.units.isEmpty, !matter.units.contains(unit) { return false }
            guard !communities.isEmpty, let community = matter.community else { return true }
            return communities.contains(community)
        }
    }

    /// What makes a matter one's own（本人办件）.
    public struct Own: Hashable, Sendable {
        /// Matters in which one of them acted, is named among the staff or to whom it is assigned.
        public let actors: Set<Actor.ID>
        /// Residents: matters to which somebody with this identity or phone is party.
        public let identity: String?
        public let phone: String?
        /// The only matter that the holder of a receipt sees.
        public let receipt: Matter.ID?

        public init(
            actors: Set<Actor.ID>, identity: String? = nil, phone: String? = nil,
            receipt: Matter.ID? = nil
        ) {
            self.actors = actors
            self.identity = identity
            self.phone = phone
            self.receipt = receipt
        }

        public func admits(_ matter: Matter, assignees: Set<Actor.ID> = []) -> Bool {
            if let receipt { return matter.id == receipt }
            return !actors.isDisjoint(with: assignees)
                || matter.deeds.contains { actors.contains($0.actor) }
                || matter.fields.entries.contains { names($0.value) }
                || matter.parties.contains(where: isSelf)
        }

        /// Whether the party is the one who looks.
        public func isSelf(_ party: Party) -> Bool {
            (identity != nil && party.identity == identity)
                || (phone != nil && party.phone == phone)
        }

        /// Staff fields are lists of accounts.
        private func names(_ value: Value) -> Bool {
            guard case .list(let values) = value else { return false }
            return values.contains { value in
                if case .text(let text) = value { actors.contains(Actor.ID(text)) } else { false }
            }
        }
    }

    public let clauses: [Clause]
    /// Nil for whoever has none: visitors and administrators.
    public let own: Own?

    public init(clauses: [Clause], own: Own?) {
        self.clauses = clauses
        self.own = own
    }

    public func admits(_ matter: Matter, assignees: Set<Actor.ID> = []) -> Bool {
        clauses.contains { $0.admits(matter) } || own?.admits(matter, assignees: assignees) ?? false
    }

    /// Whether nothing at all is within.
    public var isEmpty: Bool { clauses.isEmpty && own == nil }
}
