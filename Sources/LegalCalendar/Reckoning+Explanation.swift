extension Reckoning {
    /// The reckoning as one sentence for people.
    ///
    /// `article` sets the period and is written as it should be read: `信访工作条例第三十四条`.
    /// `event` is what happened on the first day: `收到`, `received`; without it a neutral word
    /// stands. `duty` is what must be done by the last day: `办结`; in English it opens the
    /// sentence, as in `Due`.
    public func explanation(
        in language: Language, article: String? = nil, event: String? = nil, duty: String? = nil
    ) -> String {
        switch language {
        case .zh: ChineseExplanation(event: event).sentence(self, article: article, duty: duty)
        case .en: EnglishExplanation(event: event).sentence(self, article: article, duty: duty)
        }
    }

    /// Runs of equal steps, so that holidays can share one clause.
    var clauses: [Clause] {
        var clauses: [Clause] = []
        for step in steps {
            switch (clauses.last, step) {
            case (.holidays(let spans), .holidaySkipped(let span, _)):
                clauses[clauses.count - 1] = .holidays(spans + [span])
            case (_, .holidaySkipped(let span, _)): clauses.append(.holidays([span]))
            case (.makeupWorkdays(let spans), .makeupWorkdayCounted(let span, _)):
                clauses[clauses.count - 1] = .makeupWorkdays(spans + [span])
            case (_, .makeupWorkdayCounted(let span, _)):
                clauses.append(.makeupWorkdays([span]))
            default: clauses.append(.step(step))
            }
        }
        return clauses
    }

    enum Clause: Equatable {
        case step(Step)
        case holidays([DaySpan])
        case makeupWorkdays([DaySpan])
    }
}

extension Reckoning.Clause {
    enum Link { case comma, semicolon, aside }

    /// How this clause follows `previous`: going on with its thought, or beginning another.
    func link(after previous: Reckoning.Clause) -> Link {
        switch (previous, self) {
        case (_, .step(.readAsWorkingDays)): .aside
        case (.holidays, .makeupWorkdays), (_, .step(.restarted)), (_, .step(.counted)): .comma
        default: .semicolon
        }
    }
}

extension [Reckoning.Clause] {
    /// The clauses as one text, each written by `write`.
    func joined(
        comma: String, semicolon: String, _ write: (Reckoning.Clause) -> String
    ) -> String {
        var text = ""
        var previous: Reckoning.Clause?
        for clause in self {
            switch previous.map({ clause.link(after: $0) }) {
            case .comma: text += comma
            case .semicolon: text += semicolon
            case .aside, nil: break
            }
            text += write(clause)
            previous = clause
        }
        return text
    }
}
