import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Who does one's work during leave（请假委托）.
struct LeavePage {
    struct Row {
        let who: String
        let days: String
        let index: String
    }

    let heading: String
    let lead: String
    let rows: [Row]
    let cancel: String
    let action: String
    let token: String
    let form: [FormView]
}

extension Pages {
    func leavePage(_ visit: Visit) async throws -> Answer { try await leave(visit, []) }

    private func leave(_ visit: Visit, _ faults: [FormFault]) async throws -> Answer {
        guard let account = visit.guest.account else { throw PageFault.expired }
        let (words, names) = (visit.words, try await names())
        let options = try await colleagues(visit).filter {
            $0.id != account.id && $0.kind == account.kind
        }
        .enumerated().map { index, other in
            Question.Option(
                id: "q-delegate-\(index)", value: other.id.text, label: other.displayName,
                isChosen: visit.form["delegate"] == other.id.text, name: "delegate")
        }
        func day(_ name: String, _ label: String) -> Question {
            Question(
                name, label, .line(type: "date", mode: nil, longest: nil, unit: nil),
                value: visit.form[name])
        }
        let content = LeavePage(
            heading: words("请假委托", "Leave and stand-ins"),
            lead: words(
                "委托期内，受托人以自己的名义办理您的工作，记录中注明由谁办理。",
                "On these days somebody does your work in their own name, and the record says so."),
            rows: account.leaves.enumerated().map { index, leave in
                LeavePage.Row(
                    who: names[leave.delegate] ?? leave.delegate.text,
                    days: "\(leave.first) – \(leave.last)", index: "\(index)")
            }, cancel: words("取消", "Cancel"), action: visit.links("/work/leave"),
            token: visit.guest.token,
            form: [
                FormView(
                    [
                        Question("delegate", words("受托人", "Who stands in"), .menu(options)),
                        day("first", words("第一天", "First day")),
                        day("last", words("最后一天", "Last day")),
                    ], faults: faults, action: visit.links("/work/leave"),
                    button: words("委托", "Delegate"), visit: visit, once: Secret.token())
            ])
        return page(
            CaseTemplates.set, "leave", title: content.heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    func keepLeave(_ visit: Visit) async throws -> Answer {
        guard var account = visit.guest.account else { throw PageFault.expired }
        if let index = Int(visit.form["cancel"]), account.leaves.indices.contains(index) {
            account.leaves.remove(at: index)
        } else {
            var faults: [FormFault] = []
            let delegate = try await colleagues(visit).first {
                $0.id.text == visit.form["delegate"] && $0.id != account.id
                    && $0.kind == account.kind
            }
            let (first, last) = (CivilDate(visit.form["first"]), CivilDate(visit.form["last"]))
            if delegate == nil {
                faults.append(FormFault("delegate", "请选择受托人", "Choose who stands in"))
            }
            if first == nil {
                faults.append(
                    FormFault(
                        "first", "请填写第一天，如 2021-01-11", "Fill in the first day, as 2021-01-11"))
            }
            if last == nil {
                faults.append(
                    FormFault("last", "请填写最后一天，如 2021-01-15", "Fill in the last day, as 2021-01-15")
                )
            }
            if let first, let last, first > last {
                faults.append(
                    FormFault("last", "最后一天不能早于第一天", "The last day cannot come before the first"))
            }
            guard let delegate, let first, let last, faults.isEmpty else {
                return try await leave(visit, faults)
            }
            account.leaves.append(Account.Leave(delegate: delegate.id, first: first, last: last))
        }
        try await services.accounts.update(account)
        try await services.accounts.record(
            AccessRecord(
                .administration, at: try services.trueNow(), account: account.id,
                address: visit.request.from, subject: "/work/leave"))
        return .redirect(to: visit.links("/work/leave"))
    }
}
