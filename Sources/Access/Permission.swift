public import Casework
public import Procedures

/// Who may see and do what（权限）: follows from the account and from what the pack says of its roles.
///
/// What the law demands of an act, such as that its reviewer is not its investigator, is for the
/// gates of `decide`; this only says who gets as far as asking.
public struct Permission: Sendable {
    public let book: ProcedureBook
    private let roles: [Role.ID: Role]
    /// For each role, the procedures in which it acts and the stages from which it does.
    private let stages: [Role.ID: [Procedure.ID: Set<Stage.ID>]]
    /// The roles for whom matters wait in queues.
    private let queueing: Set<Role.ID>

    public init(_ book: ProcedureBook) {
        self.book = book
        roles = Dictionary(uniqueKeysWithValues: book.organisation.roles.map { ($0.id, $0) })
        var stages: [Role.ID: [Procedure.ID: Set<Stage.ID>]] = [:]
        for procedure in book.procedures {
            for act in procedure.acts {
                for role in act.by {
                    stages[role, default: [:]][procedure.id, default: []].formUnion(act.from)
                }
            }
        }
        self.stages = stages
        queueing = Set(
            book.procedures.flatMap(\.acts).filter { $0.queueing != nil }.flatMap(\.by))
    }

    /// How personal data of a matter are shown（个人信息的显示）.
    public enum PersonalData: Int, Hashable, Sendable, Comparable {
        /// Masked; no way to see more.
        case masked
        /// Masked until a purpose is stated, which goes on record.
        case onPurpose
        /// Shown: the work on the matter needs it.
        case plain

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// That a matter may be seen, and how.
    public struct Sight: Hashable, Sendable {
        public let personalData: PersonalData
        /// Whose parties are shown to themselves.
        private let own: Scope.Own?

        init(personalData: PersonalData, own: Scope.Own?) {
            self.personalData = personalData
            self.own = own
        }

        /// The same with nothing in the clear.
        public var masked: Sight { Sight(personalData: .masked, own: nil) }

        /// How the data of one party are shown: one's own always plain.
        public func personalData(of party: Party) -> PersonalData {
            own?.isSelf(party) ?? false ? .plain : personalData
        }
    }

    // MARK: Matters

    /// Which matters the viewer sees.
    public func scope(of viewer: Viewer) -> Scope {
        switch viewer {
        case .visitor: return Scope(clauses: [], own: nil)
        case .receipt(let matter, let actor):
            return Scope(clauses: [], own: Scope.Own(actors: [actor], receipt: matter))
        case .account(let account, _):
            guard !account.kind.isAdministrator else { return Scope(clauses: [], own: nil) }
            let capacities = capacities(of: viewer)
            return Scope(
                clauses: capacities.flatMap { capacity in
                    capacity.roles.flatMap { clauses($0, in: capacity) }
                },
                own: Scope.Own(
                    actors: Set(capacities.map(\.place)), identity: account.identity,
                    phone: account.phone))
        }
    }

    /// Whether and how the viewer sees the matter.
    ///
    /// `assignees` are those to whom it is assigned.
    /// - Returns: nil if not at all.
    public func sight(
        of matter: Matter, for viewer: Viewer, assignees: Set<Actor.ID> = []
    ) -> Sight? {
        sight(of: matter, for: viewer, within: scope(of: viewer), assignees: assignees)
    }

    /// The same for one of many matters: `scope` is the viewer's, found once.
    public func sight(
        of matter: Matter, for viewer: Viewer, within scope: Scope, assignees: Set<Actor.ID> = []
    ) -> Sight? {
        let isOwn = scope.own?.admits(matter, assignees: assignees) ?? false
        let admitting = scope.clauses.filter { $0.admits(matter) }.map(\.role)
        guard isOwn || !admitting.isEmpty else { return nil }
        let mine = isOwn ? capacities(of: viewer).flatMap(\.roles) : []
        return Sight(
            personalData: (admitting + mine.filter { acts($0, in: matter.procedure) })
                .map { personalData(for: $0, in: matter.procedure) }.max() ?? .masked,
            own: scope.own)
    }

    /// As whom the viewer may do the act on the matter; nil if not at all.
    ///
    /// The stage, the gates and the periods are for `decide` to look at.
    public func capacity(
        toDo act: Act, on matter: Matter, for viewer: Viewer, assignees: Set<Actor.ID> = []
    ) -> Capacity? {
        guard sight(of: matter, for: viewer, assignees: assignees) != nil else { return nil }
        return capacity(toDo: act, for: viewer)
    }

    /// As whom the viewer may open a matter of the procedure with the act; nil if not at all.
    public func capacity(toOpenWith act: Act, for viewer: Viewer) -> Capacity? {
        act.opens ? capacity(toDo: act, for: viewer) : nil
    }

    /// As whom the viewer may put notes and files beside the acts of the matter; nil for whoever only looks on.
    ///
    /// They have a hand in it: a role of theirs acts in the procedure or gives work to others, or it is their own.
    public func capacity(
        toAddTo matter: Matter, for viewer: Viewer, assignees: Set<Actor.ID> = []
    ) -> Capacity? {
        guard sight(of: matter, for: viewer, assignees: assignees) != nil else { return nil }
        let capacities = capacities(of: viewer)
        let hand = capacities.first { capacity in
            capacity.roles.contains { id in
                acts(id, in: matter.procedure) || roles[id]?.duties.contains(.assign) ?? false
            }
        }
        let isOwn = scope(of: viewer).own?.admits(matter, assignees: assignees) ?? false
        return hand ?? (isOwn ? capacities.first : nil)
    }

    private func capacity(toDo act: Act, for viewer: Viewer) -> Capacity? {
        capacities(of: viewer).first { !Set($0.roles).isDisjoint(with: act.by) }
    }

    /// The places in which the viewer acts, their own first; none for administrators.
    public func capacities(of viewer: Viewer) -> [Capacity] {
        switch viewer {
        case .visitor: []
        case .receipt(_, let actor): [Capacity(actor: actor, place: actor, roles: publicRoles)]
        case .account(let account, let absent):
            account.kind.isAdministrator || account.isDisabled
                ? [] : ([account] + absent).map { Capacity(of: $0, for: account.id) }
        }
    }

    /// What everybody has who signs in as a resident or holds a receipt.
    public var publicRoles: [Role.ID] {
        book.organisation.roles.filter(\.isPublic).map(\.id)
    }

    // MARK: Everything else

    /// Whether the viewer's work shows personal data at all, in some procedure.
    public func seesPersonalData(_ viewer: Viewer) -> Bool {
        capacities(of: viewer).contains {
            $0.roles.contains { roles[$0]?.seesPersonalData ?? false }
        }
    }

    /// Whether the viewer has a part in any review queue（会审队列）.
    public func hasQueue(_ viewer: Viewer) -> Bool {
        capacities(of: viewer).contains { !queueing.isDisjoint(with: $0.roles) }
    }

    /// Whether the viewer may enter a part of the system that is no matter.
    public func allows(_ area: Area, for viewer: Viewer) -> Bool {
        guard let account = viewer.account, !account.isDisabled else { return false }
        if let duty = area.duty {
            let held = capacities(of: viewer).flatMap(\.roles).compactMap { roles[$0] }
            if held.contains(where: { $0.duties.contains(duty) }) { return true }
        }
        return area.kinds.contains(account.kind)
    }

    // MARK: Roles

    private func acts(_ role: Role.ID, in procedure: Procedure.ID) -> Bool {
        stages[role]?[procedure] != nil
    }

    private func clauses(_ id: Role.ID, in capacity: Capacity) -> [Scope.Clause] {
        guard let role = roles[id] else { return [] }
        let acting = stages[id] ?? [:]
        switch role.reach {
        case .own: return []
        case .turn: return [clause(id, capacity, Set(acting.keys), stages: acting)]
        case .unit: return clauses(id, capacity, Set(acting.keys))
        case .office: return [clause(id, capacity, Set(acting.keys))]
        case .all: return [clause(id, capacity, nil)]
        }
    }

    /// What the unit handles, whoever entered it; of the rest what the unit took part in.
    private func clauses(
        _ role: Role.ID, _ capacity: Capacity, _ procedures: Set<Procedure.ID>
    ) -> [Scope.Clause] {
        let handled = procedures.intersection(
            capacity.unit.flatMap { book.organisation.unit($0)?.handles } ?? [])
        let rest = procedures.subtracting(handled)
        return (handled.isEmpty ? [] : [clause(role, capacity, handled)])
            + (rest.isEmpty && !handled.isEmpty
                ? [] : [clause(role, capacity, rest, unit: capacity.unit)])
    }

    private func clause(
        _ role: Role.ID, _ capacity: Capacity, _ procedures: Set<Procedure.ID>?,
        stages: [Procedure.ID: Set<Stage.ID>]? = nil, unit: Unit.ID? = nil
    ) -> Scope.Clause {
        Scope.Clause(
            role: role, procedures: procedures, stages: stages, unit: unit,
            communities: capacity.communities)
    }

    /// Plain where the role works on such matters, on purpose where it only oversees them.
    private func personalData(for id: Role.ID, in procedure: Procedure.ID) -> PersonalData {
        guard let role = roles[id], role.seesPersonalData else { return .masked }
        return acts(id, in: procedure) ? .plain : .onPurpose
    }
}
