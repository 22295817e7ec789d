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
            organ: organisation.superior.zh + organisation.label.zh)
        guard !file.papers.isEmpty else {
            throw Failure("办件 \(matter) 还没有文书", "matter \(matter) has no papers yet")
        }
        let binding = try CaseBinding(file)
        if out.hasSuffix(".pdf") {
            try Data(binding.whole).write(to: URL(filePath: out), options: .atomic)
        } else {
            try await write(binding, of: file)
        }
        print(
            say(
                "\(out)：文书 \(file.papers.count) 件，\(binding.pages) 页，证据 \(file.evidence.count) 件",
                "\(out): \(file.papers.count) papers, \(binding.pages) pages, "
                    + "\(file.evidence.count) pieces of evidence"))
    }

    /// A folder with every part, and the SHA-256 of each as `sha256sum -c` reads them.
    private func write(_ binding: CaseBinding, of file: CaseFile) async throws {
        let folder = URL(filePath: out)
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw Failure("\(out) 已经存在", "\(out) is already there")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var parts = binding.parts
        let store = FolderFileStore(data: data)
        for hash in file.evidence {
            parts.append((name: "evidence-\(hash)", bytes: try await Self.read(hash, from: store)))
        }
        var manifest = ""
        for part in parts {
            try Data(part.bytes).write(to: folder.appending(path: part.name))
            var digester = Digester(.sha256)
            digester.update(part.bytes)
            manifest += "\(digester.finish().hex)  \(part.name)\n"
        }
        try Data(manifest.utf8).write(to: folder.appending(path: "manifest.sha256"))
    }

    private static func read(_ hash: String, from store: FolderFileStore) async throws -> [UInt8] {
        guard let size = try await store.size(of: hash) else {
            throw Failure("证据文件 \(hash) 不在数据目录中", "the file \(hash) is not in the data folder")
        }
        return try await store.open(hash).read(from: 0, count: size)
    }
}

/// The parts of a case file as PDF, and all of them in one（装订）.
struct CaseBinding {
    /// Names and bytes in the order of the file.
    let parts: [(name: String, bytes: [UInt8])]
    let whole: [UInt8]
    /// Pages of the papers, which the contents count.
    let pages: Int

    private static let info = OutsideProgram(name: "pdfinfo", package: "poppler-utils", limit: 30)
    private static let unite = OutsideProgram(
        name: "pdfunite", package: "poppler-utils", limit: 120)

    /// - Throws: ``Failure`` where LibreOffice or poppler's tools are missing or fail.
    init(_ file: CaseFile) throws {
        let papers = try file.papers.map { try PaperDOCX($0.paper).bytes() }
        let pdfs = try PDFConverter().pdfs(of: papers)
        let counts = try pdfs.map { try Self.pages(of: $0) }
        let pages = counts.reduce(0, +)
        let starts = counts.indices.map { counts[..<$0].reduce(1, +) }
        let frame = try PDFConverter().pdfs(
            of: [
                file.cover(pages: pages), file.contents(starts: starts, evidence: file.evidence),
                file.closing(pages: pages),
            ].map { try PaperDOCX($0).bytes() })
        var parts = [("000-cover.pdf", frame[0]), ("001-contents.pdf", frame[1])]
        for (index, made) in file.papers.enumerated() {
            let number = String(1001 + index).dropFirst()
            parts.append(("\(number)-\(made.document).docx", papers[index]))
            parts.append(("\(number)-\(made.document).pdf", pdfs[index]))
        }
        parts.append(("999-closing.pdf", frame[2]))
        whole = try Self.united([frame[0], frame[1]] + pdfs + [frame[2]])
        parts.append(("case-file.pdf", whole))
        self.parts = parts.map { (name: $0.0, bytes: $0.1) }
        self.pages = pages
    }

    private static func pages(of pdf: [UInt8]) throws -> Int {
        try OutsideProgram.inFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "paper.pdf"))
            try info.run(["paper.pdf"], in: folder)
            let said = try String(contentsOf: folder.appending(path: "said"), encoding: .utf8)
            let line = said.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            guard let count = line?.split(separator: " ").last.flatMap({ Int($0) }) else {
                throw Failure("pdfinfo 没有给出页数", "pdfinfo told no number of pages")
            }
            return count
        }
    }

    private static func united(_ pdfs: [[UInt8]]) throws -> [UInt8] {
        try OutsideProgram.inFolder { folder in
            let names = pdfs.indices.map { "part\($0).pdf" }
            for (name, pdf) in zip(names, pdfs) {
                try Data(pdf).write(to: folder.appending(path: name))
            }
            try unite.run(names + ["whole.pdf"], in: folder)
            return [UInt8](try Data(contentsOf: folder.appending(path: "whole.pdf")))
        }
    }
}
