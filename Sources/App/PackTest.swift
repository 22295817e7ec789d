import ArgumentParser
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures

/// `yifa pack test`: the cases of a pack, and each told as it happened.
struct PackTest: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "test", abstract: say("运行规则包的案例", "Run the cases of a pack"))
    }

    @Argument(help: "A folder with pack.yaml（规则包）") var folder: String
    @Argument(help: "Only cases whose name contains this（案例名）") var name: String?
    @Flag(help: "Tell each case act by act（逐步叙述）") var tell = false

    func run() async throws {
        let checked = try CheckedPack.read(at: folder)
        let stories = checked.stories.filter { story in
            name.map { story.name.contains($0) } ?? true
        }
        guard !stories.isEmpty else { throw Failure("没有这样的案例", "there is no such case") }
        var wrong = 0
        for story in stories {
            let run = StoryRun(story, in: checked.pack.book)
            if tell {
                Transcript(run, checked.pack.book, Speech.language).lines.forEach { print($0) }
            }
            for line in CheckedPack.differences(run) {
                print(line)
                wrong += 1
            }
        }
        let good = stories.count { $0.kind == .good }
        print(
            say(
                "\(stories.count) 个案例（合法 \(good)，违法 \(stories.count - good)），\(wrong) 处不符",
                "\(stories.count) cases (\(good) good, \(stories.count - good) bad), \(wrong) differences"
            ))
        if wrong > 0 { throw Found(isWrong: true) }
    }
}

/// A case as it happened, for people: each act, what it changed and why each period ends on its day.
struct Transcript {
    let lines: [String]

    init(_ run: StoryRun, _ book: ProcedureBook, _ language: Language) {
        let versions = book.versions(of: run.story.procedure)
        var lines = ["", "【\(run.story.label.text(in: language))】"]
        for result in run.results {
            let procedure =
                result.matter.flatMap { book.procedure($0.procedure, version: $0.version) }
                ?? versions.last
            let act =
                procedure?.act(result.step.submission.act)?.label.text(in: language)
                ?? result.step.submission.act.text
            let moment = result.step.occasion.happened.wallTime
            lines.append("  \(moment)  \(result.step.actor.id)  \(act)")
            lines += Self.outcome(result, procedure, book, language).map { "      \($0)" }
        }
        self.lines = lines
    }

    private static func outcome(
        _ result: StoryRun.Result, _ procedure: Procedure?, _ book: ProcedureBook,
        _ language: Language
    ) -> [String] {
        func text(_ label: Label?) -> String { label?.text(in: language) ?? "" }
        switch result.found {
        case .fault(let word): return [say("输入有误：", "bad input: ") + word]
        case .refused:
            guard let refusal = result.refusal else { return [] }
            let cites = refusal.cites.map(\.text).joined(separator: "、")
            let roles = refusal.clearedBy.compactMap { book.organisation.role($0)?.label }
                .map { $0.text(in: language) }.joined(separator: "、")
            return [
                say("不予办理：", "refused: ") + text(refusal.reason)
                    + (cites.isEmpty ? "" : "（\(cites)）")
                    + (roles.isEmpty ? "" : say("；可由\(roles)解决", "; cleared by \(roles)"))
            ]
        case .gives(let gives):
            var lines: [String] = []
            if let stage = gives.stage {
                lines.append("→ " + text(procedure?.stage(stage)?.label))
            }
            if let number = gives.number { lines.append(say("文号：", "number: ") + number) }
            lines += gives.documents.map { "《\(text(procedure?.document($0)?.label))》" }
            lines += gives.ended.sorted { $0.key < $1.key }.map {
                "“\(text(procedure?.period($0.key)?.label))”"
                    + ($0.value ? say("结束，逾期", " ended late") : say("按期结束", " kept"))
            }
            for (period, due) in gives.due.sorted(by: { $0.key < $1.key }) {
                let why = result.matter.flatMap { matter in
                    matter.clock(period).flatMap { explanation(of: $0, in: matter, book, language) }
                }
                lines.append("“\(text(procedure?.period(period)?.label))”：\(why ?? due)")
            }
            lines += gives.stopped.sorted().map {
                "“\(text(procedure?.period($0)?.label))”" + say("中止", " suspended")
            }
            return lines + gives.cautions.map { say("提示：", "caution: ") + $0 }
        }
    }

    private static func explanation(
        of clock: Matter.Clock, in matter: Matter, _ book: ProcedureBook, _ language: Language
    ) -> String? {
        guard let found = try? book.reckoning(of: clock, in: matter) else { return nil }
        let article = found.version.cites.map(\.text).joined(separator: "、")
        return found.reckoning?.explanation(
            in: language, article: article.isEmpty ? nil : article, event: nil, duty: nil)
    }
}
