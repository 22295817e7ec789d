import Foundation
import Testing

@Suite("A process that is killed while it writes") struct CrashTests {
    @Test("What was written before holds, and can be written on", arguments: [9, 15])
    func killed(signal: Int32) throws {
        let scratch = try Scratch()
        let data = "\(scratch.path)/data"
        let process = try Command.process(["simulate", "--data", data, "--scale", "0.2"])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Let it write until some of the year has reached the file.
        let log = "\(data)/yifa.sqlite-wal"
        while process.isRunning, Self.size(log) < 8_000_000 { usleep(10_000) }
        #expect(process.isRunning, "it ended before it could be killed")
        let busy = try Command(
            "calendar", "\(Command.root)/packs/national/calendar.csv", "--data", data)
        #expect(busy.status == 2, "a second writer: \(busy.output)")
        #expect(busy.errorLines.count == 1, "\(busy.errors)")
        #expect(busy.errors.contains("in use by another process"))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        let verify = try Command("verify", "--data", data, "--json")
        #expect(verify.status == 0, "\(verify.output) \(verify.errors)")
        let result = try JSONDecoder().decode(Verified.self, from: Data(verify.output.utf8))
        #expect(result.events > 1000)
        #expect(result.events == result.size)
        let rebuild = try Command("rebuild", "--data", data)
        #expect(rebuild.status == 0, "\(rebuild.output) \(rebuild.errors)")
    }

    struct Verified: Decodable {
        let events, size: Int
    }

    private static func size(_ file: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return attributes?[.size] as? Int ?? 0
    }
}
