import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores

/// `yifa pack adopt`: puts a new pack with the data, and moves the open matters that are chosen.
struct PackAdopt: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "adopt",
            abstract: say(
                "启用新规则包，按选择变更未结办件", "Take in a new pack, and move the open matters chosen"))
    }

    @Argument(help: "The new pack: a folder with pack.yaml（新规则包）") var new: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The open matters to move: all, none, or numbers ID,ID…（变更的办件）") var move = "none"
    @Option(help: "Who takes it in, for the record（经办人）") var by: String = "admin"
    @Flag(name: .customLong("dry-run"), help: "Only show what would change") var dryRun = false

    func validate() throws { _ = try chosen() }

    func run() async throws {
        let store = dryRun ? nil : try await SQLiteEventStore.open(at: data)
        let workspace = try await Workspace.open(data)
        let pack = try await workspace.pack(at: new)
        guard pack.book.organisation.id == workspace.reader.organisation else {
            throw Failure(
                "规则包属于 \(pack.book.organisation.id)，数据属于 \(workspace.reader.organisation)",
                "the pack is of \(pack.book.organisation.id), the data of \(workspace.reader.organisation)"
            )
        }
        let found = try await workspace.transitions(from: workspace.pack, to: pack)
        let leaving = try choose(from: found.transitions.filter(\.changesRecord))
        let changes = PackChanges(
            difference: PackDifference(from: workspace.pack, to: pack),
            lost: try await workspace.lostVersions(in: pack.book, leaving: leaving),
            found: (leaving, found.open), old: workspace.pack, new: pack)
        if let obstacle = changes.obstacles.first { throw Failure(obstacle, obstacle) }
        print(
            say(
                "规则变更 \(changes.difference.changes.count) 处，新增计数规则 \(changes.difference.addedMeasures.count) 个",
                "\(changes.difference.changes.count) definitions differ, \(changes.difference.addedMeasures.count) measures are new"
            ))
        for line in changes.matterLines.dropFirst() { print(line) }
        if let store { try await adopt(pack, moving: leaving, in: store, workspace) }
        let stay = found.transitions.count(where: \.changesRecord) - leaving.count
        print(
            say(
                "\(dryRun ? "将变更" : "已变更") \(leaving.count) 个未结办件，\(stay) 个保持原记录的期限和版本",
                "\(leaving.count) open matters \(dryRun ? "would move" : "moved"), \(stay) keep their recorded days and versions"
            ))
    }

    private enum Choice {
        case all, none
        case some(Set<Int64>)
    }

    private func chosen() throws -> Choice {
        switch move {
        case "all": return .all
        case "none": return .none
        default:
            let numbers = move.split(separator: ",", omittingEmptySubsequences: false).map {
                Int64($0)
            }
            guard !numbers.contains(where: { ($0 ?? 0) < 1 }) else {
                throw ValidationError(
                    say(
                        "--move 应为 all、none 或者用逗号隔开的办件编号",
                        "--move must be all, none, or numbers of matters with commas between"))
            }
            return .some(Set(numbers.compactMap { $0 }))
        }
    }

    /// - Throws: a fault for a number that is no open matter which would move.
    private func choose(from moving: [Transition]) throws -> [Transition] {
        switch try chosen() {
        case .none: return []
        case .all: return moving.filter { $0.next != nil }
        case .some(let numbers):
            let known = Set(moving.filter { $0.next != nil }.map(\.matter.number))
            if let stranger = numbers.subtracting(known).min() {
                throw Failure(
                    "办件 \(stranger) 不是受影响的未结办件",
                    "the matter \(stranger) is no open matter that would move")
            }
            return moving.filter { numbers.contains($0.matter.number) }
        }
    }

    /// The pack first: cut short in between, the command run again moves the rest.
    private func adopt(
        _ pack: Pack, moving: [Transition], in store: SQLiteEventStore, _ workspace: Workspace
    ) async throws {
        let order = pack.files.reduce(into: [String]()) { order, file in
            let layer = String(file.path.prefix { $0 != "/" })
            if !order.contains(layer) { order.append(layer) }
        }
        let files = pack.files.map { file in
            StoredFile(
                path: file.path, layer: order.firstIndex { file.path.hasPrefix("\($0)/") } ?? 0,
                bytes: file.bytes)
        }
        _ = try await store.adopt(
            files, Counter(book: pack.book, measures: pack.figures.measures))
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
        let actor = Actor(id: Actor.ID(by), roles: [])
        var rest = moving[...]
        while !rest.isEmpty {
            var commits: [Commit] = []
            for transition in rest.prefix(5_000) {
                guard
                    let event = transition.event(as: "pack-adopted", by: actor, at: now),
                    var matter = Matter(try await workspace.reader.events(of: transition.matter))
                else { continue }
                matter.apply(event)
                commits.append(Commit(event: event, state: matter, tallies: [], search: nil))
            }
            _ = try await store.append(commits)
            rest = rest.dropFirst(5_000)
        }
    }
}
