import ArgumentParser
import Casework
import Evidence
import FileStores
import Foundation
import SQLiteStores

/// `yifa backup`: a data folder in one file, while the service runs.
struct Backup: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("把数据目录备份成一个文件", "Back a data folder up into one file"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The file, not there yet（备份文件）") var out: String

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: out) else {
            throw Failure("\(out) 已存在", "\(out) is there already")
        }
        _ = try await SQLiteReader.open(at: data)
        let work = "\(out).snapshot"
        try? FileManager.default.removeItem(atPath: work)
        try FileManager.default.createDirectory(
            atPath: work, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: work) }
        let sources = try await Self.sources(data, work)
        let size = try BackupFile.write(sources, to: out)
        print(
            say(
                "已备份 \(sources.count) 个文件，\(ByteCount.text(size))：\(out)",
                "backed up \(sources.count) files, \(ByteCount.text(size)): \(out)"))
    }

    /// Databases first: all files that their records name are there by then, and never change.
    private static func sources(
        _ data: String, _ work: String
    ) async throws -> [BackupFile.Source] {
        let names = try FileManager.default.contentsOfDirectory(atPath: data).sorted()
        var sources: [BackupFile.Source] = []
        for name in names where name.hasSuffix(".sqlite") {
            try Snapshot.take(of: "\(data)/\(name)", to: "\(work)/\(name)")
            sources.append(BackupFile.Source(path: name, file: "\(work)/\(name)"))
        }
        for name in names where name.hasSuffix(".key") || name.hasSuffix(".pub") {
            sources.append(BackupFile.Source(path: name, file: "\(work)/\(name)"))
            try FileManager.default.copyItem(atPath: "\(data)/\(name)", toPath: "\(work)/\(name)")
        }
        if names.contains("complete") {
            sources.append(BackupFile.Source(path: "complete", file: "\(data)/complete"))
        }
        let reader = try await SQLiteReader.open(at: work)
        let hashes = try await reader.namedFiles()
        return sources
            + hashes.sorted().map { hash in
                let path = "evidence/\(hash.prefix(2))/\(hash.dropFirst(2))"
                return BackupFile.Source(path: path, file: "\(data)/\(path)")
            }
    }
}

/// `yifa restore`: unpacks a backup, verifies it, and only then puts it in its place.
struct Restore: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("由备份恢复数据目录", "Restore a data folder from a backup"))
    }

    @Argument(help: "The backup（备份文件）") var file: String
    @Option(help: "The data folder to make（数据目录）") var data: String
    @Flag(help: "Put aside the data that are there（替换现有数据）") var replace = false

    func run() async throws {
        let disk = FileManager.default
        let isThere = disk.fileExists(atPath: "\(data)/yifa.sqlite")
        guard !isThere || replace else {
            throw Failure(
                "\(data) 中已有数据；确认替换请加 --replace",
                "\(data) holds data; add --replace to put them aside")
        }
        let staging = "\(data).restoring"
        try? disk.removeItem(atPath: staging)
        do {
            let count = try BackupFile.unpack(file, into: staging)
            let (events, files) = try await Self.verify(staging)
            try await put(staging, isThere: isThere)
            print(
                say(
                    "已恢复 \(count) 个文件，\(events) 条记录、\(files) 个证据文件校验无误",
                    "restored \(count) files; \(events) events and \(files) evidence files verified"
                ))
        } catch {
            try? disk.removeItem(atPath: staging)
            throw error
        }
    }

    private static func verify(_ folder: String) async throws -> (events: Int, files: Int) {
        let workspace = try await Workspace.open(folder)
        var result = try await workspace.reader.verify(workspace.counter)
        result.add(await EvidenceCheck(data: folder).faults(of: result.files))
        if let fault = result.faults.first {
            throw Failure(
                "备份校验不通过（\(result.faults.count) 处），未恢复：\(fault)",
                "the backup does not verify (\(result.faults.count) faults), nothing restored: \(fault)"
            )
        }
        return (result.events, result.files.count)
    }

    private func put(_ staging: String, isThere: Bool) async throws {
        let disk = FileManager.default
        if isThere {
            // Nobody may be writing; whoever reads goes on with the old folder.
            let holder = try await SQLiteEventStore.open(at: data)
            let aside = "\(data).before-restore"
            guard !disk.fileExists(atPath: aside) else {
                throw Failure("\(aside) 已存在，请先移走", "\(aside) is there already; move it away first")
            }
            try disk.moveItem(atPath: data, toPath: aside)
            withExtendedLifetime(holder) {}
        } else if disk.fileExists(atPath: data) {
            guard try disk.contentsOfDirectory(atPath: data).isEmpty else {
                throw Failure("\(data) 不是空目录", "\(data) is not empty")
            }
            try disk.removeItem(atPath: data)
        }
        try disk.moveItem(atPath: staging, toPath: data)
    }
}

extension SQLiteReader {
    /// The hashes of all files that events name.
    func namedFiles() async throws -> Set<String> {
        try await histories(
            HistorySelection(), into: Set<String>(),
            { names, events in for event in events { names.formUnion(event.files) } },
            merge: { $0.formUnion($1) })
    }
}
