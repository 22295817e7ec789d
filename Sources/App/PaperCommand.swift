import ArgumentParser
import Casework
import Foundation
import LegalCalendar
import PackFiles
import Papers
import Paperwork
import Procedures
import SQLiteStores

/// `yifa paper`: the papers of a matter, ready to be signed.
struct PaperCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "paper",
            abstract: say("制作办件的文书", "Make the papers of a matter"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The number of the matter（办件编号）") var matter: Int64
    @Option(help: "A document or blank form（文书）; left out, the papers are listed（列出文书）")
    var document: String?
    @Option(help: "Which one, where there are several; the last if left out（第几份）") var copy: Int?
    @Flag(help: "For publication, without names and numbers of persons（公开版）") var masked = false
    @Option(help: "FILE.docx, FILE.pdf or FILE.html") var out: String?
    @OptionGroup var site: SiteOption

    func validate() throws {
        guard (document == nil) == (out == nil) else {
            throw ValidationError(
                say("--document 与 --out 应当一起给出", "--document and --out go together"))
        }
    }

    func run() async throws {
        let desk = try await PaperDesk.open(try await Workspace.open(data), site: site.address)
        let file = try await desk.file(of: Matter.ID(matter), masked: masked)
        guard let document, let out else { return list(file) }
        try PaperOutput.write(try paper(Document.ID(document), in: file), to: out)
        print(out)
    }

    private func list(_ file: PaperFile) {
        for made in file.made {
            let day = file.events[made.position].happened.civilDate
            print("\(made.document)\t\(day)\t\(made.paper.title.joined())")
        }
        for form in file.forms {
            print("\(form.document)\t\(say("空白文书", "blank form"))\t\(form.paper.title.joined())")
        }
    }

    private func paper(_ document: Document.ID, in file: PaperFile) throws -> Paper {
        let made = file.made.filter { $0.document == document }
        if let copy {
            guard made.indices.contains(copy - 1) else {
                throw Failure(
                    "办件 \(matter) 的 \(document) 有 \(made.count) 份，没有第 \(copy) 份",
                    "matter \(matter) has \(made.count) of '\(document)', not \(copy)")
            }
            return made[copy - 1].paper
        }
        let form = file.forms.first { $0.document == document }
        guard let paper = made.last?.paper ?? form?.paper else {
            let known = Set(file.made.map(\.document.text) + file.forms.map(\.document.text))
            throw Failure(
                "办件 \(matter) 没有文书 \(document)；有：\(known.sorted().joined(separator: "、"))",
                "matter \(matter) has no paper '\(document)'; it has: "
                    + known.sorted().joined(separator: ", "))
        }
        return paper
    }
}
