package import Casework
package import LegalCalendar
package import Procedures

/// The form of an act, as the pack lays it down（办理表单）: what must be filled, what may be, who joins and
/// who signs.
///
/// Names of its questions: `f.FIELD` and for places `f.FIELD.community`, `.cell`, `.address`;
/// `p.ROLE.N.name`, `.kind`, `.identity`, `.phone`; `s` with the place of a party; `link`, `note`,
/// `happened`, `files`.
package struct ActForm: Sendable {
    /// What an act is asked for beside its fields.
    package struct Extras: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        /// When it happened, if not now（补录）.
        package static let time = Extras(rawValue: 1)
        package static let note = Extras(rawValue: 2)
        package static let files = Extras(rawValue: 4)
        package static let links = Extras(rawValue: 8)
        package static let staff: Extras = [.time, .note, .files, .links]
    }

    package let book: ProcedureBook
    package let procedure: Procedure
    package let act: Act
    /// Nil for an act that opens a matter.
    package let matter: Matter?
    /// The people of the office from whom fields choose.
    package let people: [Person]
    package let extras: Extras
    package let language: Language

    package struct Person: Hashable, Sendable {
        package let id: Actor.ID
        package let name: String

        package init(id: Actor.ID, name: String) {
            self.id = id
            self.name = name
        }
    }

    package init(
        book: ProcedureBook, procedure: Procedure, act: Act, matter: Matter? = nil,
        people: [Person] = [], extras: Extras = [], language: Language = .zh
    ) {
        self.book = book
        self.procedure = procedure
        self.act = act
        self.matter = matter
        self.people = people
        self.extras = extras
        self.language = language
    }

    var words: Words { Words(language: language) }

    /// All of its questions in order: parties of an opening act, fields, signatures, the rest.
    ///
    /// `form` is what was typed so far; an untouched form starts from the matter's own values.
    package func questions(_ form: FormBody? = nil) -> [Question] {
        partyQuestions(form) + fieldQuestions(form) + signatureQuestion(form).list
            + extraQuestions(form)
    }

    /// Those of its fields, those that must be filled first.
    package func fieldQuestions(_ form: FormBody? = nil) -> [Question] {
        (act.fill + act.may).compactMap { id in
            procedure.field(id).map { question(for: $0, isRequired: act.fill.contains(id), form) }
        }
    }

    package static func name(of field: Field.ID) -> String { "f.\(field.text)" }

    private func question(for field: Field, isRequired: Bool, _ form: FormBody?) -> Question {
        let name = Self.name(of: field.id)
        let old = form == nil ? matter?.fields[field.id] : nil
        let label = field.label.text(in: language)
        let hint = field.help?.text(in: language)
        let typed = form?[name]
        func plain(_ kind: Question.Kind, _ value: String?, _ hint: String? = hint) -> Question {
            Question(
                name, label, kind, value: typed ?? value ?? "", hint: hint, isRequired: isRequired)
        }
        switch field.kind {
        case .text(let longest):
            var value: String?
            if case .text(let text) = old { value = text }
            return longest <= 100
                ? plain(.line(type: "text", mode: nil, longest: longest, unit: nil), value)
                : plain(.lines(longest: longest, rows: longest <= 300 ? 3 : 6), value)
        case .integer:
            return plain(
                .line(type: "text", mode: "numeric", longest: 20, unit: nil),
                old?.number.map { "\($0)" })
        case .money:
            return plain(
                .line(type: "text", mode: "decimal", longest: 20, unit: words("元", "yuan")),
                old?.number.map { Money.text(fen: $0) })
        case .date:
            var value: String?
            if case .date(let day) = old { value = "\(day)" }
            return plain(.line(type: "date", mode: nil, longest: nil, unit: nil), value)
        case .instant:
            var value: String?
            if case .instant(let moment) = old { value = moment.formValue }
            return plain(.line(type: "datetime-local", mode: nil, longest: nil, unit: nil), value)
        case .choice(let choices):
            var chosen = typed
            if case .choice(let id) = old { chosen = chosen ?? id }
            let options = choices.enumerated().map { index, choice in
                Question.Option(
                    id: "\(Question.id(of: name))-\(index)", value: choice.id,
                    label: choice.label.text(in: language), isChosen: choice.id == chosen,
                    name: name)
            }
            return plain(options.count <= 7 ? .radios(options) : .menu(options), nil)
        case .place:
            var place: Place?
            if case .place(let known) = old { place = known }
            return placeQuestion(name, label, place, hint, isRequired, form)
        case .file:
            return plain(.file(many: false, accept: ""), nil)
        case .staff:
            var chosen = Set(form?.all(name) ?? [])
            if case .list(let items) = old {
                chosen = Set(items.compactMap { if case .text(let id) = $0 { id } else { nil } })
            }
            let options = people.enumerated().map { index, person in
                Question.Option(
                    id: "\(Question.id(of: name))-\(index)", value: person.id.text,
                    label: person.name, isChosen: chosen.contains(person.id.text), name: name)
            }
            return plain(.checks(options), nil)
        case .list(let element, _):
            var value: String?
            if case .list(let items) = old {
                value = items.map { Self.text(of: $0) }.joined(separator: "\n")
            }
            let each = words("每行填一项", "One on each line")
            let note = element.isDate ? words("，写成 2020-11-06", ", as 2020-11-06") : ""
            return plain(
                .lines(longest: nil, rows: 4), value, (hint.map { $0 + " " } ?? "") + each + note)
        }
    }

    private func placeQuestion(
        _ name: String, _ label: String, _ place: Place?, _ hint: String?, _ isRequired: Bool,
        _ form: FormBody?
    ) -> Question {
        let community = form?["\(name).community"] ?? place?.community.text
        let options = book.organisation.communities.enumerated().map { index, one in
            Question.Option(
                id: "\(Question.id(of: name))-\(index)", value: one.id.text,
                label: one.label.text(in: language), isChosen: one.id.text == community,
                name: "\(name).community")
        }
        return Question(
            name, label,
            .group([
                Question(
                    "\(name).community", words("社区", "Community"), .menu(options),
                    isRequired: isRequired),
                Question(
                    "\(name).address", words("详细地址", "Address"),
                    .line(type: "text", mode: nil, longest: 200, unit: nil),
                    value: form?["\(name).address"] ?? place?.address ?? "", isRequired: isRequired,
                    autocomplete: "street-address"),
                Question(
                    "\(name).cell", words("网格编号", "Grid cell"),
                    .line(type: "text", mode: nil, longest: 30, unit: nil),
                    value: form?["\(name).cell"] ?? place?.cell ?? "", isRequired: false),
            ]), hint: hint, isRequired: isRequired)
    }

    private func signatureQuestion(_ form: FormBody?) -> Question? {
        guard act.signs, let matter, !matter.parties.isEmpty else { return nil }
        let chosen = form.map { Set($0.all("s")) } ?? Set(matter.signatures.map { "\($0)" })
        let options = matter.parties.enumerated().map { index, party in
            Question.Option(
                id: "q-s-\(index)", value: "\(index)",
                label: party.name + words("（", " (")
                    + (procedure.partyRole(party.role)?.label.text(in: language) ?? "")
                    + words("）", ")"), isChosen: chosen.contains("\(index)"), name: "s")
        }
        return Question(
            "s", words("谁已签名", "Who has signed"), .checks(options),
            hint: words(
                "在文书上签名、盖章或者按指印的当事人", "Parties who signed, sealed or fingerprinted the paper"),
            isRequired: wantsSignatures)
    }

    /// Whether a condition of the act is that parties have signed.
    private var wantsSignatures: Bool {
        act.gates.contains { gate in
            if gate.blocks, case .signed = gate.condition { true } else { false }
        }
    }

    private func extraQuestions(_ form: FormBody?) -> [Question] {
        var questions: [Question] = []
        if extras.contains(.links), !act.links.isEmpty {
            let names = act.links.compactMap {
                book.versions(of: $0).last?.label.text(in: language)
            }
            questions.append(
                Question(
                    "link", words("关联办件", "Linked matter"),
                    .line(type: "text", mode: nil, longest: 60, unit: nil),
                    value: form?["link"] ?? "",
                    hint: words("文号或者编号；可关联：", "Its number; may be: ") + words.list(names),
                    isRequired: false))
        }
        if extras.contains(.files) {
            questions.append(
                Question(
                    "files", words("附件", "Files"), .file(many: true, accept: ""),
                    hint: words("照片、扫描件等", "Photos, scans"), isRequired: false))
            questions.append(
                Question(
                    "camera", words("拍照", "Take a picture"),
                    .file(many: false, accept: "image/*", camera: true), isRequired: false))
        }
        if extras.contains(.note) {
            questions.append(
                Question(
                    "note", words("备注", "Note"), .lines(longest: 2000, rows: 2),
                    value: form?["note"] ?? "", isRequired: false))
        }
        if extras.contains(.time) {
            questions.append(
                Question(
                    "happened", words("发生时间", "When it happened"),
                    .line(type: "datetime-local", mode: nil, longest: nil, unit: nil),
                    value: form?["happened"] ?? "",
                    hint: words("不填即为现在；补录以前的事项时填写", "Empty for now; fill in when entering late"),
                    isRequired: false))
        }
        return questions
    }

    /// A value as it stands in a box, one line.
    static func text(of value: Value) -> String {
        switch value {
        case .text(let text), .choice(let text), .file(let text): text
        case .integer(let number): "\(number)"
        case .money(let fen): Money.text(fen: fen)
        case .date(let day): "\(day)"
        case .instant(let moment): moment.formValue
        case .place(let place): place.address
        case .list(let items): items.map { text(of: $0) }.joined(separator: " ")
        }
    }
}

extension Field.Kind {
    fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}

/// Amounts as people type them（金额）: yuan with at most two decimals.
package enum Money {
    package static func text(fen: Int64) -> String { ValueWords.yuan(fen) }

    /// Fen; nil for anything but digits, separators of thousands and up to two decimals.
    package static func fen(_ text: String) -> Int64? {
        let plain = text.filter { !",， ".contains($0) }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let yuan = Int64(parts[0]), yuan >= 0,
            parts[0].allSatisfy({ $0.isASCII && $0.isNumber }), parts[0].count <= 15
        else { return nil }
        guard parts.count == 2 else { return yuan * 100 }
        guard (1...2).contains(parts[1].count), parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            let rest = Int64(parts[1])
        else { return nil }
        return yuan * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }
}

extension Instant {
    /// `2020-11-26T17:30`: Shanghai wall time as forms have it.
    package var formValue: String { wallTime.replacing(" ", with: "T") }

    /// Reads what forms send: `2020-11-26T17:30`, with or without seconds; Shanghai wall time.
    package init?(formValue text: String) {
        let parts = text.split { $0 == "T" || $0 == " " }
        guard parts.count == 2, let day = CivilDate(String(parts[0])) else { return nil }
        let time = parts[1].split(separator: ":").map { Int($0) }
        guard (2...3).contains(time.count), let hour = time[0], let minute = time[1],
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        self.init(day, hour: hour, minute: minute)
    }
}
