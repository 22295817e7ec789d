import ArgumentParser
import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Synchronization

/// `yifa whatif`: a year decided again under other rules.
struct WhatIf: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "whatif",
            abstract: say("按另一规则包重演一年", "Decide a year again under other periods and gates"))
    }

    @Option(help: "The other pack: a folder with pack.yaml（另一规则包）") var pack: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The year（年度）") var year: Int
    @Flag(help: "Print the result as JSON") var json = false

    func validate() throws {
        guard (1949...2999).contains(year) else {
            throw ValidationError(say("--year \(year) 不可能", "--year \(year) is impossible"))
        }
    }

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let other = try await workspace.pack(at: pack)
        let days =
            try CivilDate(year: year, month: 1, day: 1)...CivilDate(year: year, month: 12, day: 31)
        let replay = Replay(
            under: other.book, insteadOf: workspace.pack.book,
            credentials: try await workspace.credentials())
        let bar = Mutex(ProgressBar(say("重演", "replaying")))
        let tally = try await workspace.reader.histories(
            HistorySelection(through: days.upperBound), into: ReplayTally(),
            { $0.add($1, within: days, replay) }, merge: { $0.merge($1) },
            progress: { done, all in bar.withLock { $0.show(Double(done) / Double(all)) } })
        let seconds = bar.withLock { $0.finish() }
        let result = WhatIfResult(
            tally: tally, year: year, pack: pack, other: other, seconds: seconds)
        print(json ? result.json : result.text)
    }
}

/// What `whatif` prints.
struct WhatIfResult {
    let tally: ReplayTally
    let year: Int
    let pack: String
    let other: Pack
    let seconds: Double

    private var ordered: [(id: Procedure.ID, tally: ReplayTally.ProcedureTally)] {
        tally.procedures.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Most frequent first; what is equally frequent by its words.
    private func sorted<Key: Hashable>(
        _ counts: [Key: ReplayTally.Count], by words: (Key) -> String
    ) -> [(key: Key, count: ReplayTally.Count)] {
        counts.map { ($0.key, $0.value) }.sorted {
            ($1.1.number, words($0.0)) < ($0.1.number, words($1.0))
        }
    }

    static let assumption = say(
        "其后的办理按实际记录继续：原本会被拒绝的行为视为已经办理。",
        "A matter whose act would have been refused goes on as recorded.")

    var text: String {
        let rate = Int(Double(tally.read) / max(seconds, 0.001))
        var lines = [
            say(
                "\(year) 年 \(tally.events) 项办理行为按 \(pack) 重演（共读取 \(tally.read) 条记录，每秒 \(rate) 条）",
                "\(tally.events) acts of \(year) decided again under \(pack) (\(tally.read) records read, \(rate) a second)"
            ), Self.assumption,
        ]
        var quiet = 0
        for (id, tally) in ordered {
            let own = self.lines(for: tally)
            if own.isEmpty {
                quiet += 1
                continue
            }
            let label = other.book.versions(of: id).last?.label
            lines.append(
                say(
                    "\(label?.zh ?? id.text)（\(id)）：\(tally.events) 项，拒绝 \(tally.refused)，无法办理 \(tally.impossible)",
                    "\(label?.en ?? id.text) (\(id)): \(tally.events) acts, \(tally.refused) refused, \(tally.impossible) not possible"
                ))
            lines += own
        }
        if quiet > 0 {
            lines.append(
                say(
                    "其余 \(quiet) 个程序和台账没有变化", "no change in \(quiet) other procedures and registers"
                ))
        }
        return lines.joined(separator: "\n")
    }

    private func lines(for tally: ReplayTally.ProcedureTally) -> [String] {
        var lines: [String] = []
        for (reason, count) in sorted(tally.refusals, by: { "\($0.act) \($0.reason.zh)" }) {
            let cites = reason.cites.map(\.text).joined(separator: "、")
            lines.append(
                "  ✗ \(reason.act) ×\(count.number): \(say(reason.reason.zh, reason.reason.en))"
                    + (cites.isEmpty ? "" : " \(cites)") + examples(count))
        }
        for (lack, count) in sorted(tally.lacks, by: { "\($0.act) \($0.fault)" }) {
            lines.append(
                "  ? \(lack.act) ×\(count.number): \(say("无法办理：", "not possible: "))\(words(for: lack.fault))"
                    + examples(count))
        }
        for (id, period) in tally.periods.sorted(by: { $0.key < $1.key })
        where period.lateAsRecorded != period.lateOtherwise || period.becomesLate.number > 0 {
            let change = period.lateOtherwise - period.lateAsRecorded
            let sign = change > 0 ? "+" : ""
            lines.append(
                say(
                    "  ◷ \(id)：办结 \(period.ended) 次，逾期 \(period.lateAsRecorded) → \(period.lateOtherwise)（\(sign)\(change)）",
                    "  ◷ \(id): ended \(period.ended) times, late \(period.lateAsRecorded) → \(period.lateOtherwise) (\(sign)\(change))"
                ) + examples(period.becomesLate, say("转为逾期", "becomes late"))
                    + examples(period.becomesTimely, say("转为按期", "becomes timely")))
        }
        return lines
    }

    private func examples(
        _ count: ReplayTally.Count, _ label: String = say("例如办件", "e.g. matters")
    ) -> String {
        guard count.number > 0 else { return "" }
        return "  [\(label) \(count.matters.map { "\($0)" }.joined(separator: ", "))]"
    }

    private func words(for fault: InputFault.Kind) -> String {
        switch fault {
        case .noProcedure: say("没有这一程序", "no such procedure")
        case .noAct: say("没有这一行为", "no such act")
        case .opensOtherwise: say("由其他行为开始办理", "another act opens the matter")
        case .noField(let field): say("不收字段 \(field)", "the field \(field) is not taken")
        case .needsField(let field): say("缺少必填字段 \(field)", "the field \(field) is needed")
        case .badField(let field): say("字段 \(field) 的值不被接受", "the value of \(field) is not taken")
        case .parties: say("当事人不符", "the parties do not fit")
        case .signatures: say("不收签名", "the signatures are not taken")
        case .link(let procedure): say("不能关联 \(procedure)", "no link to \(procedure)")
        case .times: say("时间先后不符", "the times do not fit")
        case .calendar: say("工作日历缺少该年", "the calendar lacks a year")
        }
    }
}

extension WhatIfResult {
    private struct Output: Encodable {
        struct Refused: Encodable {
            let act, ground, zh, en: String
            let cites: [String]
            let count: Int
            let matters: [Int64]
        }
        struct Lacking: Encodable {
            let act, why: String
            let count: Int
            let matters: [Int64]
        }
        struct Ended: Encodable {
            let id: String
            let ended, lateAsRecorded, late, change: Int
            let becomesLate, becomesTimely: [Int64]
        }
        struct Kind: Encodable {
            let id: String
            let events, refused, notPossible: Int
            let refusals: [Refused]
            let lacks: [Lacking]
            let periods: [Ended]
        }
        let year: Int
        let pack, assumption: String
        let read, events: Int
        let seconds: Double
        let procedures: [Kind]
    }

    var json: String {
        encoded(
            Output(
                year: year, pack: pack, assumption: Self.assumption, read: tally.read,
                events: tally.events, seconds: (seconds * 1000).rounded() / 1000,
                procedures: ordered.map { output($0.id, $0.tally) }))
    }

    private func output(
        _ id: Procedure.ID, _ tally: ReplayTally.ProcedureTally
    ) -> Output.Kind {
        Output.Kind(
            id: id.text, events: tally.events, refused: tally.refused,
            notPossible: tally.impossible,
            refusals: sorted(tally.refusals, by: { "\($0.act) \($0.reason.zh)" }).map {
                reason, count in
                Output.Refused(
                    act: reason.act.text, ground: reason.ground, zh: reason.reason.zh,
                    en: reason.reason.en, cites: reason.cites.map(\.text), count: count.number,
                    matters: count.matters.map(\.number))
            },
            lacks: sorted(tally.lacks, by: { "\($0.act) \($0.fault)" }).map { lack, count in
                Output.Lacking(
                    act: lack.act.text, why: words(for: lack.fault), count: count.number,
                    matters: count.matters.map(\.number))
            },
            periods: tally.periods.sorted { $0.key < $1.key }.map { id, period in
                Output.Ended(
                    id: id.text, ended: period.ended, lateAsRecorded: period.lateAsRecorded,
                    late: period.lateOtherwise,
                    change: period.lateOtherwise - period.lateAsRecorded,
                    becomesLate: period.becomesLate.matters.map(\.number),
                    becomesTimely: period.becomesTimely.matters.map(\.number))
            })
    }
}
