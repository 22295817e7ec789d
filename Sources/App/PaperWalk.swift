import ArgumentParser
import Casework
import Foundation
import LegalCalendar
import PackChecks
import PackFiles
import Papers
import Paperwork
import Procedures
import SQLiteStores

/// `yifa paper-walk`: each kind of paper of every procedure once, as DOCX（逐种制作文书）.
///
/// What the matters of the folder have made comes from them; what none of them has comes from the good
/// cases of the pack. A kind that neither makes is listed.
struct PaperWalkCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "paper-walk",
            abstract: say("逐种制作所有程序的文书", "Make each kind of paper of every procedure"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "A folder with pack.yaml, for its cases（规则包）")
    var pack: String = Workspace.standardPack
    @Option(help: "A folder that is not there yet, for the DOCX files（输出目录）") var out: String
    @OptionGroup var site: SiteOption

    func run() async throws {
        let folder = URL(filePath: out)
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw Failure("\(out) 已经存在", "\(out) is already there")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let workspace = try await Workspace.open(data)
        let desk = try await PaperDesk.open(workspace, site: site.address)
        var walk = PaperWalk(workspace.pack)
        try await walk.takeMatters(of: desk)
        try walk.takeCases(of: try PackFolder(at: pack))
        for (kind, sample) in walk.samples.sorted(by: { $0.key < $1.key }) {
            try Data(try PaperDOCX(sample.paper).bytes()).write(
                to: folder.appending(path: "\(kind.procedure).\(kind.document).docx"))
        }
        for line in walk.lines { print(line) }
        print(walk.closing)
        if !walk.missing.isEmpty { throw Found(isWrong: true) }
    }
}

/// Looks for one paper of each kind.
struct PaperWalk {
    struct Kind: Hashable, Comparable {
        let procedure: Procedure.ID
        let document: Document.ID

        static func < (left: Kind, right: Kind) -> Bool {
            (left.procedure, left.document) < (right.procedure, right.document)
        }
    }

    struct Sample {
        let paper: Paper
        /// `办件 12` or `案例 penalty-2021-paid`.
        let source: String
        let isFromMatter: Bool
    }

    private(set) var samples: [Kind: Sample] = [:]
    private let pack: Pack
    private let kinds: Set<Kind>

    init(_ pack: Pack) {
        self.pack = pack
        kinds = Set(
            pack.book.procedures.flatMap { procedure in
                procedure.acts.flatMap(\.documents).map {
                    Kind(procedure: procedure.id, document: $0)
                }
            })
    }

    /// Kinds that an act makes and of which there is no sample yet.
    var missing: [Kind] { kinds.subtracting(samples.keys).sorted() }

    mutating func takeMatters(of desk: PaperDesk) async throws {
        let found = try await desk.workspace.reader.histories(
            HistorySelection(), into: [Kind: Matter.ID](),
            { found, events in
                for event in events {
                    for case .produced(let document) in event.changes {
                        let kind = Kind(procedure: event.procedure, document: document)
                        found[kind] = min(found[kind] ?? event.matter, event.matter)
                    }
                }
            }, merge: { $0.merge($1) { min($0, $1) } })
        let officers = try await desk.officers()
        for (kind, id) in found {
            let made = try await desk.file(of: id, naming: officers).made
            guard let last = made.last(where: { $0.document == kind.document }) else { continue }
            samples[kind] = Sample(
                paper: last.paper, source: say("办件 \(id)", "matter \(id)"), isFromMatter: true)
        }
    }

    mutating func takeCases(of folder: PackFolder) throws {
        let maker = PaperMaker(book: pack.book, papers: pack.papers)
        for story in try CaseReader(folder, pack.book).read() where story.kind == .good {
            let events = StoryRun(story, in: pack.book).results.compactMap(\.event)
            for made in events.indices.flatMap({ maker.papers(at: $0, of: events) }) {
                let kind = Kind(
                    procedure: events[made.position].procedure, document: made.document)
                guard samples[kind] == nil else { continue }
                samples[kind] = Sample(
                    paper: made.paper, source: say("案例 \(story.name)", "case \(story.name)"),
                    isFromMatter: false)
            }
        }
    }

    /// A line for each procedure: how many kinds it makes, from where.
    var lines: [String] {
        Set(kinds.map(\.procedure)).sorted().map { procedure in
            let own = kinds.filter { $0.procedure == procedure }
            let made = own.compactMap { samples[$0] }
            let lacking = own.filter { samples[$0] == nil }.map(\.document.text).sorted()
            let label = pack.book.versions(of: procedure).last?.label.zh ?? ""
            return "\(procedure)\t\(label)\t\(made.count)/\(own.count)\t"
                + say(
                    "办件 \(made.count(where: \.isFromMatter))，案例 \(made.count { !$0.isFromMatter })",
                    "\(made.count(where: \.isFromMatter)) of matters, \(made.count { !$0.isFromMatter }) of cases"
                )
                + (lacking.isEmpty
                    ? "" : say("；缺：", "; missing: ") + lacking.joined(separator: " "))
        }
    }

    var closing: String {
        let procedures = Set(kinds.map(\.procedure)).count
        let matters = samples.values.count(where: \.isFromMatter)
        return say(
            "\(procedures) 个程序，\(kinds.count) 种文书：来自办件 \(matters) 种，来自案例 \(samples.count - matters) 种，未能制作 \(missing.count) 种",
            "\(procedures) procedures, \(kinds.count) kinds of paper: \(matters) of matters, "
                + "\(samples.count - matters) of cases, \(missing.count) not made")
    }
}
