import PackFiles
import Testing

@Suite("Queues of matters that wait for a look at the whole file") struct QueueTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let queue: String
        let faults: [String]
        let why: String
        var testDescription: String { why }
    }

    static let rows: [Row] = [
        Row(queue: "queue: check", faults: [], why: "the name alone"),
        Row(
            queue: "queue: { in: check, after: [ask], when: { present: day } }", faults: [],
            why: "asked for, and for certain matters"),
        Row(
            queue: "queue: chekc",
            faults: ["mini/procedures/loan.yaml:24:12: no queue 'chekc'; known: check"],
            why: "a queue that is not listed"),
        Row(
            queue: "queue: { in: check, after: [beg] }",
            faults: [
                "mini/procedures/loan.yaml:24:33: no act 'beg'; known: ask, grant, return"
            ], why: "an act that is not there asks for it"),
        Row(
            queue: "queue: { in: check, after: [grant] }",
            faults: ["mini/procedures/loan.yaml:24:25: the act 'grant' cannot ask for itself"],
            why: "asked for by itself"),
        Row(
            queue: "queue: { after: [ask] }",
            faults: ["mini/procedures/loan.yaml:24:12: 'in' is missing"], why: "no queue named"),
    ]

    private static let queues = Array("queues:\n  check: { zh: 审核, en: Check }\n".utf8)

    @Test("What an act says of its queue is read, or refused at its place", arguments: rows)
    func read(row: Row) throws {
        let text = try #require(
            MiniPack.edited(
                "procedures/loan.yaml", "    by: [head]\n", "    by: [head]\n    \(row.queue)\n"))
        let found = MiniPack.faults(
            in: ["procedures/loan.yaml": Array(text.utf8), "queues.yaml": Self.queues])
        #expect(found == row.faults)
    }

    @Test("Nobody can wait for an act that opens a matter")
    func opening() throws {
        let text = try #require(
            MiniPack.edited(
                "procedures/loan.yaml", "by: [clerk], to: asked",
                "by: [clerk], queue: check, to: asked"))
        let found = MiniPack.faults(
            in: ["procedures/loan.yaml": Array(text.utf8), "queues.yaml": Self.queues])
        #expect(found.count == 1)
        #expect(
            found.first?.hasSuffix(
                "the act 'ask' opens a matter, so none can wait for it in a queue") == true)
    }
}
