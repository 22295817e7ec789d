import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores

/// `yifa pack diff`: what a new pack would change, in definitions and in open matters.
struct PackDiff: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: say(
                "比较两个规则包，列出对未结办件的影响", "What a new pack would change, in open matters too"))
    }

    @Argument(help: "The old pack: a folder, or 'stored' for the one kept with the data（原规则包）")
    var old: String
    @Argument(help: "The new pack: a folder with pack.yaml（新规则包）") var new: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Flag(help: "Print the result as JSON, all matters included") var json = false

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let (before, after) = (
            try await workspace.pack(at: old), try await workspace.pack(at: new)
        )
        let report = PackChanges(
            difference: PackDifference(from: before, to: after),
            lost: try await workspace.lostVersions(in: after.book),
            found: try await workspace.transitions(from: before, to: after), old: before,
            new: after)
        print(json ? report.json : report.text)
        if !report.obstacles.isEmpty { throw Found(isWrong: true) }
    }
}

/// What `pack diff` and `pack adopt` show.
struct PackChanges {
    let difference: PackDifference
    let lost: [LostVersion]
    let found: (transitions: [Transition], open: Int)
    let old: Pack
    let new: Pack

    /// So many matters are told one by one; all are in the JSON.
    static let shown = 20

    var moving: [Transition] { found.transitions.filter(\.changesRecord) }
    var turning: [Transition] { found.transitions.filter { !$0.turns.isEmpty } }

    /// Why the data cannot take the new pack over, each in one line.
    var obstacles: [String] { measureObstacles + versionObstacles }

    var measureObstacles: [String] {
        let lost = difference.lostMeasures.map {
            say("计数规则 \($0) 已有统计数据，不能删除", "the measure \($0) is counted in the data and cannot go")
        }
        return lost
            + difference.redefinedMeasures.map {
                say(
                    "计数规则 \($0) 已有统计数据，不能改变口径，请另立新名",
                    "the measure \($0) is counted in the data and cannot count otherwise; add one under a new name"
                )
            }
    }

    var versionObstacles: [String] {
        lost.map {
            say(
                "程序 \($0.procedure) 的版本 \($0.version) 仍有 \($0.matters) 个办件适用（未结 \($0.open) 个），不能删除",
                "the version \($0.version) of \($0.procedure) is followed by \($0.matters) matters (\($0.open) open) and cannot go"
            )
        }
    }
}

// MARK: For people

extension PackChanges {
    var text: String {
        var lines = [
            say(
                "规则变更 \(difference.changes.count) 处",
                "\(difference.changes.count) definitions differ")
        ]
        var heading: String?
        for change in difference.changes {
            let place =
                change.procedure.map { "\($0) \(change.version.map { "\($0)" } ?? "")" } ?? "—"
            if place != heading {
                lines.append("  \(place)")
                heading = place
            }
            lines.append("    \(words(for: change))")
        }
        lines += matterLines
        lines += obstacles.map { "✗ \($0)" }
        return lines.joined(separator: "\n")
    }

    var matterLines: [String] {
        let versions = moving.count { $0.next != $0.version }
        let moves = moving.reduce(0) { $0 + $1.moves.count }
        let turns = turning.flatMap(\.turns)
        var lines = [
            say(
                "未结办件 \(found.open) 个：\(versions) 个改用其他版本，\(moves) 个期限变动，"
                    + "可办变为不可办 \(turns.count { !$0.new.isPossible }) 项，不可办变为可办 \(turns.count { $0.new.isPossible }) 项",
                "\(found.open) open matters: \(versions) would follow another version, \(moves) deadlines would move, "
                    + "\(turns.count { !$0.new.isPossible }) acts would become refused, \(turns.count { $0.new.isPossible }) possible"
            )
        ]
        for transition in found.transitions.prefix(Self.shown) {
            lines += self.lines(for: transition)
        }
        if found.transitions.count > Self.shown {
            let rest = found.transitions.count - Self.shown
            lines.append(
                say("  另有 \(rest) 个办件（--json 列出全部）", "  and \(rest) more matters (--json has all)"))
        }
        return lines
    }

    private func words(for change: PackDifference.Change) -> String {
        let path = change.path.isEmpty ? say("（整个版本）", "(the whole version)") : change.path
        return switch change.kind {
        case .added: "+ \(path): \(change.new)"
        case .removed: "- \(path): \(change.old)"
        case .changed: "~ \(path): \(change.old) → \(change.new)"
        }
    }

    private func lines(for transition: Transition) -> [String] {
        let name = transition.number.map { " \($0)" } ?? ""
        var lines = ["  \(transition.procedure) \(transition.matter)\(name)"]
        if transition.next != transition.version {
            let next = transition.next.map { "\($0)" } ?? say("无", "none")
            lines.append(say("    版本：", "    version: ") + "\(transition.version) → \(next)")
        }
        for move in transition.moves {
            let next = move.new.map { "\($0.shown)" } ?? say("不再计算", "no longer runs")
            lines.append(
                "    \(move.period): \(move.old.shown) → \(next)  (\(reason(for: move)))")
        }
        for turn in transition.turns {
            lines.append(
                "    \(turn.act): "
                    + (turn.new.isPossible
                        ? say("变为可办", "becomes possible") + " (\(words(for: turn.old)))"
                        : say("变为不可办", "would be refused") + " (\(words(for: turn.new)))"))
        }
        return lines
    }

    /// Why a last day moves: another length, another article, or the calendar.
    func reason(for move: Transition.Move) -> String {
        guard let after = move.after else {
            return say("新规则没有这一期限", "the new pack has no such period")
        }
        let cites = after.cites.map(\.text).joined(separator: "、")
        if let before = move.before, before.rule.length != after.rule.length {
            return "\(before.rule.length) → \(after.rule.length)\(cites.isEmpty ? "" : "；\(cites)")"
        }
        if move.before?.rule != after.rule {
            return say("计算方法变化", "counted otherwise") + " \(cites)"
        }
        if old.book.calendar != new.book.calendar { return say("工作日历变化", "the calendar") }
        return say("记录与规则不一致，按规则重新计算", "recounted: the record differs from the rule") + " \(cites)"
    }

    func words(for outlook: Outlook) -> String {
        switch outlook {
        case .possible: say("可办", "possible")
        case .absent: say("本环节没有这一行为", "not offered at this stage")
        case .refused(let reason, let cites):
            ([say(reason.zh, reason.en)] + cites.map(\.text)).joined(separator: " ")
        }
    }
}

extension Deadline {
    /// The day, or the moment where the law counts in hours.
    var shown: String {
        switch self {
        case .day(let day): "\(day)"
        case .moment(let moment): "\(moment)"
        }
    }
}

// MARK: For machines

extension PackChanges {
    private struct Output: Encodable {
        struct Definition: Encodable {
            let procedure, version: String?
            let path, kind, old, new: String
        }
        struct Moved: Encodable {
            let period, old: String
            let new: String?
            let reason: String
        }
        struct Turned: Encodable {
            let act: String
            let possible: Bool
            let reason: String
            let cites: [String]
        }
        struct Open: Encodable {
            let matter: Int64
            let number: String?
            let procedure, version: String
            let next: String?
            let deadlines: [Moved]
            let acts: [Turned]
        }
        let definitions: [Definition]
        let addedMeasures, lostMeasures, redefinedMeasures: [String]
        let lostVersions: [LostVersion]
        let open: Int
        let matters: [Open]
    }

    var json: String {
        encoded(
            Output(
                definitions: difference.changes.map {
                    Output.Definition(
                        procedure: $0.procedure?.text, version: $0.version.map { "\($0)" },
                        path: $0.path, kind: $0.kind.rawValue, old: $0.old, new: $0.new)
                }, addedMeasures: difference.addedMeasures.map(\.text),
                lostMeasures: difference.lostMeasures.map(\.text),
                redefinedMeasures: difference.redefinedMeasures.map(\.text), lostVersions: lost,
                open: found.open, matters: found.transitions.map(output)))
    }

    private func output(_ transition: Transition) -> Output.Open {
        Output.Open(
            matter: transition.matter.number, number: transition.number,
            procedure: transition.procedure.text, version: "\(transition.version)",
            next: transition.next.map { "\($0)" },
            deadlines: transition.moves.map {
                Output.Moved(
                    period: $0.period.text, old: $0.old.shown, new: $0.new?.shown,
                    reason: reason(for: $0))
            },
            acts: transition.turns.map { turn in
                let telling = turn.new.isPossible ? turn.old : turn.new
                var cites: [String] = []
                if case .refused(_, let citations) = telling { cites = citations.map(\.text) }
                return Output.Turned(
                    act: turn.act.text, possible: turn.new.isPossible, reason: words(for: telling),
                    cites: cites)
            })
    }
}
