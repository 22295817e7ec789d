import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Several lines of a register at once（批量登记）: a row each, all or none.
struct BulkPage {
    struct Cell {
        let id: String
        let name: String
        let label: String
        let value: String
        let error: [String]
        let line: [String]
        let menu: [Menu]
    }

    struct Menu {
        let options: [Question.Option]
    }

    struct Row {
        let number: String
        let cells: [Cell]
    }

    let heading: String
    let lead: String
    let columns: [String]
    let rows: [Row]
    let action: String
    let token: String
    let once: String
    let button: String
    let faults: [Faults]
    let refusal: [RefusalView]
    let done: [String]

    struct Faults {
        let heading: String
        let links: [TextLink]
    }
}

/// How a register's opening act looks as a row of a table（台账行）.
struct LineForm {
    static let rows = 10

    /// Whether a line is entered by one act, without parties, files or people to choose.
    static func fits(_ procedure: Procedure) -> Bool {
        guard procedure.kind == .register, procedure.credential == nil,
            procedure.partyRoles.allSatisfy({ $0.count.lowerBound == 0 }),
            let act = procedure.acts.first(where: \.opens)
        else { return false }
        return act.fill.allSatisfy { id in
            switch procedure.kind(ofField: id) {
            case .file, .staff, .list, nil: false
            default: true
            }
        }
    }

    /// The part of the form that stands in one row, under the names that the act's form has.
    static func body(_ form: FormBody, row: Int) -> FormBody {
        let prefix = "r.\(row)."
        return FormBody(
            form.pairs.filter { $0.name.hasPrefix(prefix) }
                .map { (String($0.name.dropFirst(prefix.count)), $0.value) })
    }

    static func isEmpty(_ body: FormBody) -> Bool {
        body.pairs.allSatisfy { $0.value.trimmed.isEmpty }
    }

    /// The boxes of a row: places come apart into theirs.
    static func boxes(_ questions: [Question]) -> [Question] {
        questions.flatMap { question -> [Question] in
            if case .group(let parts) = question.kind { boxes(parts) } else { [question] }
        }
    }
}

extension Pages {
    private struct Register {
        let visit: Visit
        let procedure: Procedure
        let act: Act
        let capacity: Capacity
        let form: ActForm
    }

    private func register(_ visit: Visit) async throws -> Register {
        let services = try services
        let id = Procedure.ID(visit.place("procedure"))
        guard let procedure = site.book.procedure(id, on: services.now().civilDate),
            LineForm.fits(procedure), let act = procedure.acts.first(where: \.opens)
        else { throw PageFault.notFound }
        guard let capacity = services.permission.capacity(toOpenWith: act, for: visit.guest.viewer)
        else { throw PageFault.forbidden }
        return Register(
            visit: visit, procedure: procedure, act: act, capacity: capacity,
            form: ActForm(
                book: site.book, procedure: procedure, act: act, language: visit.language))
    }

    func bulkPage(_ visit: Visit) async throws -> Answer { show(try await register(visit)) }

    /// Takes every row that says something, or none.
    func openLines(_ visit: Visit) async throws -> Answer {
        let register = try await register(visit)
        let services = try services
        let (office, now) = (services.office, services.now())
        var faults: [Int: [FormFault]] = [:]
        var submissions: [(row: Int, submission: Submission)] = []
        for row in 0..<LineForm.rows {
            let body = LineForm.body(visit.form, row: row)
            guard !LineForm.isEmpty(body) else { continue }
            switch register.form.read(body, today: now.civilDate) {
            case .faults(let found): faults[row] = found
            case .submission(let submission, _): submissions.append((row, submission))
            }
        }
        guard faults.isEmpty, !submissions.isEmpty else { return show(register, faults: faults) }
        let credentials = try await office.credentials(
            for: register.act.id, in: register.procedure.id)
        let numbers = office.store.reserve(submissions.count)
        var commits: [Commit] = []
        for ((row, submission), number) in zip(submissions, numbers) {
            do {
                switch try site.book.open(
                    register.procedure.id, as: Matter.ID(number), with: submission,
                    by: register.capacity.asActor, at: Occasion(now), credentials: credentials)
                {
                case .refused(let refusal): return show(register, refusal: refusal)
                case .done(let event):
                    commits.append(try office.commit(of: event, Matter(opening: event)))
                }
            } catch let fault as InputFault {
                return show(register, faults: [row: [register.form.fault(fault)]])
            }
        }
        _ = try await office.store.append(commits)
        return .redirect(
            to: visit.links(
                "/work/new/\(register.procedure.id)/bulk", [("done", "\(commits.count)")]))
    }

    private func show(
        _ register: Register, faults: [Int: [FormFault]] = [:], refusal: Refusal? = nil
    ) -> Answer {
        let (visit, words) = (register.visit, register.visit.words)
        let isSent = visit.request.method == .post
        let columns = LineForm.boxes(register.form.fieldQuestions(FormBody()))
        let rows = (0..<LineForm.rows).map { row in
            let body = LineForm.body(visit.form, row: row)
            let boxes = LineForm.boxes(register.form.fieldQuestions(body))
            return BulkPage.Row(
                number: "\(row + 1)",
                cells: boxes.map { cell($0, row, faults[row] ?? [], visit.language) })
        }
        var links = faults.sorted { $0.key < $1.key }.flatMap { row, found in
            found.map { fault in
                TextLink(
                    href: "#" + Question.id(of: "r.\(row).\(fault.name)"),
                    text: words("第 \(row + 1) 行：", "Row \(row + 1): ")
                        + fault.message.text(in: visit.language))
            }
        }
        if isSent, links.isEmpty, refusal == nil {
            links = [.init(href: "#line-1", text: words("请至少填写一行", "Fill in one row at least"))]
        }
        let heading = register.procedure.label.text(in: visit.language)
        let content = BulkPage(
            heading: heading + words("：批量登记", ": several at once"),
            lead: words(
                "每行登记一条，空行不登记；有一行不对，则全部不登记。",
                "One line a row; empty rows are passed over. If one is wrong, none is entered."),
            columns: columns.map { $0.label + ($0.isRequired ? "" : words("（选填）", " (optional)")) },
            rows: rows, action: visit.links("/work/new/\(register.procedure.id)/bulk"),
            token: visit.guest.token, once: Secret.token(), button: words("全部登记", "Enter them all"),
            faults: links.isEmpty
                ? [] : [.init(heading: words("填写的内容有问题", "There is a problem"), links: links)],
            refusal: refusal.map { RefusalView($0, book: site.book, words: words) }.list,
            done: visit.query["done"].map {
                words("已登记 \($0.shortened) 条", "Entered: \($0.shortened)")
            }.list)
        return page(
            CaseTemplates.set, "bulk", title: content.heading, visit, status: isSent ? 422 : 200,
            content)
    }

    private func cell(
        _ question: Question, _ row: Int, _ faults: [FormFault], _ language: Language
    ) -> BulkPage.Cell {
        let name = "r.\(row).\(question.name)"
        var (line, menu): ([String], [BulkPage.Menu]) = ([], [])
        switch question.kind {
        case .menu(let options), .radios(let options): menu = [.init(options: options)]
        case .line(let type, _, _, _): line = [type]
        case .lines, .checks, .file, .group: line = ["text"]
        }
        return BulkPage.Cell(
            id: Question.id(of: name), name: name, label: question.label, value: question.value,
            error: faults.first { $0.name == question.name }
                .map { $0.message.text(in: language) }.list, line: line, menu: menu)
    }
}
