public import Casework
public import Procedures

/// Somebody of a team as accounts know them（模拟人员）.
public struct SimulatedPerson: Hashable, Sendable {
    public let id: Actor.ID
    /// Invented.
    public let name: String
    public let roles: [Role.ID]
    public let unit: Unit.ID?
}

extension Profile {
    /// The people of its teams, each with the name that the same seed always gives.
    ///
    /// - Throws: ``SimulationError`` for a lexicon without names.
    public func people(
        named lexicon: Lexicon, of organisation: Organisation
    ) throws(SimulationError) -> [SimulatedPerson] {
        let names = try SyntheticNames(lexicon, communities: organisation.communities)
        var people: [SimulatedPerson] = []
        for (index, team) in teams.enumerated() {
            for (place, id) in team.members.enumerated() {
                var random = Random(seed: seed ^ 0x9E0B1E, index, place)
                people.append(
                    SimulatedPerson(
                        id: id, name: names.name(&random), roles: team.roles, unit: team.unit))
            }
        }
        return people
    }
}
