/// A reckoning in English.
struct EnglishExplanation {
    let event: String?
    private var wording = Wording(.en)

    init(event: String?) {
        self.event = event
    }

    func sentence(_ reckoning: Reckoning, article: String?, duty: String?) -> String {
        var writer = self
        let head = writer.head(reckoning, duty: duty)
        let basis = article.map { " under \($0)" } ?? ""
        let back = reckoning.rule.direction == .before
        let body = reckoning.clauses.joined(comma: ", ", semicolon: "; ") {
            writer.clause($0, back: back)
        }
        return "\(head)\(basis): \(body)."
    }

    private mutating func head(_ reckoning: Reckoning, duty: String?) -> String {
        switch (reckoning.outcome, reckoning.rule.direction) {
        case (.suspended, _): "Suspended, no last day yet"
        case (.lastDay(let day), .after): "\(duty ?? "Due") by \(wording.full(day)) (inclusive)"
        case (.lastDay(let day), .before): "\(duty ?? "Due") no later than \(wording.full(day))"
        }
    }

    private mutating func clause(_ clause: Reckoning.Clause, back: Bool) -> String {
        switch clause {
        case .holidays(let spans): off(spans)
        case .makeupWorkdays(let spans): worked(spans)
        case .step(let step): self.step(step, back: back)
        }
    }

    private mutating func step(_ step: Reckoning.Step, back: Bool) -> String {
        switch step {
        case .started(let day):
            "\(event.map { "\($0) on" } ?? (back ? "counting back from" : "counting from")) "
                + "\(wording.full(day)) (that day not counted)"
        case .restarted(let day):
            "counted anew from \(wording.short(day)) (that day not counted)"
        case .readAsWorkingDays(let length, let cite):
            " (written '\(length.chinese)', which means working days"
                + "\(cite.map { ": \($0)" } ?? ""))"
        case .counted(let length, _, _): "\(length.english)\(back && event != nil ? " back" : "")"
        case .extended(let length, let reason, let after, _):
            "extended by \(length.english)\(parenthesis(reason)) "
                + "from the day after \(wording.short(after))"
        case .holidaySkipped(let span, _): off([span])
        case .makeupWorkdayCounted(let span, _): worked([span])
        case .stopped(let span, let reason):
            "suspended \(wording.span(span))\(parenthesis(reason)), not counted"
        case .stopping(let day, let reason):
            "suspended since \(wording.short(day))\(parenthesis(reason)), "
                + "to go on once resumed"
        case .monthEnd(let missing, let last):
            "that month has no day \(missing), so its last day, \(wording.short(last)), stands in"
        case .rolledOver(let from, let to, let holiday):
            "\(wording.short(from)) is \(holiday.map { "a holiday (\($0))" } ?? "a weekend day"), "
                + "so the last day moves \(to > from ? "on" : "back") to \(wording.short(to))"
        case .staysOnDayOff(let day):
            "\(wording.short(day)) is a day off, but this period does not roll over"
        case .staysOnMakeupWorkday(let day):
            "\(wording.short(day)) is a make-up working day, so it stands"
        }
    }

    private mutating func off(_ spans: [DaySpan]) -> String {
        let rest =
            isOneDay(spans) ? "is a day off and does not count" : "are days off and do not count"
        return "\(wording.list(spans)) \(rest)"
    }

    private mutating func worked(_ spans: [DaySpan]) -> String {
        let rest =
            isOneDay(spans)
            ? "is a make-up working day and counts" : "are make-up working days and count"
        return "\(wording.list(spans)) \(rest)"
    }

    private func isOneDay(_ spans: [DaySpan]) -> Bool {
        spans.count == 1 && spans[0].count == 1
    }

    private func parenthesis(_ reason: String) -> String {
        reason.isEmpty ? "" : " (\(reason))"
    }
}
