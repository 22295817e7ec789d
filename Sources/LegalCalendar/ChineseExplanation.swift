/// A reckoning in Chinese.
struct ChineseExplanation {
    let event: String?
    private var wording = Wording(.zh)

    init(event: String?) {
        self.event = event
    }

    func sentence(_ reckoning: Reckoning, article: String?, duty: String?) -> String {
        var writer = self
        let opening = article.map { "依据\($0)，" } ?? ""
        let head = writer.head(reckoning, duty: duty)
        let back = reckoning.rule.direction == .before
        let body = reckoning.clauses.joined(comma: "，", semicolon: "；") {
            writer.clause($0, back: back)
        }
        return "\(opening)\(head)：\(body)。"
    }

    private mutating func head(_ reckoning: Reckoning, duty: String?) -> String {
        switch (reckoning.outcome, reckoning.rule.direction) {
        case (.suspended, _): "期限中止，暂无届满日"
        // 某日前 alone leaves open whether that day is still in time.
        case (.lastDay(let day), .after): "应于\(wording.full(day))前（含当日）\(duty ?? "办结")"
        case (.lastDay(let day), .before): "最迟应于\(wording.full(day))\(duty ?? "办理")"
        }
    }

    private mutating func clause(_ clause: Reckoning.Clause, back: Bool) -> String {
        switch clause {
        case .holidays(let spans): "\(wording.list(spans))放假不计"
        case .makeupWorkdays(let spans): "\(wording.list(spans))调休上班计入"
        case .step(let step): self.step(step, back: back)
        }
    }

    private mutating func step(_ step: Reckoning.Step, back: Bool) -> String {
        switch step {
        case .started(let day):
            "\(wording.full(day))\(event ?? (back ? "为基准日" : "起算"))，当日不计"
        case .restarted(let day): "\(wording.short(day))重新起算，当日不计"
        case .readAsWorkingDays(let length, let cite):
            "（“\(length.chinese)”\(cite.map { "按\($0)" } ?? "")指工作日）"
        case .counted(let length, _, _): "\(back ? "倒数" : "")\(length.chinese)"
        case .extended(let length, let reason, let after, _):
            "延长\(length.chinese)\(parenthesis(reason))，自\(wording.short(after))次日起算"
        case .holidaySkipped(let span, _): "\(wording.span(span))放假不计"
        case .makeupWorkdayCounted(let span, _): "\(wording.span(span))调休上班计入"
        case .stopped(let span, let reason):
            "\(wording.span(span))中止\(parenthesis(reason))不计"
        case .stopping(let day, let reason):
            "\(wording.short(day))起中止\(parenthesis(reason))，恢复后继续计算"
        case .monthEnd(let missing, let last):
            "届满当月没有\(missing)日，以月末\(wording.short(last))为准"
        case .rolledOver(let from, let to, let holiday):
            "\(wording.short(from))是\(holiday.map { "\($0)假期" } ?? "周末")，"
                + "\(to > from ? "顺延至" : "提前至")\(wording.short(to))"
        case .staysOnDayOff(let day): "\(wording.short(day))是休息日，但此期限不顺延"
        case .staysOnMakeupWorkday(let day): "\(wording.short(day))调休上班，不必顺延"
        }
    }

    private func parenthesis(_ reason: String) -> String {
        reason.isEmpty ? "" : "（\(reason)）"
    }
}
