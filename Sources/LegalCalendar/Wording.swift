/// Writes days in running text: the year only where it changes.
struct Wording {
    let language: Language
    private var year: Int?

    init(_ language: Language) {
        self.language = language
    }

    /// With its year, and from here on that year goes without saying.
    mutating func full(_ day: CivilDate) -> String {
        year = day.year
        return language == .zh ? day.chinese : day.english
    }

    mutating func short(_ day: CivilDate) -> String {
        guard day.year == year else { return full(day) }
        let (_, month, number) = day.components
        return switch language {
        case .zh: "\(month)月\(number)日"
        case .en: "\(number) \(CivilDate.englishMonths[month - 1])"
        }
    }

    mutating func span(_ span: DaySpan) -> String {
        guard span.count > 1 else { return short(span.first) }
        let sameMonth =
            span.first.month == span.last.month && span.first.year == span.last.year
        switch language {
        case .zh:
            let first = short(span.first)
            return "\(first)至\(sameMonth ? "\(span.last.day)日" : short(span.last))"
        case .en:
            if sameMonth { return "\(span.first.day)–\(short(span.last))" }
            let first = short(span.first)
            return "\(first) to \(short(span.last))"
        }
    }

    mutating func list(_ spans: [DaySpan]) -> String {
        let items = spans.map { span($0) }
        guard language == .en, let last = items.last, items.count > 1 else {
            return items.joined(separator: "、")
        }
        return "\(items.dropLast().joined(separator: ", ")) and \(last)"
    }
}
