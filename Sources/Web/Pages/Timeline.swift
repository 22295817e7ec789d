import Casework
import LegalCalendar
import Procedures

/// What an event changed, in words（办理过程的文字表述）.
struct Timeline {
    let view: PublicView

    struct Entry {
        let when: String
        let day: String
        let act: String
        let unit: [String]
        let changes: [FigurePage.Line]
        let isLate: Bool
        let entered: String
        let receipt: [FigurePage.Line]
    }

    private var words: Words { view.words }

    func entry(_ event: Event, place: Int64?) -> Entry {
        let links = Links(language: words.language, lastDay: nil)
        return Entry(
            when: event.happened.wallTime, day: event.happened.iso8601, act: title(event),
            unit: event.unit.map { [view.label($0)] } ?? [],
            changes: joined(event) + event.changes.compactMap(line) + signed(event) + filled(event),
            isLate: event.isLateEntry,
            entered: words(
                "\(event.entered.civilDate.chinese)录入", "entered \(event.entered.civilDate.english)"
            ),
            receipt: place.map { [.init("\($0)", href: links.proof($0))] } ?? [])
    }

    /// An event that is no act of the procedure comes of a new calendar or new rules.
    private func title(_ event: Event) -> String {
        view.procedure.act(event.act) == nil
            ? words("规则或者工作日历调整", "Rules or calendar revised") : view.label(event.act)
    }

    /// What was filled in stands in the table of fields; here its names are enough.
    private func filled(_ event: Event) -> [FigurePage.Line] {
        let names = event.changes.compactMap { change -> String? in
            if case .filled(let field, _) = change { view.label(field) } else { nil }
        }
        guard !names.isEmpty else { return [] }
        return [.init(words("登记：", "Recorded: ") + words.list(names))]
    }

    /// Where nobody is named, how many joined in each role.
    private func joined(_ event: Event) -> [FigurePage.Line] {
        guard !view.namesParties else { return [] }
        var counts: [(role: PartyRole.ID, count: Int)] = []
        for case .joined(let party) in event.changes {
            if let place = counts.firstIndex(where: { $0.role == party.role }) {
                counts[place].count += 1
            } else {
                counts.append((party.role, 1))
            }
        }
        return counts.map { role, count in
            .init(words("\(view.role(role))\(count)名", "\(view.role(role)): \(count)"))
        }
    }

    private func signed(_ event: Event) -> [FigurePage.Line] {
        let count = event.changes.count { if case .signed = $0 { true } else { false } }
        return count == 0
            ? [] : [.init(words("\(count)名当事人签名", "Signed by \(count) of the parties"))]
    }

    private func line(_ change: Change) -> FigurePage.Line? {
        switch change {
        case .opened, .filled, .signed: nil
        case .moved(let stage):
            .init(words("进入“\(view.label(stage))”环节", "Moved to “\(view.label(stage))”"))
        case .joined(let party): view.namesParties ? joined(party) : nil
        case .started(let period, let from, let due):
            .init(
                words(
                    "“\(view.label(period))”自\(from.chinese)起算，\(self.due(due))届满",
                    "“\(view.label(period))” runs from \(from.english), due \(self.due(due))"))
        case .redated(let period, let due, let by): redated(period, due, by)
        case .recalculated(let period, let old, let new):
            .init(
                words(
                    "重新计算期限：“\(view.label(period))”由\(self.due(old))改为\(self.due(new))届满",
                    "Recounted: “\(view.label(period))” due \(self.due(new)) instead of \(self.due(old))"
                ))
        case .followed(let version, let before):
            .init(
                words(
                    "改为适用\(version.chinese)起施行的程序（原适用\(before.chinese)起施行的程序）",
                    "Goes on under the version in force from \(version.english), before that of \(before.english)"
                ))
        case .ended(let period, let late):
            .init(
                words(
                    "“\(view.label(period))”结束，\(words[late ? "late" : "kept"])",
                    "“\(view.label(period))” ended, \(words[late ? "late" : "kept"])"))
        case .produced(let document):
            .init(words("制作《\(view.label(document))》", "Produced: \(view.label(document))"))
        case .numbered(let series, let serial):
            .init(
                words("编号：", "Numbered ")
                    + Procedure.Numbering.number(series: series, serial: serial))
        case .linked(let matter, let procedure): linked(matter, procedure)
        case .closed: .init(words("办结", "Closed"))
        case .cautioned(let text): .init(words("提示：", "Caution: ") + text)
        case .attached(let file) where view.namesParties && file.isShared:
            .init(words("附件：", "File: ") + file.name)
        case .assigned, .attached, .unmasked: nil
        case .noted(let note):
            view.namesParties ? .init(words("备注：", "Note: ") + view.clean(note)) : nil
        }
    }

    private func joined(_ party: Party) -> FigurePage.Line {
        let role = view.role(party.role)
        return .init(words("\(role)：\(view.name(of: party))", "\(role): \(view.name(of: party))"))
    }

    private func linked(_ matter: Matter.ID, _ procedure: Procedure.ID) -> FigurePage.Line {
        let links = Links(language: words.language, lastDay: nil)
        let name = view.book.versions(of: procedure).last?.label.text(in: words.language)
        return .init(
            words("关联", "Linked to ") + (name ?? procedure.text) + " #\(matter)",
            href: links.matter(matter.number))
    }

    private func redated(
        _ period: Period.ID, _ due: Deadline?, _ by: ClockChange
    ) -> FigurePage.Line {
        let name = view.label(period)
        let why =
            switch by {
            case .suspended: words("中止", "suspended")
            case .resumed: words("恢复计算", "resumed")
            case .extended(let length, _, _):
                words("延长\(length.chinese)", "extended by \(length.english)")
            case .restarted: words("重新起算", "started anew")
            case .undone: words("撤销变更", "change undone")
            }
        guard let due else { return .init(words("“\(name)”\(why)", "“\(name)” \(why)")) }
        return .init(
            words("“\(name)”\(why)，\(self.due(due))届满", "“\(name)” \(why), due \(self.due(due))"))
    }

    func due(_ deadline: Deadline) -> String {
        switch deadline {
        case .day(let day): words.day(day)
        case .moment(let moment): words.moment(moment)
        }
    }
}
