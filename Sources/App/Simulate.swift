import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import SQLiteStores
import Procedures
import Simulation

/// `yifa simulate`: lives a profile's year through the same decisions and the same store as live work.
struct Simulate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("按模拟方案逐日运行一年", "Live a simulated year, day by day"))
    }

    @Option(help: "The data folder, which must be new（数据目录）") var data: String
    @Option(help: "The profile（模拟方案）") var profile: String = "songgang-2020"
    @Option(help: "How many times as much happens（规模）") var scale: Double = 1
    @Option(help: "Another seed, another year（随机种子）") var seed: UInt64?
    @Option(help: "A folder with pack.yaml（规则包）") var pack: String = Workspace.standardPack

    func validate() throws {
        guard scale > 0, scale <= 100 else {
            throw ValidationError(
                say("--scale 应大于 0 且不超过 100", "--scale must be over 0 and at most 100"))
        }
    }

    func run() async throws {
        let result = try await SimulatedYear.live(
            data: data, profile: profile, scale: scale, seed: seed, packAt: pack)
        print(result.description)
    }
}

/// A simulated year on its way into a store.
struct SimulatedYear: CustomStringConvertible {
    let events: Int
    let seconds: Double
    let path: String

    var description: String {
        let rate = Int(Double(events) / max(seconds, 0.001))
        return say(
            "已写入 \(events) 条办理记录，用时 \(Int(seconds)) 秒，每秒 \(rate) 条：\(path)",
            "\(events) events in \(Int(seconds)) s, \(rate) a second: \(path)")
    }

    static func live(
        data: String, profile name: String, scale: Double, seed: UInt64?, packAt path: String
    ) async throws -> SimulatedYear {
        let source = try PackFolder(at: path)
        let (profile, lexicon) = try ProfileReader(source).read(name)
        let (store, _, pack) = try await Workspace.create(
            data, packAt: path,
            options: .init(salts: .seeded(seed ?? profile.seed), checkpointPages: 60_000))
        let counter = Counter(book: pack.book, measures: pack.figures.measures)
        var bar = ProgressBar(say("模拟 \(name)", "simulating \(name)"))
        var simulator = try Simulator(
            book: pack.book, counter: counter, profile: profile, lexicon: lexicon, scale: scale,
            seed: seed, reserve: { store.reserve($0) })
        let (first, last) = simulator.span
        let length = max(1, Double(last.daysSinceEpoch - first.daysSinceEpoch))
        var bulk = BulkWriter(store: store)
        while let day = try simulator.nextDay() {
            try await bulk.add(day.commits)
            bar.show(Double(day.date.daysSinceEpoch - first.daysSinceEpoch) / length, "\(day.date)")
        }
        try await bulk.finish()
        try await store.tidy()
        try OfficeClock.set(data, to: try pack.book.calendar.nextWorkingDay(onOrAfter: last.next))
        bar.show(1, "\(last)")
        return SimulatedYear(events: bulk.count, seconds: bar.finish(), path: data)
    }
}
