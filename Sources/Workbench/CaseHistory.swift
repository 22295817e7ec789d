import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// What has happened on a matter, in words for staff（办理过程）.
struct CaseHistory {
    let file: CaseFile

    struct Entry {
        let when: String
        let day: String
        let act: String
        let by: String
        let changes: [String]
        let entered: [String]
    }

    /// Newest first.
    var entries: [Entry] { file.events.reversed().map(entry) }

    func entry(_ event: Event) -> Entry {
        let words = file.words
        return Entry(
            when: event.happened.wallTime, day: event.happened.iso8601, act: file.label(event.act),
            by: file.person(event.actor), changes: event.changes.compactMap(line),
            entered: event.isLateEntry
                ? [words("补录于\(event.entered.wallTime)", "Entered \(event.entered.wallTime)")] : [])
    }

    private func period(_ id: Period.ID) -> String {
        let label = file.procedure.period(id)?.label.text(in: file.language) ?? id.text
        return file.words("“\(label)”", "“\(label)”")
    }

    private func day(_ deadline: Deadline) -> String {
        switch deadline {
        case .day(let day): file.words.day(day)
        case .moment(let moment): file.words.moment(moment)
        }
    }

    private func line(_ change: Change) -> String? {
        let words = file.words
        switch change {
        case .opened, .signed: return nil
        case .closed: return words("办结", "Closed")
        case .moved(let stage):
            return words("进入“\(file.label(stage))”", "To “\(file.label(stage))”")
        case .filled(let id, let value):
            let label = file.procedure.field(id)?.label.text(in: file.language) ?? id.text
            let text = file.text(id, value)
            return label + words("：", ": ") + String(text.prefix(120))
                + (text.count > 120 ? "…" : "")
        case .joined(let party):
            let role = file.procedure.partyRole(party.role)?.label.text(in: file.language) ?? ""
            return role + words("：", ": ") + file.name(of: party)
        case .started(let id, _, let due):
            return words("\(period(id))开始，\(day(due))届满", "\(period(id)) runs, due \(day(due))")
        case .redated(let id, let due, _):
            return due.map {
                words("\(period(id))改为\(day($0))届满", "\(period(id)) now due \(day($0))")
            } ?? words("\(period(id))暂停计算", "\(period(id)) stopped")
        case .recalculated(let id, _, let due):
            return words("\(period(id))重新计算为\(day(due))", "\(period(id)) recounted: \(day(due))")
        case .ended(let id, let late):
            let state = words[late ? "late" : "kept"]
            return words("\(period(id))结束，\(state)", "\(period(id)) ended, \(state)")
        case .produced(let id):
            let label = file.procedure.document(id)?.label.text(in: file.language) ?? id.text
            return words("制作《\(label)》", "Produced: \(label)")
        case .numbered(let series, let serial):
            return words("编号：", "Number: ")
                + Procedure.Numbering.number(series: series, serial: serial)
        case .linked(let matter, _): return words("关联办件 #\(matter)", "Linked to #\(matter)")
        case .followed(let version, _):
            return words(
                "改为适用\(words.day(version))起施行的程序",
                "Goes on under the version of \(words.day(version))")
        case .noted(let text): return file.isPlain ? text : file.matter.withoutPersons(text)
        case .cautioned(let text): return words("提示：", "Caution: ") + text
        case .assigned(let people):
            return people.isEmpty
                ? words("退回待分办", "Back to unassigned")
                : words("交", "To ") + words.list(people.map(file.person))
        case .attached(let attachment): return words("附件：", "File: ") + attachment.name
        case .unmasked(_, let purpose): return words("用途：", "Purpose: ") + purpose
        }
    }
}
