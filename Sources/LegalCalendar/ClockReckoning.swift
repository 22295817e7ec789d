/// How a last moment comes about, for periods in hours and minutes.
public struct ClockReckoning: Equatable, Sendable {
    public let rule: PeriodRule
    public let start: Instant
    public let last: Instant

    /// - Throws: `.runsInDays` unless the length is in hours or minutes.
    public init(of rule: PeriodRule, from start: Instant) throws(CalendarError) {
        guard rule.length.runsInHours else { throw .runsInDays(rule.length) }
        let minutes = rule.length.count * (rule.length.unit == .hours ? 60 : 1)
        self.rule = rule
        self.start = start
        last = start.adding(minutes: rule.direction == .after ? minutes : -minutes)
    }
}

extension ClockReckoning {
    /// The reckoning as one sentence for people; parameters as for `Reckoning`.
    public func explanation(
        in language: Language, article: String? = nil, event: String? = nil, duty: String? = nil
    ) -> String {
        switch language {
        case .zh: chinese(article: article, event: event, duty: duty)
        case .en: english(article: article, event: event, duty: duty)
        }
    }

    private func chinese(article: String?, event: String?, duty: String?) -> String {
        let back = rule.direction == .before
        let basis = article.map { "依据\($0)，" } ?? ""
        let head =
            back
            ? "最迟应于\(last.chinese)\(duty ?? "办理")"
            : "应于\(last.chinese)前\(duty ?? "办结")"
        let begin = "\(start.chinese)\(event ?? (back ? "为基准" : "起算"))"
        let run = "\(back ? "倒数" : "")\(rule.length.chinese)"
        return "\(basis)\(head)：\(begin)，\(run)，昼夜连续计算，遇休息日不顺延。"
    }

    private func english(article: String?, event: String?, duty: String?) -> String {
        let back = rule.direction == .before
        let basis = article.map { " under \($0)" } ?? ""
        let neutral = back ? "counting back from" : "counting from"
        let begin = "\(event.map { "\($0) at" } ?? neutral) \(start.english)"
        let run = "\(rule.length.english)\(back && event != nil ? " back" : "") around the clock"
        return "\(duty ?? "Due") by \(last.english)\(basis): \(begin), \(run), days off included."
    }
}

extension Instant {
    /// Shanghai wall time: `2020年11月26日17时05分`.
    public var chinese: String {
        let (hour, minute) = wallClock
        return "\(civilDate.chinese)\(hour)时\(Self.two(minute))分"
    }

    /// Shanghai wall time: `17:05 on 26 November 2020`.
    public var english: String {
        let (hour, minute) = wallClock
        return "\(Self.two(hour)):\(Self.two(minute)) on \(civilDate.english)"
    }
}
