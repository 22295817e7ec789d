package import Casework
package import LegalCalendar
import Procedures

extension ActForm {
    /// What a form comes to: a submission, or every fault at once.
    package enum Reading: Sendable {
        case submission(Submission, happened: Instant?)
        case faults([FormFault])
    }

    /// Reads what was typed.
    ///
    /// `files`: the stored files by the name of their question; `files` for those that go along.
    /// `link`: the matter that `link` names, already looked up.
    /// `today`: a birth after it is no birth.
    package func read(
        _ form: FormBody, files: [String: [Attachment]] = [:], link: Matter.Link? = nil,
        today: CivilDate
    ) -> Reading {
        var faults: [FormFault] = []
        var submission = Submission(act.id)
        for id in act.fill + act.may {
            guard let field = procedure.field(id) else { continue }
            do throws(FormFault) {
                if let value = try value(of: field, form, files) {
                    submission.fields.append((id, value))
                } else if act.fill.contains(id) {
                    faults.append(missing(field))
                }
            } catch {
                faults.append(error)
            }
        }
        submission.parties = parties(form, today: today, &faults)
        submission.signatures = form.all("s").compactMap { Int($0) }
        submission.link = link
        if extras.contains(.note), !form["note"].isEmpty { submission.note = form["note"] }
        submission.attachments = (files["files"] ?? []) + (files["camera"] ?? [])
        var happened: Instant?
        if extras.contains(.time), !form["happened"].isEmpty {
            happened = Instant(formValue: form["happened"])
            if happened == nil {
                faults.append(
                    FormFault(
                        "happened", "发生时间应写成 2020-11-06 09:30",
                        "The time must be written 2020-11-06 09:30"))
            }
        }
        return faults.isEmpty ? .submission(submission, happened: happened) : .faults(faults)
    }

    private func missing(_ field: Field) -> FormFault {
        let label = field.label
        let name = Self.name(of: field.id)
        return switch field.kind {
        case .choice, .staff, .place:
            FormFault(name, "请选择“\(label.zh)”", "Choose “\(label.en)”")
        case .file: FormFault(name, "请上传“\(label.zh)”", "Upload “\(label.en)”")
        default: FormFault(name, "请填写“\(label.zh)”", "Fill in “\(label.en)”")
        }
    }

    private func value(
        of field: Field, _ form: FormBody, _ files: [String: [Attachment]]
    ) throws(FormFault) -> Value? {
        let name = Self.name(of: field.id)
        switch field.kind {
        case .place: return try place(field, form)
        case .file:
            if let file = files[name]?.first { return .file(file.hash) }
            return nil
        case .staff:
            let chosen = form.all(name)
            return chosen.isEmpty ? nil : .list(chosen.map { .text($0) })
        case .list(let element, let longest):
            let lines = form[name].split(separator: "\n").map { $0.description.trimmed }
                .filter { !$0.isEmpty }
            guard !lines.isEmpty else { return nil }
            guard lines.count <= longest else {
                throw FormFault(
                    name, "“\(field.label.zh)”最多 \(longest) 项，现有 \(lines.count) 项",
                    "“\(field.label.en)” takes at most \(longest), found \(lines.count)")
            }
            var items: [Value] = []
            for line in lines { items.append(try value(line, as: element, field)) }
            return .list(items)
        default:
            let text = form[name]
            return text.isEmpty ? nil : try value(text, as: field.kind, field)
        }
    }

    private func value(
        _ text: String, as kind: Field.Kind, _ field: Field
    ) throws(FormFault) -> Value {
        let name = Self.name(of: field.id)
        let (zh, en) = (field.label.zh, field.label.en)
        switch kind {
        case .text(let longest):
            guard text.unicodeScalars.count <= longest else {
                throw FormFault(
                    name, "“\(zh)”最多 \(longest) 个字，现有 \(text.unicodeScalars.count) 个",
                    "“\(en)” takes at most \(longest) characters, found \(text.unicodeScalars.count)"
                )
            }
            return .text(text)
        case .integer(let bounds):
            guard let number = Int64(text.filter { !",， ".contains($0) }), bounds.contains(number)
            else {
                throw FormFault(
                    name, "“\(zh)”应为 \(bounds.lowerBound) 到 \(bounds.upperBound) 的整数",
                    "“\(en)” must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
                )
            }
            return .integer(number)
        case .money(let bounds):
            guard let fen = Money.fen(text), bounds.contains(fen) else {
                let (low, high) = (
                    Money.text(fen: bounds.lowerBound), Money.text(fen: bounds.upperBound)
                )
                throw FormFault(
                    name, "“\(zh)”应为 \(low) 到 \(high) 元，最多两位小数",
                    "“\(en)” must be \(low) to \(high) yuan, with at most two decimals")
            }
            return .money(fen)
        case .date:
            guard let day = CivilDate(text) else {
                throw FormFault(
                    name, "“\(zh)”应写成 2020-11-06，且确有此日",
                    "“\(en)” must be a day, written 2020-11-06")
            }
            return .date(day)
        case .instant:
            guard let moment = Instant(formValue: text) else {
                throw FormFault(
                    name, "“\(zh)”应写成 2020-11-06 09:30", "“\(en)” must be written 2020-11-06 09:30")
            }
            return .instant(moment)
        case .choice(let choices):
            guard choices.contains(where: { $0.id == text }) else {
                throw FormFault(name, "“\(zh)”没有这个选项", "“\(en)” has no such choice")
            }
            return .choice(text)
        case .file, .place, .staff, .list: return .text(text)
        }
    }

    private func place(_ field: Field, _ form: FormBody) throws(FormFault) -> Value? {
        let name = Self.name(of: field.id)
        let (community, address) = (form["\(name).community"], form["\(name).address"])
        guard !community.isEmpty || !address.isEmpty else { return nil }
        guard book.organisation.community(Community.ID(community)) != nil else {
            throw FormFault(
                "\(name).community", "请选择“\(field.label.zh)”所在社区",
                "Choose the community of “\(field.label.en)”")
        }
        guard !address.isEmpty, address.unicodeScalars.count <= 200 else {
            throw FormFault(
                "\(name).address", "请填写“\(field.label.zh)”的详细地址，最多 200 个字",
                "Fill in the address of “\(field.label.en)”, at most 200 characters")
        }
        let cell = form["\(name).cell"]
        return .place(
            Place(
                community: Community.ID(community), cell: cell.isEmpty ? nil : cell,
                address: address))
    }

    private func parties(
        _ form: FormBody, today: CivilDate, _ faults: inout [FormFault]
    ) -> [Party] {
        guard act.opens || act.joins else { return [] }
        var parties: [Party] = []
        for role in procedure.partyRoles {
            let numbers = Set(
                form.names(after: "p.\(role.id.text).").compactMap { name in
                    name.split(separator: ".").first.flatMap { Int($0) }
                }
            ).sorted()
            var found = 0
            for number in numbers.prefix(Self.mostParties) {
                let name = "p.\(role.id.text).\(number)"
                let identity = form["\(name).identity"].uppercased()
                let (who, phone) = (form["\(name).name"], form["\(name).phone"])
                guard !who.isEmpty || !identity.isEmpty || !phone.isEmpty else { continue }
                found += 1
                let kind =
                    Party.Kind(rawValue: form["\(name).kind"])
                    .flatMap { role.kinds.contains($0) ? $0 : nil }
                    ?? (role.kinds.contains(.person) ? .person : .organisation)
                if who.isEmpty {
                    faults.append(
                        FormFault(
                            "\(name).name", "请填写\(role.label.zh)的姓名（名称）",
                            "Fill in the name of the \(role.label.en)"))
                }
                if !identity.isEmpty, let fault = Self.fault(in: identity, kind, today) {
                    faults.append(
                        FormFault("\(name).identity", fault.zh, fault.en))
                }
                parties.append(
                    Party(
                        role: role.id, kind: kind, name: who,
                        identity: identity.isEmpty ? nil : identity,
                        phone: phone.isEmpty ? nil : phone))
            }
            if act.opens, found < role.count.lowerBound {
                faults.append(
                    FormFault(
                        "p.\(role.id.text).\(found).name", "请填写\(role.label.zh)的姓名（名称）",
                        "Fill in the name of the \(role.label.en)"))
            }
        }
        return parties
    }

    /// What is wrong with an identity number or credit code; the last check of a credit code only
    /// warns, since genuine ones fail it.
    private static func fault(in number: String, _ kind: Party.Kind, _ today: CivilDate) -> Label? {
        let fault =
            kind == .person
            ? ResidentNumber.fault(in: number, today: today) : CreditCode.fault(in: number)
        switch fault {
        case nil: return nil
        case .check where kind == .organisation, .organisationCheck where kind == .organisation:
            return nil
        case .length(let expected, let found):
            return Label(
                zh: "号码应为 \(expected) 位，现有 \(found) 位",
                en: "The number must have \(expected) characters, found \(found)")
        case .check, .organisationCheck:
            return Label(
                zh: "身份证号的校验码不符，请核对每一位", en: "The check digit does not fit; compare every digit")
        case .birth:
            return Label(zh: "身份证号中的出生日期不存在", en: "The day of birth in the number does not exist")
        case .area:
            return Label(zh: "号码中的地区代码不存在", en: "The area in the number does not exist")
        case .character:
            return Label(zh: "号码中有不应出现的字符", en: "The number holds a character that it cannot have")
        }
    }
}
