import Casework
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// Small books made of YAML for one question at a time.
enum Books {
    static let calendar = """
        date,kind,name
        2019-10-01,holiday,国庆节
        2020-01-01,holiday,元旦
        2020-01-24,holiday,春节
        2020-01-27,holiday,春节
        2020-01-28,holiday,春节
        2020-01-29,holiday,春节
        2020-01-30,holiday,春节
        2020-01-19,makeup-workday,春节
        2021-01-01,holiday,元旦
        """

    /// The book in which the act `go` may be done where `condition` holds.
    static func probe(
        _ condition: String = "{ stage: open }", calendar: String = calendar,
        edited edits: [(String, String)] = [], adding more: [String: String] = [:]
    ) throws -> ProcedureBook {
        let text = edits.reduce(procedure(condition)) { $0.replacing($1.0, with: $1.1) }
        let files = [
            "pack.yaml": "pack: small\nname: { zh: 小, en: Small }",
            "roles.yaml": """
            roles:
              clerk: { zh: 经办, en: Clerk, kind: staff }
              head: { zh: 负责人, en: Head, kind: staff }
            """,
            "organisation.yaml": """
            organisation: office
            zh: 街道
            en: Office
            superior: { zh: 区, en: District }
            communities: { east: { zh: 东, en: East } }
            """,
            "statutes.yaml": """
            statutes:
              试办法:
                en: Trial Law
                versions: [ { from: 2010-01-01, name: 2010, articles: 20 } ]
            thresholds:
              large:
                zh: 较大
                en: Large
                versions:
                  - { from: 2020-01-01, to: 2020-06-30, yuan: 5000, cite: 试办法 第二条 }
                  - { from: 2020-07-01, yuan: 3000, cite: 试办法 第二条 }
            """,
            "calendar.csv": calendar,
            "procedures/probe.yaml": text,
        ].merging(more) { $1 }
        let all = files.map { Pack.File(path: "small/\($0.key)", bytes: Array($0.value.utf8)) }
        return try PackReader(PackFolder(files: all, order: ["small"])).read().book
    }

    /// The text of the procedure, for a second version.
    static func text() -> String { procedure("{ stage: open }") }

    private static func procedure(_ condition: String) -> String {
        """
        procedure: probe
        zh: 试办
        en: Probe
        statute: 试办法
        in-force: { from: 2015-01-01 }
        parties:
          applicant: { zh: 申请人, en: Applicant, count: 1..2 }
          witness:   { zh: 证人, en: Witness, count: 0.., kinds: [person] }
        fields:
          terms:    { zh: 条款, en: Terms, text: 20 }
          deposit:  { zh: 押金, en: Deposit, money: 0..100000 }
          limit:    { zh: 限额, en: Limit, money: 0..100000 }
          kind:     { zh: 种类, en: Kind, choice: { a: { zh: 甲, en: A }, b: { zh: 乙, en: B } } }
          day:      { zh: 日期, en: Day, date: yes }
          officers: { zh: 人员, en: Officers, staff: 1..3 }
          people:   { zh: 人数, en: People, integer: 0..300 }
          place:    { zh: 地点, en: Place, place: yes }
          tags:     { zh: 标签, en: Tags, list: { text: 5 }, longest: 2 }
        stages:
          open:    { zh: 待办, en: Open }
          shifted: { zh: 已转, en: Shifted }
          done:    { zh: 已办, en: Done, end: yes }
        acts:
          begin: { zh: 开始, en: Begin, by: [clerk], to: open, may: [terms, deposit, limit, kind, day, officers, people, place, tags] }
          note: { zh: 记录, en: Note, by: [clerk, head], from: [open], documents: [notice] }
          shift: { zh: 转办, en: Shift, by: [clerk], from: [open], to: shifted }
          issue: { zh: 出具, en: Issue, by: [clerk], from: [open], fill: [people], may: [terms], documents: [paper] }
          answer: { zh: 答复, en: Answer, by: [clerk], from: [open] }
          appeal: { zh: 申诉, en: Appeal, by: [clerk], from: [open] }
          stop: { zh: 中止, en: Stop, by: [clerk], from: [open], suspends: [reply] }
          resume: { zh: 恢复, en: Resume, by: [clerk], from: [open], resumes: [reply] }
          prolong: { zh: 延长, en: Prolong, by: [clerk], from: [open], extends: { reply: [ { from: 2015-01-01, length: 5wd, cite: 第七条 } ] } }
          go:
            zh: 办结
            en: Go
            by: [clerk, head]
            from: [open, shifted]
            to: done
            may: [terms, deposit, limit, kind, day, people, officers]
            signs: yes
            links: [probe]
            gates:
              - { require: \(condition), cite: 第五条, zh: 条件不具备, en: Not yet, clear: [head] }
        periods:
          reply: { zh: 答复期限, en: Reply, from: begin, until: answer, versions: [ { from: 2015-01-01, length: 10wd, cite: 第七条 } ] }
          appeal: { zh: 申诉期限, en: Appeal, from: begin, until: appeal, late: closes, versions: [ { from: 2015-01-01, length: 5d, cite: 第八条 } ] }
        documents:
          notice: { zh: 通知书, en: Notice, needs: [] }
          paper:  { zh: 决定书, en: Paper, needs: [terms], cite: 第九条 }
        """
    }
}

let li = Actor(id: "li", roles: ["clerk"])
let applicant = Party(role: "applicant", kind: .person, name: "申请人甲")

/// Ten in the morning of the day.
func on(_ day: CivilDate) -> Occasion { Occasion(Instant(day, hour: 10, minute: 0)) }

struct Refused: Error { let refusal: Refusal }

/// The event of a decision that should be lawful.
func done(_ decision: Decision) throws -> Event {
    switch decision {
    case .done(let event): return event
    case .refused(let refusal): throw Refused(refusal: refusal)
    }
}

/// The refusal of a decision that should not be.
func refused(_ decision: Decision) throws -> Refusal {
    guard case .refused(let refusal) = decision else { throw NotRefused(decision: decision) }
    return refusal
}

struct NotRefused: Error { let decision: Decision }
