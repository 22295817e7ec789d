import ArgumentParser
import Casework
import Evidence
import FileStores
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores

/// `yifa evidence`: the files of matters.
struct EvidenceCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evidence", abstract: say("办件的证据材料", "The files of matters"),
            subcommands: [
                EvidenceAdd.self, EvidenceList.self, EvidenceGet.self, EvidenceSweep.self,
            ])
    }
}

/// `yifa evidence add`: takes files and puts them on the record of a matter, all or none.
struct EvidenceAdd: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: say("为办件添加证据文件", "Attach files to a matter"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The matter's number（办件编号）") var matter: Int64
    @Option(help: "The account of whoever adds them（经办人账号）") var by: String
    @Flag(help: "The parties may see them（当事人可见）") var shared = false
    @Option(help: "What they are as evidence, by the pack's name（证据种类）") var kind: String?
    @Argument(help: "The files（文件）") var files: [String]

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let store = try await SQLiteEventStore.open(at: data)
        guard !(try await store.events(of: Matter.ID(matter))).isEmpty else {
            throw Failure("没有办件 \(matter)", "there is no matter \(matter)")
        }
        let rules = workspace.pack.evidence
        guard kind.map({ rules.kind(EvidenceKind.ID($0)) != nil }) ?? true else {
            let known = rules.kinds.map { "\($0.id)（\($0.label.zh)）" }.joined(separator: "、")
            throw Failure(
                "没有证据种类 \(kind ?? "")；有：\(known)",
                "no kind of evidence '\(kind ?? "")'; there are: "
                    + rules.kinds.map(\.id.text).joined(separator: ", "))
        }
        var attachments: [Attachment] = []
        for file in files {
            attachments.append(
                try await take(file, under: rules).attachment(isShared: shared, kind: kind))
        }
        let office = Office(book: workspace.pack.book, store: store, counter: workspace.counter)
        let (_, receipt) = try await office.record(
            .attach(attachments), on: Matter.ID(matter),
            by: Actor(id: Actor.ID(by), roles: []),
            at: Instant(seconds: Int64(Date().timeIntervalSince1970)))
        for file in attachments { print(file.line) }
        print(say("记录编号 \(receipt.index)", "event \(receipt.index)"))
    }

    /// Reads the file piece by piece; a refusal names it.
    private func take(_ path: String, under rules: FileRules) async throws -> KeptFile {
        guard let handle = FileHandle(forReadingAtPath: path),
            let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
        else { throw Failure("无法读取 \(path)", "cannot read \(path)") }
        do {
            let upload = try await FolderFileStore(data: data).begin(
                name: path, announced: Int(size), rules: rules)
            while let piece = try handle.read(upToCount: 256 * 1024), !piece.isEmpty {
                try await upload.write([UInt8](piece))
            }
            return try await upload.finish()
        } catch let fault as FileFault {
            throw Failure("\(path)：\(fault.label.zh)", "\(path): \(fault.label.en)")
        }
    }
}

/// `yifa evidence list`: the files that a matter's events name.
struct EvidenceList: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: say("列出办件的证据文件", "List the files of a matter"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The matter's number（办件编号）") var matter: Int64

    func run() async throws {
        for file in try await Attachment.all(of: matter, in: data) { print(file.line) }
    }
}

/// `yifa evidence get`: writes a file of a matter out, if its bytes are those that were taken.
struct EvidenceGet: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "get", abstract: say("取出办件的证据文件", "Write out a file of a matter"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The matter's number（办件编号）") var matter: Int64
    @Option(help: "The first digits of its hash, 8 or more（文件散列）") var hash: String
    @Option(help: "Where to write; must not be there（输出文件）") var out: String

    func run() async throws {
        let fits = try await Attachment.all(of: matter, in: data).filter {
            $0.hash.hasPrefix(hash) && hash.utf8.count >= 8
        }
        guard let file = fits.first, Set(fits.map(\.hash)).count == 1 else {
            throw Failure(
                "办件 \(matter) 中没有唯一的文件 \(hash)", "the matter \(matter) has no one file \(hash)")
        }
        guard !FileManager.default.fileExists(atPath: out) else {
            throw Failure("\(out) 已存在", "\(out) is there already")
        }
        let store = FolderFileStore(data: data)
        guard await store.fault(of: file.hash) == nil else {
            throw Failure(
                "文件缺失或已被改动，请运行 yifa verify", "the file is missing or altered; run yifa verify")
        }
        let reading = try await store.open(file.hash)
        guard FileManager.default.createFile(atPath: out, contents: nil),
            let handle = FileHandle(forWritingAtPath: out)
        else { throw Failure("无法写入 \(out)", "cannot write \(out)") }
        for start in stride(from: 0, to: reading.size, by: 256 * 1024) {
            try handle.write(contentsOf: await reading.read(from: start, count: 256 * 1024))
        }
        print(file.line)
    }
}

/// `yifa evidence sweep`: finds files that no event names, and removes them if told.
struct EvidenceSweep: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sweep",
            abstract: say("清理未被记录引用的文件", "Remove files that no event names"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Flag(help: "Remove those older than a day; the service must be stopped") var delete = false

    func run() async throws {
        // Who holds the folder for writing is the only one who could be attaching a file.
        let holder = delete ? try await SQLiteEventStore.open(at: data) : nil
        let reader = try await SQLiteReader.open(at: data)
        let named = try await reader.namedFiles()
        let store = FolderFileStore(data: data)
        let yesterday = Int64(Date().timeIntervalSince1970) - 86_400
        let old = store.inventory { named.contains($0) }.orphans.filter { $0.changed < yesterday }
        for orphan in old { print("\(orphan.path)  \(ByteCount.text(orphan.size))") }
        if delete { try store.remove(old) }
        withExtendedLifetime(holder) {}
        print(
            delete
                ? say("已删除 \(old.count) 个", "removed \(old.count)")
                : say(
                    "\(old.count) 个可清理；加 --delete 执行",
                    "\(old.count) to remove; add --delete to do it"))
    }
}

extension Attachment {
    /// What a matter's events attached, in order.
    static func all(of matter: Int64, in data: String) async throws -> [Attachment] {
        let reader = try await SQLiteReader.open(at: data)
        guard let state = Matter(try await reader.events(of: Matter.ID(matter))) else {
            throw Failure("没有办件 \(matter)", "there is no matter \(matter)")
        }
        return state.attachments
    }

    fileprivate var line: String {
        let more = [kind, camera?.description].compactMap { $0 }.map { "  \($0)" }.joined()
        return "\(hash.prefix(16))  \(ByteCount.text(Int(size)))  \(type)  \(name)\(more)"
    }
}

extension KeptFile {
    /// As an event records it.
    func attachment(isShared: Bool, kind: String? = nil) -> Attachment {
        func millionths(_ degrees: Double) -> Int64 { Int64((degrees * 1_000_000).rounded()) }
        let place = facts.place.map {
            Attachment.Camera.Place(
                latitude: millionths($0.latitude), longitude: millionths($0.longitude))
        }
        return Attachment(
            hash: hash, name: name.text, type: type.media, size: Int64(size), isShared: isShared,
            kind: kind, camera: Attachment.Camera(taken: facts.taken, place: place))
    }
}
