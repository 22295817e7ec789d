import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("Deciding whether an act may be done")
struct DecideTests {
    private let book: ProcedureBook
    private let matter: Matter

    init() throws {
        book = try Books.probe()
        let begin = Submission("begin", parties: [applicant])
        matter = Matter(
            opening: try done(
                book.open("probe", as: Matter.ID(1), with: begin, by: li, at: on("2020-03-02"))))
    }

    private func decide(_ submission: Submission, on day: CivilDate = "2020-03-03") throws
        -> Decision
    {
        try book.decide(submission, on: matter, by: li, at: CaseworkTests.on(day))
    }

    @Test("Nobody acts outside of his role")
    func role() throws {
        let head = Actor(id: "gu", roles: ["head"])
        let refusal = try refused(
            book.decide(Submission("shift"), on: matter, by: head, at: on("2020-03-03")))
        #expect(refusal.ground == .role(needed: ["clerk"]))
        #expect(refusal.clearedBy == ["clerk"])
        #expect(refusal.reason.zh == "“转办”不由本岗位办理")
    }

    @Test("An act that the stage does not allow is refused")
    func stage() throws {
        var moved = matter
        moved.apply(try done(decide(Submission("shift"))))
        let refusal = try refused(
            book.decide(Submission("note"), on: moved, by: li, at: on("2020-03-04")))
        #expect(refusal.ground == .stage(needed: ["open"]))
        #expect(refusal.reason.zh == "办件处于“已转”环节，不能“记录”")
    }

    @Test("A paper does not come out without what the law wants in it")
    func document() throws {
        let fields: [(id: Field.ID, value: Value)] = [("people", .integer(3))]
        let refusal = try refused(decide(Submission("issue", fields: fields)))
        #expect(refusal.ground == .document("paper", missing: ["terms"]))
        #expect(refusal.cites.map(\.text) == ["《试办法》第九条"])
        #expect(refusal.reason.zh == "《决定书》还缺：条款")
        let whole = Submission("issue", fields: fields + [("terms", .text("好"))])
        #expect(try done(decide(whole)).changes.contains(.produced("paper")))
    }

    @Test("A period that closes is open on its last day and shut on the next, with its article")
    func closes() throws {
        // Five days after 2 March end on Saturday the 7th, so on Monday the 9th.
        let kept = try done(decide(Submission("appeal"), on: "2020-03-09"))
        #expect(kept.changes.contains(.ended("appeal", late: false)))
        let refusal = try refused(decide(Submission("appeal"), on: "2020-03-10"))
        #expect(refusal.ground == .periodClosed("appeal", due: .day("2020-03-09")))
        #expect(refusal.cites.map(\.text) == ["《试办法》第八条"])
        #expect(refusal.reason.zh == "“申诉期限”已于2020年3月9日届满")
    }

    @Test("A period that only warns is noted as late")
    func warns() throws {
        #expect(
            try done(decide(Submission("answer"), on: "2020-03-16")).changes.contains(
                .ended("reply", late: false)))
        #expect(
            try done(decide(Submission("answer"), on: "2020-03-17")).changes.contains(
                .ended("reply", late: true)))
    }

    @Test("Before its first version there is no such procedure")
    func notInForce() throws {
        let begin = Submission("begin", parties: [applicant])
        let refusal = try refused(
            book.open("probe", as: Matter.ID(2), with: begin, by: li, at: on("2014-12-31")))
        #expect(refusal.ground == .notInForce("2014-12-31"))
    }

    @Test("What is entered on a later day is flagged")
    func lateEntry() throws {
        let happened = Instant("2020-03-03", hour: 23, minute: 0)
        for (entered, late): (Instant, Bool) in [
            (Instant("2020-03-03", hour: 23, minute: 59), false),
            (Instant("2020-03-04", hour: 0, minute: 0), true),
        ] {
            let occasion = Occasion(happened: happened, entered: entered)
            let event = try done(
                book.decide(Submission("note"), on: matter, by: li, at: occasion))
            #expect(event.isLateEntry == late)
            #expect(event.happened == happened && event.entered == entered)
        }
    }
}

@Suite("Bad input is named, and nothing is done")
struct InputFaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let fault: InputFault
        var procedure: Procedure.ID = "probe"
        var opens = false
        var submission: Submission
        var occasion: Occasion = on("2020-03-03")
        var testDescription: String { "\(fault)" }
    }

    private static func begin(
        _ id: Field.ID, _ value: Value, _ fault: InputFault
    ) -> Row {
        Row(
            fault: fault, opens: true,
            submission: Submission("begin", fields: [(id, value)], parties: [applicant]))
    }

    private static func begin(_ parties: [Party], _ fault: InputFault) -> Row {
        Row(fault: fault, opens: true, submission: Submission("begin", parties: parties))
    }

    private static let witness = Party(role: "witness", kind: .organisation, name: "某公司")
    private static let friend = Party(role: "friend", kind: .person, name: "友人")

    static let rows: [Row] = [
        Row(
            fault: .unknownProcedure("none"), procedure: "none", opens: true,
            submission: Submission("begin")),
        Row(fault: .unknownAct("fly", in: "probe"), submission: Submission("fly")),
        Row(fault: .unknownAct("fly", in: "probe"), opens: true, submission: Submission("fly")),
        Row(fault: .notOpened("probe"), opens: true, submission: Submission("note")),
        Row(fault: .alreadyOpened(Matter.ID(1)), submission: Submission("begin")),
        Row(
            fault: .unknownField("terms", in: "note"),
            submission: Submission("note", fields: [("terms", .text("好"))])),
        begin("colour", .text("红"), .unknownField("colour", in: "begin")),
        Row(
            fault: .missingField("people"),
            submission: Submission("issue", fields: [("terms", .text("好"))])),
        begin("people", .text("三"), .wrongType("people", expected: "integer")),
        begin("deposit", .integer(5), .wrongType("deposit", expected: "money")),
        begin("people", .integer(301), .outOfRange("people", expected: "0–300")),
        begin("people", .integer(-1), .outOfRange("people", expected: "0–300")),
        begin("deposit", .money(-1), .outOfRange("deposit", expected: "0–100000 元")),
        begin("officers", .list([]), .outOfRange("officers", expected: "1–3 名不同人员")),
        begin(
            "officers", .list([.text("li"), .text("li")]),
            .outOfRange("officers", expected: "1–3 名不同人员")),
        begin(
            "tags", .list([.text("a"), .text("b"), .text("c")]),
            .outOfRange("tags", expected: "≤ 2")),
        begin("tags", .list([.integer(1)]), .wrongType("tags", expected: "text")),
        begin("tags", .list([.text("123456")]), .tooLong("tags", longest: 5)),
        begin("terms", .text(String(repeating: "字", count: 21)), .tooLong("terms", longest: 20)),
        begin("terms", .text("a\u{0}b"), .notText("terms")),
        begin("kind", .choice("c"), .unknownChoice("kind", "c")),
        begin(
            "place", .place(Place(community: "west", address: "一号")),
            .unknownCommunity("place", "west")),
        begin([], .wrongParties("applicant", expected: 1...2, found: 0)),
        begin(
            [applicant, applicant, applicant],
            .wrongParties("applicant", expected: 1...2, found: 3)),
        begin([applicant, friend], .unknownPartyRole("friend")),
        begin([applicant, witness], .wrongPartyKind("witness", .organisation)),
        begin([Party(role: "applicant", kind: .person, name: "")], .nameless("applicant")),
        Row(
            fault: .partiesNotTaken("note"),
            submission: Submission("note", parties: [applicant])),
        Row(fault: .unknownSigner(5), submission: Submission("go", signatures: [5])),
        Row(fault: .unknownSigner(-1), submission: Submission("go", signatures: [-1])),
        Row(
            fault: .signaturesNotTaken("note"), submission: Submission("note", signatures: [0])),
        Row(
            fault: .linkNotTaken("go", "penalty"),
            submission: Submission(
                "go", link: Matter.Link(matter: Matter.ID(2), procedure: "penalty"))),
        Row(
            fault: .tooLong("note", longest: 2000),
            submission: Submission("note", note: String(repeating: "长", count: 2001))),
        Row(
            fault: .happenedInFuture, submission: Submission("note"),
            occasion: Occasion(
                happened: Instant("2020-03-04", hour: 10, minute: 1),
                entered: Instant("2020-03-04", hour: 10, minute: 0))),
        Row(
            fault: .happenedBefore(Instant("2020-03-02", hour: 10, minute: 0)),
            submission: Submission("note"), occasion: on("2020-03-01")),
        Row(
            fault: .calendar(.yearNotPublished(2031)), opens: true,
            submission: Submission("begin", parties: [applicant]), occasion: on("2031-05-05")),
    ]

    @Test("Each fault of a submission", arguments: rows)
    func fault(row: Row) throws {
        let book = try Books.probe()
        let begin = Submission("begin", parties: [applicant])
        let matter = Matter(
            opening: try done(
                book.open("probe", as: Matter.ID(1), with: begin, by: li, at: on("2020-03-02"))))
        #expect(throws: row.fault) {
            if row.opens {
                _ = try book.open(
                    row.procedure, as: Matter.ID(2), with: row.submission, by: li,
                    at: row.occasion)
            } else {
                _ = try book.decide(row.submission, on: matter, by: li, at: row.occasion)
            }
        }
    }
}
