public import Simulation
internal import LegalCalendar
internal import Procedures

/// Reads `simulation/NAME.yaml` of a pack and the lexicon that it names.
public struct ProfileReader {
    private let folder: PackFolder
    private let faults = FaultList()

    public init(_ folder: PackFolder) { self.folder = folder }

    /// The profiles of the pack and of those below it, by name.
    public var names: [String] {
        let files = folder.layers.flatMap { $0.files.keys }.filter {
            $0.hasPrefix("simulation/") && $0.hasSuffix(".yaml") && $0.count { $0 == "/" } == 1
        }
        return Set(files.map { String($0.dropFirst("simulation/".count).dropLast(".yaml".count)) })
            .filter { name in
                guard case .table(let entries, _) = item("\(name).yaml", into: FaultList()) else {
                    return false
                }
                return entries.contains { $0.key == "profile" }
            }
            .sorted()
    }

    /// - Throws: every fault of the files, sorted by place.
    public func read(_ name: String) throws(PackFaults) -> (profile: Profile, lexicon: Lexicon) {
        let read = item("\(name).yaml", into: faults).flatMap { profile($0) }
        let lexicon = read.flatMap { item($0.lexicon, into: faults) }
            .flatMap { LexiconReader(faults: faults).read($0) }
        guard faults.errors.isEmpty, let read, let lexicon else {
            throw PackFaults(faults.errors)
        }
        return (read, lexicon)
    }

    /// The file, with what the files of the folder named like it add to its tables.
    private func item(_ file: String, into faults: FaultList) -> Item? {
        for layer in folder.layers.reversed() {
            guard layer.files["simulation/\(file)"] != nil else { continue }
            let parts = layer.files.keys.filter {
                $0.hasPrefix("simulation/\(file.dropLast(".yaml".count))/") && $0.hasSuffix(".yaml")
            }
            let items = (["simulation/\(file)"] + parts.sorted()).compactMap { path in
                layer.files[path].flatMap { bytes in
                    YAMLFile(name: "\(layer.name)/\(path)").read(bytes, into: faults)
                }
            }
            guard let first = items.first else { return nil }
            return items.dropFirst().reduce(first) { whole, part in
                whole.overlaid(with: part, adding: []) { twice in
                    faults.add(twice.at, "'\(twice.key)' is defined twice")
                }
            }
        }
        let name = folder.layers.last?.name ?? ""
        faults.add(
            At(file: "\(name)/simulation/\(file)", line: 1, column: 1), "no such file in the pack")
        return nil
    }

    private func profile(_ item: Item) -> Profile? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let name = table.text("profile")
        let label = table.label()
        let lexicon = table.text("lexicon")
        let seed = table.required("seed").flatMap { table.integer($0) }
        let streams = StreamReader(faults: faults)
        let span = table.required("span").flatMap { streams.span($0) }
        let lateness = table.table("late").map { self.lateness($0) }
        let profile = (
            rhythms: named(table, "rhythms") { rhythm($0, $1) },
            teams: named(table, "teams") { team($0, $1) },
            communities: communities(table),
            streams: named(table, "streams") { streams.stream($0, $1) }
        )
        guard let name, let lexicon, let seed, let span else { return nil }
        return Profile(
            id: name, label: label, seed: UInt64(bitPattern: seed), lexicon: lexicon, span: span,
            rhythms: profile.rhythms, lateness: lateness ?? .init(share: 0, days: []),
            teams: profile.teams, communities: profile.communities, streams: profile.streams)
    }

    private func named<T>(
        _ table: Table, _ key: String, _ make: (String, Table) -> T?
    ) -> [T] {
        guard let list = table.required(key).flatMap({ Table($0, faults) }) else { return [] }
        return list.all.compactMap { entry in
            guard let table = Table(entry.value, faults) else { return nil }
            defer { table.finish() }
            return make(entry.key, table)
        }
    }

    private func lateness(_ table: Table) -> Profile.Lateness {
        defer { table.finish() }
        let share = table.required("share").flatMap { table.number($0) } ?? 0
        let days: [Weighted<Int>] = table.weights("days").compactMap { weighted in
            guard let count = Int(weighted.thing), count > 0 else {
                faults.add(table.place(of: "days"), "'\(weighted.thing)' is no number of days")
                return nil
            }
            return Weighted(count, weight: weighted.weight)
        }
        return .init(share: share, days: days)
    }

    private func rhythm(_ name: String, _ table: Table) -> Rhythm? {
        let months = table.numbers("months", count: 12)
        let weekdays = table.numbers("weekdays", count: 7)
        let holidays = table.optional("holidays").flatMap { table.number($0) } ?? 1
        let isOffice = table.flag("working-days")
        let hours: [Weighted<Int>] = table.weights("hours").compactMap { weighted in
            guard let hour = Int(weighted.thing), (0...23).contains(hour) else {
                faults.add(table.place(of: "hours"), "'\(weighted.thing)' is no hour of the day")
                return nil
            }
            return Weighted(hour, weight: weighted.weight)
        }
        guard let months, let weekdays, !hours.isEmpty else { return nil }
        return Rhythm(
            id: name, months: months, weekdays: weekdays, holidays: holidays, isOffice: isOffice,
            hours: hours)
    }

    private func team(_ name: String, _ table: Table) -> Team? {
        let roles = table.identifiers("roles", of: Role.self).map(\.id)
        let unit = table.optional("unit").flatMap { table.identifier($0, of: Unit.self) }
        let number = table.required("number").flatMap { table.integer($0) }
        guard let number, number > 0, let prefix = table.text("prefix") else { return nil }
        return Team(id: name, roles: roles, unit: unit, count: Int(number), prefix: prefix)
    }

    private func communities(_ table: Table) -> [Community.ID: Double] {
        Dictionary(
            table.weights("communities", isOptional: true).map {
                (Community.ID($0.thing), $0.weight)
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Table {
    /// Names with weights; without a weight, a list counts all alike.
    func weights(_ key: String, isOptional: Bool = false) -> [Weighted<String>] {
        guard let item = isOptional ? optional(key) : required(key) else { return [] }
        return weights(item)
    }

    func weights(_ item: Item) -> [Weighted<String>] {
        guard case .table(let entries, _) = item else {
            return items(item).compactMap { text($0) }.map { Weighted($0, weight: 1) }
        }
        return entries.compactMap { entry in
            guard let weight = number(entry.value) else { return nil }
            guard weight >= 0 else {
                faults.add(entry.value.at, "a weight is 0 or more")
                return nil
            }
            return Weighted(entry.key, weight: weight)
        }
    }

    func numbers(_ key: String, count: Int) -> [Double]? {
        guard let item = required(key) else { return nil }
        let numbers = items(item).compactMap { number($0) }
        guard numbers.count == count else {
            faults.add(item.at, "expected \(count) numbers, found \(numbers.count)")
            return nil
        }
        return numbers
    }
}
