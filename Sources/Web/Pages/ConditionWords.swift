import LegalCalendar
package import Procedures

/// A condition as a phrase for people（条件的文字表述）.
struct ConditionWords {
    let procedure: Procedure?
    let book: ProcedureBook
    let words: Words

    private var language: Language { words.language }

    func text(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): parts.map(nested).joined(separator: words("，且", " and "))
        case .any(let parts): parts.map(nested).joined(separator: words("，或者", " or "))
        case .not(let part): words("不属于：\(nested(part))", "not: \(nested(part))")
        case .present(let field): words("已填“\(label(field))”", "“\(label(field))” is filled in")
        case .field(let field, let relation, let operand):
            "\(words.quoted(label(field)))\(self.relation(relation))\(self.operand(operand, field))"
        case .done(let act, let times):
            times == 1
                ? words("已办理“\(label(act))”", "“\(label(act))” was done")
                : words("“\(label(act))”至少办理\(times)次", "“\(label(act))” was done \(times) times")
        case .parties(let role, let kind, let count): parties(role, kind, count)
        case .signed(let role):
            words(
                "\(role.map(label) ?? "各方当事人")已签名", "\(role.map(label) ?? "every party") has signed"
            )
        case .document(let id):
            words("已制作“\(label(id))”", "“\(label(id))” was produced")
        case .actorHas(let role): words("由\(label(role))办理", "done by \(label(role))")
        case .actorDid(let act):
            words("由办理“\(label(act))”的人员办理", "done by who did “\(label(act))”")
        case .actorNamed(let field):
            words("由“\(label(field))”中的人员办理", "done by somebody named in “\(label(field))”")
        case .stage(let stage): words("处于“\(label(stage))”环节", "at the stage “\(label(stage))”")
        case .running(let period): words("“\(label(period))”尚未届满", "“\(label(period))” is running")
        case .elapsed(let period): words("“\(label(period))”已届满", "“\(label(period))” has passed")
        case .since(let act, let length):
            words(
                "“\(label(act))”已满\(length.chinese)", "\(length.english) since “\(label(act))”")
        case .today(let relation, let date):
            words("当日", "the day") + self.relation(relation) + words.day(date)
        case .workingDay: words("当日为工作日", "on a working day")
        case .hour(let hours):
            words(
                "在\(hours.lowerBound)时至\(hours.upperBound)时之间",
                "between \(hours.lowerBound) and \(hours.upperBound) o'clock")
        case .linked(let id):
            words("已关联“\(label(id))”", "linked to “\(label(id))”")
        case .qualified(let field, let register):
            words(
                "“\(label(field))”均持有有效的“\(label(register))”",
                "everybody in “\(label(field))” holds a valid “\(label(register))”")
        case .actorQualified(let register):
            words("经办人持有有效的“\(label(register))”", "who acts holds a valid “\(label(register))”")
        }
    }

    private func nested(_ condition: Condition) -> String {
        switch condition {
        case .all, .any: words("（\(text(condition))）", "(\(text(condition)))")
        default: text(condition)
        }
    }

    private func parties(_ role: PartyRole.ID?, _ kind: Party.Kind?, _ count: Int) -> String {
        let who = role.map(label) ?? words("当事人", "parties")
        let which =
            switch kind {
            case .person: words("（自然人）", " (persons)")
            case .organisation: words("（单位）", " (organisations)")
            case nil: ""
            }
        return words("\(who)\(which)不少于\(count)名", "at least \(count) \(who)\(which)")
    }

    private func relation(_ relation: Condition.Relation) -> String {
        switch relation {
        case .equal: words("为", " is ")
        case .notEqual: words("不为", " is not ")
        case .atLeast: words("不少于", " is at least ")
        case .atMost: words("不超过", " is at most ")
        case .over: words("大于", " is over ")
        case .under: words("小于", " is under ")
        case .oneOf: words("为", " is one of ")
        }
    }

    private func operand(_ operand: Condition.Operand, _ field: Field.ID) -> String {
        switch operand {
        case .value(let value): self.value(value, field)
        case .values(let values):
            values.map { value($0, field) }.joined(separator: words("或", " or "))
        case .field(let other): words.quoted(label(other))
        case .threshold(let id):
            book.thresholds[id]?.label.text(in: language) ?? id.text
        case .accrued(let accrual): accrued(accrual)
        }
    }

    private func accrued(_ accrual: Accrual) -> String {
        let rate = book.thresholds[accrual.rate]?.label.text(in: language) ?? accrual.rate.text
        let cap = accrual.cap.map { words("，以“\(label($0))”为限", ", up to “\(label($0))”") } ?? ""
        return words(
            "“\(label(accrual.after))”届满次日起按“\(label(accrual.base))”每日“\(rate)”累计的数额\(cap)",
            "what accrues on “\(label(accrual.base))” at “\(rate)” a day after “\(label(accrual.after))”\(cap)"
        )
    }

    private func value(_ value: Value, _ id: Field.ID) -> String {
        if let field = procedure?.field(id) {
            return ValueWords(book: book, words: words).text(value, of: field.kind)
        }
        return ValueWords(book: book, words: words).text(value, of: nil)
    }

    private func label(_ id: Field.ID) -> String {
        procedure?.field(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Act.ID) -> String {
        procedure?.act(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Stage.ID) -> String {
        procedure?.stage(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Period.ID) -> String {
        procedure?.period(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Document.ID) -> String {
        procedure?.document(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: PartyRole.ID) -> String {
        procedure?.partyRole(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Role.ID) -> String {
        book.organisation.role(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Procedure.ID) -> String {
        book.versions(of: id).last?.label.text(in: language) ?? id.text
    }
}

/// A field's value as people read it.
package struct ValueWords {
    let book: ProcedureBook
    let words: Words

    package init(book: ProcedureBook, words: Words) {
        self.book = book
        self.words = words
    }

    package func text(_ value: Value, of kind: Field.Kind?) -> String {
        switch value {
        case .text(let text): return text
        case .integer(let number): return String(number)
        case .money(let fen): return words("\(Self.yuan(fen))元", "CNY \(Self.yuan(fen))")
        case .date(let day): return words.day(day)
        case .instant(let moment): return words.moment(moment)
        case .choice(let id):
            guard case .choice(let choices) = kind,
                let choice = choices.first(where: { $0.id == id })
            else { return id }
            return choice.label.text(in: words.language)
        case .place(let place):
            let community = book.organisation.community(place.community)?
                .label.text(in: words.language)
            return [community ?? place.community.text, place.address].filter { !$0.isEmpty }
                .joined(separator: words("　", ", "))
        case .file(let hash): return "SHA-256 \(hash.prefix(16))…"
        case .list(let items):
            if case .staff = kind {
                return words("\(items.count)名工作人员", "\(items.count) members of staff")
            }
            var element: Field.Kind?
            if case .list(let of, _) = kind { element = of }
            return words.list(items.map { text($0, of: element) })
        }
    }

    /// `1234.50` for 123450 fen; whole yuan without a fraction.
    static func yuan(_ fen: Int64) -> String {
        let (whole, rest) = (fen.magnitude / 100, fen.magnitude % 100)
        let fraction = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (fen < 0 ? "-" : "") + String(whole) + fraction
    }
}
