import LegalCalendar
public import Procedures

/// Somebody with whom a stranger can try the system（演示账户）: a member of a team of the simulation.
public struct DemoAccount: Hashable, Sendable {
    /// What an administrator administers; they have no roles.
    public enum Administers: String, Hashable, Sendable, CaseIterable {
        case system, security, audit
    }

    public let id: String
    public let name: String
    public let administers: Administers?
    public let roles: [Role]
    public let unit: Unit.ID?
    public let communities: [Community.ID]
    public let phone: String?
    /// What to try with it.
    public let tries: Label
}

/// Reads `simulation/accounts.yaml` of a pack.
public struct DemoAccountReader {
    private static let path = "simulation/accounts.yaml"
    private let folder: PackFolder
    private let organisation: Organisation
    private let faults = FaultList()

    public init(_ folder: PackFolder, organisation: Organisation) {
        self.folder = folder
        self.organisation = organisation
    }

    /// In the order of the file; none where the pack has no such file.
    /// - Throws: every fault of the file, sorted by place.
    public func read() throws(PackFaults) -> [DemoAccount] {
        guard let layer = folder.layers.last(where: { $0.files[Self.path] != nil }),
            let bytes = layer.files[Self.path]
        else { return [] }
        let read = YAMLFile(name: "\(layer.name)/\(Self.path)").read(bytes, into: faults)
            .flatMap { Table($0, faults) }
            .map { self.accounts(in: $0) }
        guard faults.errors.isEmpty, let read else { throw PackFaults(faults.errors) }
        return read
    }

    private func accounts(in table: Table) -> [DemoAccount] {
        defer { table.finish() }
        guard let list = table.required("accounts").flatMap({ Table($0, faults) }) else {
            return []
        }
        return list.all.compactMap { entry in
            Table(entry.value, faults).flatMap { account(entry.key, $0) }
        }
    }

    private func account(_ id: String, _ table: Table) -> DemoAccount? {
        defer { table.finish() }
        let name = table.text("name")
        let tries = table.required("try").flatMap { table.label($0) }
        let administers = table.optional("administers").flatMap { item in
            word(item, in: table, among: DemoAccount.Administers.allCases)
        }
        let roles = table.identifiers("roles", of: Role.self).compactMap { id, at in
            known(organisation.role(id), "role", id.text, at)
        }
        let unit = table.identifiers("unit", of: Unit.self).first.flatMap { id, at in
            known(organisation.unit(id), "unit", id.text, at)?.id
        }
        let communities = table.identifiers("communities", of: Community.self)
            .compactMap { id, at in known(organisation.community(id), "community", id.text, at)?.id
            }
        let phone = table.optionalText("phone")
        if (administers == nil) == roles.isEmpty {
            faults.add(table.at, "'\(id)' needs either 'roles' or 'administers'")
        }
        guard let name, let tries else { return nil }
        return DemoAccount(
            id: id, name: name, administers: administers, roles: roles, unit: unit,
            communities: communities, phone: phone, tries: tries)
    }

    private func word<W: RawRepresentable>(
        _ item: Item, in table: Table, among words: [W]
    ) -> W? where W.RawValue == String {
        guard let text = table.text(item) else { return nil }
        let word = words.first { $0.rawValue == text }
        if word == nil {
            let all = words.map(\.rawValue).joined(separator: ", ")
            faults.add(item.at, "'\(text)' is not one of: \(all)")
        }
        return word
    }

    private func known<T>(_ thing: T?, _ kind: String, _ id: String, _ at: At) -> T? {
        if thing == nil { faults.add(at, "the organisation has no \(kind) '\(id)'") }
        return thing
    }
}
