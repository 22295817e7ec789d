import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import Ledger
import PackFiles
import Papers
import Procedures
import SQLiteStores
import Web

/// `yifa prove`: that an event is in the ledger, or which events a figure counts.
struct Prove: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("出具办理记录或指标的存证", "Prove an event or a figure"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The place of an event in the ledger（记录序号）") var event: Int64?
    @Option(help: "A figure（指标）") var figure: String?
    @Option(help: "The year of the figure（年度）") var year: Int?
    @Option(name: .customLong("as-of"), help: "The last day counted（截止日）") var asOf: String?
    @Option(help: "What the QR code of a paper says, to be compared（文书二维码的内容）") var code: String?
    @Option(help: "FILE.json") var out: String?

    func validate() throws {
        guard [event != nil, figure != nil, code != nil].count(where: { $0 }) == 1 else {
            throw ValidationError(
                say(
                    "请给出 --event、--figure 或 --code 之一",
                    "give one of --event, --figure and --code"))
        }
        guard (out == nil) == (code != nil) else {
            throw ValidationError(
                say(
                    "--out 与 --event 或 --figure 一起给出，--code 不需要",
                    "--out goes with --event or --figure, and not with --code"))
        }
        if figure != nil, year == nil {
            throw ValidationError(say("--figure 需要 --year", "--figure needs --year"))
        }
    }

    func run() async throws {
        let workspace = try await Workspace.open(data)
        if let code { return try await compare(code, workspace) }
        guard let out else { return }
        let text: String
        if let event {
            text = try await proof(ofEvent: event, workspace)
        } else {
            text = try await proof(ofFigure: Figure.ID(figure ?? ""), year ?? 0, workspace)
        }
        do {
            try Data(text.utf8).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw Failure("无法写入 \(out)", "cannot write \(out)")
        }
        print(out)
    }

    /// Compares the code of a paper with the ledger.
    private func compare(_ code: String, _ workspace: Workspace) async throws {
        guard let paper = Paper.Proof(payload: code) else {
            throw Failure(
                "“\(code)”不是文书核验码：应如 网址/proofs/12?size=34&leaf=16位十六进制数",
                "'\(code)' is no code of a paper: expected ADDRESS/proofs/12?size=34&leaf=16 digits"
            )
        }
        guard let leaf = try await workspace.reader.receipt(of: paper.index)?.leaf,
            let note = try await workspace.reader.checkpoint()
        else {
            throw Failure(
                "账本中没有第 \(paper.index) 条记录", "there is no event \(paper.index) in the ledger")
        }
        let now = try Checkpoint(text: try SignedNote(parsing: note).text).size
        let check = PaperCheck(
            paper.index, leaf: leaf, now: Int64(now), paper: (paper.leaf, paper.size))
        print(check.text(Words(language: Speech.language)))
        if check != .agrees { throw Found(isWrong: true) }
    }

    private struct EventProof: Encodable {
        let index: Int
        let header, salt, payload, commitment, proof, verifier: String
    }

    private func proof(ofEvent index: Int64, _ workspace: Workspace) async throws -> String {
        guard let proof = try await workspace.reader.proof(ofEvent: index) else {
            throw Failure("账本中没有第 \(index) 条记录", "there is no event \(index) in the ledger")
        }
        return encoded(
            EventProof(
                index: proof.proof.index, header: proof.header, salt: proof.salt,
                payload: proof.payload, commitment: proof.commitment,
                proof: proof.proof.rendered, verifier: workspace.reader.verifier.text))
    }

    private struct FigureProof: Encodable {
        struct Part: Encodable {
            let measure: String
            let only: [String: String]
            let sum: Int64
            /// The events that count, as places in the ledger, and what each adds.
            let events, values: [Int64]
        }
        let id, value, asOf, checkpoint: String
        let parts: [Part]
    }

    private func proof(
        ofFigure id: Figure.ID, _ year: Int, _ workspace: Workspace
    ) async throws -> String {
        guard let figure = workspace.pack.figures.figure(id) else {
            throw Failure("没有指标 \(id)", "there is no figure \(id)")
        }
        let day = try asOf.map { try parseDate($0, "--as-of") } ?? Report.lastDay(of: year)
        let statement = try await workspace.statement(year: year, asOf: day)
        var parts: [FigureProof.Part] = []
        for (measure, only) in workspace.pack.figures.measures(behind: id) {
            let rule = workspace.pack.figures.measures[measure]
            let places = only.compactMap { dimension, value in
                rule.dimensions.firstIndex(of: dimension).map { (place: $0, value: value) }
            }
            let records = try await workspace.reader.records(
                of: measure, only: places, from: Self.firstDay(figure, statement), through: day,
                entered: day, limit: .max, offset: 0)
            parts.append(
                FigureProof.Part(
                    measure: rule.id.text,
                    only: Dictionary(only.map { ($0.key.name, $0.value) }) { first, _ in first },
                    sum: records.reduce(0) { $0 + $1.value }, events: records.map(\.index),
                    values: records.map(\.value)))
        }
        return encoded(
            FigureProof(
                id: id.text, value: statement.text(id) ?? "", asOf: day.description,
                checkpoint: try await workspace.reader.checkpoint() ?? "", parts: parts))
    }

    /// Stocks and changes rest on records before the year too, and so does what is made of them.
    private static func firstDay(_ figure: Figure, _ statement: Statement) -> CivilDate {
        switch figure.definition {
        case .measure: statement.first
        case .stock, .opening, .change: "1949-10-01"
        case .total, .ratio:
            statement.book.parts(of: figure).compactMap { statement.book.figure($0) }
                .map { firstDay($0, statement) }.min() ?? statement.first
        }
    }
}
