import Casework
import LegalCalendar
import Procedures

extension LineReading {
    /// A refusal of the law as a problem of the line, with its article.
    func problem(_ refusal: Refusal, _ act: Act, _ row: SheetRow) -> LineProblem {
        let articles = refusal.cites.map(\.text).joined(separator: "、")
        let cited = articles.isEmpty ? "" : "（\(articles)）"
        return LineProblem(
            .fault, sheet: table.sheet, row: row.number, heading: act.label.zh,
            expected: Label(
                zh: "“\(act.label.zh)”依法不予受理：\(refusal.reason.zh)\(cited)",
                en: "'\(act.label.en)' is refused: \(refusal.reason.en)\(cited)"))
    }

    /// Bad input as a problem of the column that it came from.
    func problem(_ fault: InputFault, _ act: Act, _ row: SheetRow) -> LineProblem {
        let (target, expected) = words(fault, act)
        let column = table.columns.first { column in
            switch (column.found.target, target) {
            case (.place(let id, .community), .field(let field)): id == field
            case (let own, let wanted): own == wanted
            }
        }
        return LineProblem(
            .fault, sheet: table.sheet, row: row.number, column: column?.place,
            heading: column?.heading ?? target?.heading(in: procedure).zh ?? act.label.zh,
            found: column.map { row[$0.place].text } ?? "", expected: expected)
    }

    private func words(_ fault: InputFault, _ act: Act) -> (Target?, Label) {
        switch fault {
        case .missingField(let id):
            (.field(id), Label(zh: "必须填写", en: "a value; it must be filled in"))
        case .outOfRange(let id, let bounds):
            (.field(id), Label(zh: "在 \(bounds) 之内", en: "within \(bounds)"))
        case .tooLong(let id, let longest):
            (.field(id), Label(zh: "最多 \(longest) 个字", en: "at most \(longest) characters"))
        case .notText(let id):
            (.field(id), Label(zh: "不含控制字符的文字", en: "text without control characters"))
        case .wrongType(let id, let kind): (.field(id), Label(zh: kind, en: kind))
        case .unknownChoice(let id, _):
            (.field(id), Label(zh: "这一字段的选项", en: "a choice of the field"))
        case .unknownCommunity(let id, _):
            (.field(id), Label(zh: "本街道的社区", en: "a community of the office"))
        case .unknownField(let id, _):
            (
                .field(id),
                Label(zh: "“\(act.label.zh)”不填这一项", en: "'\(act.label.en)' does not take it")
            )
        case .wrongParties(let role, let count, let found):
            (
                .party(role, .name),
                Label(
                    zh: "\(count.lowerBound) 名以上（现有 \(found) 名）",
                    en: "\(count.lowerBound) or more (found \(found))")
            )
        case .nameless(let role), .unknownPartyRole(let role), .wrongPartyKind(let role, _):
            (
                .party(role, .name),
                Label(
                    zh: "1 至 200 个字的姓名或名称、允许的当事人类型",
                    en: "a name, and a kind of party that is allowed")
            )
        case .happenedInFuture:
            (.time(act.id), Label(zh: "不晚于现在的日期", en: "a day that is not in the future"))
        case .happenedBefore(let last):
            (
                .time(act.id),
                Label(
                    zh: "不早于上一步（\(last.wallTime)）", en: "not before the last act (\(last.wallTime))"
                )
            )
        default: (nil, Label(zh: "可以办理的内容（\(fault)）", en: "something that can be done (\(fault))"))
        }
    }
}
