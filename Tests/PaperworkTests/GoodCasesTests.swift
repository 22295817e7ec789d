import Casework
import Foundation
import PackChecks
import PackFiles
import Papers
import Paperwork
import Procedures
import Testing

/// The papers of this repository's packs, made from their own cases.
enum RealPapers {
    static let pack = Result {
        try PackFolder(
            at: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "packs/songgang").path)
    }.flatMap { folder in
        Result { (pack: try PackReader(folder).read(), folder: folder) }
    }

    /// The events of each good case, as far as they were recorded.
    static func histories() throws -> [(name: String, events: [Event])] {
        let (pack, folder) = try pack.get()
        return try CaseReader(folder, pack.book).read().filter { $0.kind == .good }.map { story in
            (story.name, StoryRun(story, in: pack.book).results.compactMap(\.event))
        }
    }
}

@Suite("Papers of every good case")
struct GoodCasesTests {
    @Test("Each act that makes a paper gives one, whole and without a brace")
    func everyPaper() throws {
        let (pack, _) = try RealPapers.pack.get()
        let maker = PaperMaker(book: pack.book, papers: pack.papers)
        var made: Set<String> = []
        for history in try RealPapers.histories() {
            for index in history.events.indices {
                let expected = history.events[index].changes.compactMap { change in
                    if case .produced(let document) = change { document } else { nil }
                }
                let papers = maker.papers(at: index, of: history.events)
                #expect(papers.map(\.document) == expected, "\(history.name)")
                for paper in papers {
                    made.insert("\(history.events[index].procedure).\(paper.document)")
                    let words = paper.paper.words
                    #expect(!words.contains { $0.contains("{") || $0.contains("}") })
                    #expect(!paper.paper.body.isEmpty, "\(history.name): \(paper.document)")
                    #expect(paper.paper.title.allSatisfy { !$0.isEmpty })
                }
            }
        }
        #expect(made.count > 150)
    }

    @Test("A paper shows everything that the law wants on it")
    func needs() throws {
        let (pack, _) = try RealPapers.pack.get()
        let maker = PaperMaker(book: pack.book, papers: pack.papers)
        for history in try RealPapers.histories() {
            for index in history.events.indices {
                guard let matter = Matter(history.events.prefix(index + 1)),
                    let procedure = pack.book.procedure(
                        matter.procedure, version: matter.version)
                else { continue }
                for made in maker.papers(at: index, of: history.events) {
                    let words = made.paper.words.joined()
                    for need in procedure.document(made.document)?.needs ?? [] {
                        guard case .text(let text)? = matter.fields[need] else { continue }
                        let first = text.split(whereSeparator: { "\n；;".contains($0) }).first ?? ""
                        #expect(
                            words.contains(first), "\(history.name): \(made.document) \(need)")
                    }
                }
            }
        }
    }

    @Test("The same events give the same paper, whatever came later")
    func same() throws {
        let (pack, _) = try RealPapers.pack.get()
        let maker = PaperMaker(book: pack.book, papers: pack.papers)
        for history in try RealPapers.histories().prefix(60) {
            for index in history.events.indices {
                let now = maker.papers(at: index, of: Array(history.events.prefix(index + 1)))
                let later = maker.papers(at: index, of: history.events)
                #expect(now.map(\.paper) == later.map(\.paper))
            }
        }
    }

    @Test("For publication no person is named in full")
    func masked() throws {
        let (pack, _) = try RealPapers.pack.get()
        let maker = PaperMaker(book: pack.book, papers: pack.papers, masks: true)
        for history in try RealPapers.histories() {
            guard let matter = Matter(history.events) else { continue }
            let people = matter.parties.filter { $0.kind == .person && $0.name.count > 1 }
            for index in history.events.indices {
                for made in maker.papers(at: index, of: history.events) {
                    let words = made.paper.words.joined()
                    for person in people {
                        #expect(!words.contains(person.name), "\(history.name): \(made.document)")
                    }
                }
            }
        }
    }
}

extension Paper {
    /// Everything that can be read on it.
    var words: [String] {
        title + [addressee, head.organ, head.number, note].compactMap { $0 } + attachments
            + (signature.map { $0.organs + [$0.date] } ?? []) + body.flatMap(\.words)
    }
}

extension Paper.Block {
    var words: [String] {
        switch self {
        case .heading(_, let text): [text]
        case .paragraph(let text, _): [text.plain]
        case .labelled(let label, let text): [label, text.plain]
        case .list(let texts): texts.map(\.plain)
        case .table(let table):
            (table.head + table.rows).flatMap { $0.flatMap { $0.lines.map(\.plain) } }
        case .form(let form):
            form.rows.flatMap { $0.flatMap { [$0.label] + $0.value.map(\.plain) } }
        case .dialogue(let exchanges):
            exchanges.flatMap { [$0.question.plain, $0.answer.plain] }
        case .signatures(let lines): lines.map(\.label)
        case .ruled, .picture, .space, .pageBreak: []
        }
    }
}
