package import Casework
import LegalCalendar
package import Procedures

extension ActForm {
    /// Where the fault of a submission lies and what would do; `form` where no question is to blame.
    package func fault(_ fault: InputFault) -> FormFault {
        func at(_ field: Field.ID, _ zh: (String) -> String, _ en: (String) -> String) -> FormFault
        {
            let label = procedure.field(field)?.label ?? Label(zh: field.text, en: field.text)
            let name = field == "note" ? "note" : Self.name(of: field)
            return FormFault(name, zh("“\(label.zh)”"), en("“\(label.en)”"))
        }
        switch fault {
        case .missingField(let field): return at(field, { "请填写\($0)" }, { "Fill in \($0)" })
        case .outOfRange(let field, let expected):
            return at(field, { "\($0)应在 \(expected) 之内" }, { "\($0) must be within \(expected)" })
        case .tooLong(let field, let longest):
            return at(
                field, { "\($0)最多 \(longest) 个字" }, { "\($0) takes at most \(longest) characters" })
        case .unknownChoice(let field, _), .wrongType(let field, _), .notText(let field):
            return at(field, { "\($0)填写有误" }, { "\($0) cannot be that" })
        case .unknownCommunity(let field, _):
            return at(field, { "\($0)的社区不存在" }, { "\($0): no such community" })
        case .unknownField(let field, _):
            return at(field, { "这一步不填\($0)" }, { "\($0) is not filled in here" })
        case .wrongParties(let role, let expected, let found):
            let label = procedure.partyRole(role)?.label
            let many = expected.upperBound > 1000
            return FormFault(
                "p.\(role.text).0.name",
                many
                    ? "\(label?.zh ?? "")至少 \(expected.lowerBound) 名，现有 \(found) 名"
                    : "\(label?.zh ?? "")应为 \(expected.lowerBound) 到 \(expected.upperBound) 名，现有 \(found) 名",
                many
                    ? "\(label?.en ?? ""): at least \(expected.lowerBound), found \(found)"
                    : "\(label?.en ?? ""): \(expected.lowerBound) to \(expected.upperBound), found \(found)"
            )
        case .nameless(let role), .unknownPartyRole(let role), .wrongPartyKind(let role, _):
            return FormFault(
                "p.\(role.text).0.name", "请核对当事人的姓名和类型", "Check the name and the kind of the party")
        case .happenedInFuture:
            return FormFault("happened", "发生时间不能晚于现在", "It cannot have happened in the future")
        case .happenedBefore(let last):
            return FormFault(
                "happened", "发生时间不能早于上一步（\(last.wallTime)）",
                "It cannot have happened before the last step (\(last.wallTime))")
        case .linkNotTaken:
            return FormFault("link", "这一步不能关联该办件", "That matter cannot be linked here")
        case .unknownSigner, .signaturesNotTaken:
            return FormFault("s", "签名人有误", "Those cannot sign here")
        case .calendar(let error):
            return FormFault("form", "工作日历缺少数据：\(error)", "The calendar lacks data: \(error)")
        case .unknownProcedure, .unknownAct, .notOpened, .alreadyOpened, .partiesNotTaken:
            return FormFault("form", "这一步现在不能办理", "This cannot be done now")
        }
    }
}

/// A refusal in words（不予办理）: the reason, the article and who can clear it.
package struct RefusalView: Sendable {
    let heading: String
    let reason: String
    let cites: [String]
    let clearedBy: [String]

    package init(_ refusal: Refusal, book: ProcedureBook, words: Words) {
        heading = words("依法不能办理", "The law does not allow it yet")
        reason = refusal.reason.text(in: words.language)
        let say = FigureWords(book: book, figures: .none, words: words)
        cites = refusal.cites.isEmpty ? [] : [say.citations(refusal.cites)]
        let roles = refusal.clearedBy.compactMap {
            book.organisation.role($0)?.label.text(in: words.language)
        }
        clearedBy =
            roles.isEmpty
            ? [] : [words("可由", "Can be cleared by: ") + words.list(roles) + words("解决", "")]
    }
}
