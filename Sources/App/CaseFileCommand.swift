import ArgumentParser
import Casework
import Evidence
import FileStores
import Foundation
import Ledger
import PackFiles
import Papers
import Paperwork
import Procedures
import SQLiteStores

/// `yifa casefile`: everything of a matter bound in one file（案卷）.
struct CaseFileCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "casefile",
            abstract: say("立卷：封面、目录、文书、证据、备考表", "Bind the file of a matter"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The number of the matter（办件编号）") var matter: Int64
    @Option(help: "FILE.pdf, or a folder that is not there yet（案卷文件夹）") var out: String
    @OptionGroup var site: SiteOption

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let papers = try await PaperDesk.open(workspace, site: site.address)
            .file(of: Matter.ID(matter))
        let organisation = workspace.pack.book.organisation
        let file = CaseFile(
            papers.made, of: papers.matter, papers.events, under: papers.procedure,
            rule: workspace.pack.papers.fileRule(of: papers.procedure),
            organ: organisation.superior.zh + organisation.label.zh,
            kinds: Dictionary(
                uniqueKeysWithValues: workspace.pack.evidence.kinds.map { ($0.id.text, $0.label) }))
        guard !file.papers.isEmpty || !file.evidence.isEmpty else {
            throw Failure(
                "办件 \(matter) 还没有文书和证据", "matter \(matter) has no papers and no evidence yet")
        }
        let binding = try CaseBinding(file, evidence: try await read(file.evidence))
        if out.hasSuffix(".pdf") {
            try Data(binding.whole).write(to: URL(filePath: out), options: .atomic)
        } else {
            try write(binding)
        }
        print(
            say(
                "\(out)：文书 \(file.papers.count) 件，证据 \(file.evidence.count) 件，装订 \(binding.pages) 页",
                "\(out): \(file.papers.count) papers, \(file.evidence.count) pieces of evidence, "
                    + "\(binding.pages) pages bound"))
    }

    /// A folder with every part, and the SHA-256 of each as `sha256sum -c` reads them.
    private func write(_ binding: CaseBinding) throws {
        let folder = URL(filePath: out)
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw Failure("\(out) 已经存在", "\(out) is already there")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var manifest = ""
        for part in binding.parts {
            try Data(part.bytes).write(to: folder.appending(path: part.name))
            var digester = Digester(.sha256)
            digester.update(part.bytes)
            manifest += "\(digester.finish().hex)  \(part.name)\n"
        }
        try Data(manifest.utf8).write(to: folder.appending(path: "manifest.sha256"))
    }

    /// The bytes of the evidence, as they were handed in.
    private func read(_ evidence: [CaseFile.Evidence]) async throws -> [[UInt8]] {
        let store = FolderFileStore(data: data)
        var files: [[UInt8]] = []
        for item in evidence {
            guard let size = try await store.size(of: item.hash) else {
                throw Failure(
                    "证据文件 \(item.hash) 不在数据目录中",
                    "the file \(item.hash) is not in the data folder")
            }
            files.append(try await store.open(item.hash).read(from: 0, count: size))
        }
        return files
    }
}
