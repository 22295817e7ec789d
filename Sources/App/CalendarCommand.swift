import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores

/// `yifa calendar`: a new or revised calendar for the data, and what it moves.
struct CalendarCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calendar",
            abstract: say("更新工作日历并重新计算期限", "Take in a calendar and recompute deadlines"))
    }

    @Argument(help: "FILE.csv: date,kind,name") var file: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "Who takes it in, for the record（经办人）") var by: String = "admin"
    @Flag(name: .customLong("dry-run"), help: "Only show what would move") var dryRun = false

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure("无法读取 \(file)", "cannot read \(file)")
        }
        guard let text = TextDecoding.text(of: [UInt8](bytes)) else {
            throw Failure("\(file) 不是文本", "\(file) is no text")
        }
        do {
            _ = try LegalCalendar(csv: text)
        } catch {
            throw Failure("\(file)：\(error)", "\(file): \(error)")
        }
        let store = try await SQLiteEventStore.open(at: data)
        let workspace = try await Workspace.open(data)
        let files = try await workspace.reader.packFiles()
        guard let old = files.last(where: { $0.path.hasSuffix("/calendar.csv") }) else {
            throw Failure("数据中没有日历", "the data have no calendar")
        }
        let new = StoredFile(path: old.path, layer: old.layer, bytes: [UInt8](bytes))
        let pack = try PackReader(
            Workspace.folder(of: files.map { $0.path == new.path ? new : $0 })
        ).read()
        let moved = try await moves(under: pack, store, workspace)
        for event in moved { print(Self.words(for: event)) }
        if !dryRun {
            // The calendar first: cut short in between, the command run again moves the rest.
            try await store.replace(new)
            if !moved.isEmpty {
                _ = try await store.append(try await commits(of: moved, pack, workspace))
            }
        }
        print(say("\(moved.count) 个办件的期限有变化", "\(moved.count) matters have deadlines that move"))
    }

    /// The events that the new calendar brings, one for each matter whose deadlines it moves.
    private func moves(
        under pack: Pack, _ store: SQLiteEventStore, _ workspace: Workspace
    ) async throws -> [Event] {
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
        let actor = Actor(id: Actor.ID(by), roles: [])
        var events: [Event] = []
        for id in try await workspace.reader.mattersWithDeadlines() {
            guard let matter = Matter(try await store.events(of: id)) else { continue }
            if let event = try pack.book.recalculation(
                of: matter, as: "calendar-revised", by: actor, at: Occasion(now))
            {
                events.append(event)
            }
        }
        return events
    }

    private func commits(
        of events: [Event], _ pack: Pack, _ workspace: Workspace
    ) async throws -> [Commit] {
        var commits: [Commit] = []
        for event in events {
            guard var matter = Matter(try await workspace.reader.events(of: event.matter)) else {
                continue
            }
            matter.apply(event)
            commits.append(Commit(event: event, state: matter, tallies: [], search: nil))
        }
        return commits
    }

    private static func words(for event: Event) -> String {
        let parts = event.changes.compactMap { change -> String? in
            guard case .recalculated(let period, let old, let new) = change else { return nil }
            return "\(period): \(old.day) → \(new.day)"
        }
        return say("办件 ", "matter ") + "\(event.matter): " + parts.joined(separator: ", ")
    }
}
