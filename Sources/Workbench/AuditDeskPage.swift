import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The auditor's desk（核查台）: the ledger's state, how to check it, a sample drawn by a seed.
struct AuditDeskPage {
    struct Fact {
        let name: String
        let text: String
    }

    let heading: String
    let facts: [Fact]
    let how: String
    let action: String
    let isEnglish: Bool
    let questions: [QuestionView]
    let hasSample: Bool
    let sampleNote: String
    let rows: [MatterRow]
}

/// Draws numbers that anybody can draw again from the seed（随机抽样）: SplitMix64.
struct SampleDraw {
    private var state: UInt64

    /// FNV-1a of the seed's text.
    init(seed: String) {
        state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Different whole numbers from 1 to `most`, in the order drawn; all of them if there are no more.
    mutating func numbers(_ count: Int, upTo most: Int64) -> [Int64] {
        guard most > 0 else { return [] }
        var drawn: [Int64] = []
        var seen: Set<Int64> = []
        while drawn.count < min(Int64(count), most).asInt {
            let number = Int64(next() % UInt64(most)) + 1
            if seen.insert(number).inserted { drawn.append(number) }
        }
        return drawn
    }
}

extension Int64 {
    fileprivate var asInt: Int { Int(self) }
}

extension Pages {
    func auditDesk(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        let counts = try await site.records.counts()
        let note = try await site.records.checkpoint(through: nil) ?? ""
        let lines = note.split(separator: "\n").map(String.init)
        let seed = String((visit.query["seed"] ?? "").prefix(40))
        let number = min(max(Int(visit.query["number"] ?? "") ?? 10, 1), 50)
        var rows: [MatterRow] = []
        if !seed.isEmpty {
            var draw = SampleDraw(seed: seed)
            // Matters that the auditor may not see are passed over, the next are drawn instead.
            let drawn = draw.numbers(number * 4, upTo: counts.matters)
            var found: [MatterLine] = []
            for id in drawn where found.count < number {
                if let line = try await line(of: Matter.ID(id)) { found.append(line) }
            }
            rows = try await self.rows(found, visit)
        }
        let content = AuditDeskPage(
            heading: words("核查", "Audit"),
            facts: [
                .init(name: words("办理记录", "Records"), text: "\(counts.events)"),
                .init(name: words("办件", "Matters"), text: "\(counts.matters)"),
                .init(
                    name: words("最新检查点", "Latest checkpoint"), text: lines.dropFirst().first ?? "—"),
                .init(name: words("树根", "Root"), text: lines.dropFirst(2).first ?? "—"),
            ],
            how: words(
                "逐条核验全部记录、树根、检查点、指标和证据文件：在服务器上运行 yifa verify --data 数据目录；导出凭证：yifa prove。",
                "To check every record, root, checkpoint, figure and file run `yifa verify --data FOLDER` on the server; for a proof run `yifa prove`."
            ),
            action: "/work/audit", isEnglish: visit.language == .en,
            questions: [
                Question(
                    "seed", words("抽样种子", "Seed"),
                    .line(type: "text", mode: nil, longest: 40, unit: nil), value: seed,
                    hint: words(
                        "同一种子抽到同样的办件，便于他人复核",
                        "The same seed draws the same matters, so that others can check")),
                Question(
                    "number", words("件数", "How many"),
                    .line(type: "text", mode: "numeric", longest: 2, unit: nil), value: "\(number)"),
            ].map { QuestionView($0, words: words) },
            hasSample: !seed.isEmpty,
            sampleNote: words(
                "种子“\(seed)”，从 \(counts.matters) 件中抽取 \(rows.count) 件",
                "Seed “\(seed)”: \(rows.count) of \(counts.matters) matters"), rows: rows)
        return page(DeskTemplates.set, "audit", title: content.heading, visit, content)
    }

    /// A matter as a line of a list.
    func line(of id: Matter.ID) async throws -> MatterLine? {
        guard let matter = Matter(try await site.records.events(of: id)) else { return nil }
        return MatterLine(
            id: id, procedure: matter.procedure, version: matter.version, number: matter.number,
            stage: matter.stage, community: matter.community, unit: matter.unit,
            opened: matter.opened, closed: matter.closed,
            due: matter.closed == nil ? matter.nextDeadline : nil, assignees: matter.assignees)
    }
}
