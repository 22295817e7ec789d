package import Procedures

extension ActForm {
    /// For each part that a party may play, as many groups as there must be, were typed, or are asked
    /// for with `more`.
    package func partyQuestions(_ form: FormBody? = nil) -> [Question] {
        guard act.opens || act.joins else { return [] }
        return procedure.partyRoles.flatMap { role -> [Question] in
            let least = act.opens ? role.count.lowerBound : 0
            let number = min(groups(of: role, form), max(role.count.upperBound, 1))
            return (0..<number).map { index in
                partyQuestion(role, index, isRequired: index < least, number: number, form)
            }
        }
    }

    /// The parts of which one more party can be asked for: for the buttons that do so.
    package func extensibleRoles(_ form: FormBody? = nil) -> [PartyRole] {
        guard act.opens || act.joins else { return [] }
        return procedure.partyRoles.filter { groups(of: $0, form) < $0.count.upperBound }
    }

    private func groups(of role: PartyRole, _ form: FormBody?) -> Int {
        let typed =
            form?.names(after: "p.\(role.id.text).").compactMap { name in
                name.split(separator: ".").first.flatMap { Int($0) }
            }.max().map { $0 + 1 } ?? 0
        let more = form?["more"] == role.id.text ? 1 : 0
        let least = act.opens ? max(role.count.lowerBound, 1) : 1
        return min(max(least, typed + more), Self.mostParties)
    }

    static var mostParties: Int { 50 }

    private func partyQuestion(
        _ role: PartyRole, _ index: Int, isRequired: Bool, number: Int, _ form: FormBody?
    ) -> Question {
        let name = "p.\(role.id.text).\(index)"
        func line(
            _ part: String, _ label: String, longest: Int, isRequired: Bool, _ token: String?,
            type: String = "text", hint: String? = nil
        ) -> Question {
            Question(
                "\(name).\(part)", label,
                .line(type: type, mode: nil, longest: longest, unit: nil),
                value: form?["\(name).\(part)"] ?? "", hint: hint, isRequired: isRequired,
                autocomplete: token)
        }
        var questions: [Question] = []
        if role.kinds.count > 1 {
            let chosen = form?["\(name).kind"] ?? Party.Kind.person.rawValue
            questions.append(
                Question(
                    "\(name).kind", words("类型", "Kind"),
                    .radios(
                        Party.Kind.allCases.map { kind in
                            Question.Option(
                                id: "\(Question.id(of: name))-\(kind.rawValue)",
                                value: kind.rawValue,
                                label: words[kind.rawValue],
                                isChosen: (chosen.isEmpty ? "person" : chosen) == kind.rawValue,
                                name: "\(name).kind")
                        })))
        }
        questions += [
            line("name", words("姓名（名称）", "Name"), longest: 200, isRequired: isRequired, "off"),
            line(
                "identity", words("身份证号（统一社会信用代码）", "Identity number or credit code"),
                longest: 18, isRequired: false, "off"),
            line(
                "phone", words("联系电话", "Phone"), longest: 20, isRequired: false, "off",
                type: "tel"),
        ]
        let label = role.label.text(in: language)
        return Question(
            name, number > 1 ? "\(label) \(index + 1)" : label, .group(questions),
            isRequired: isRequired)
    }
}
