import Access
import Casework
import Foundation
import LegalCalendar
import Procedures
import Web

/// What can be entered, and what was begun（登记入口）.
struct EntryPage {
    struct Group {
        let id: String
        let heading: String
        let entries: [Entry]
    }

    struct Entry {
        let href: String
        let label: String
        let bulk: [String]
    }

    struct Saved {
        let href: String
        let label: String
        let when: String
    }

    let heading: String
    let find: String
    let asked: String
    let button: String
    let isEnglish: Bool
    let groups: [Group]
    let nothing: [String]
    let bulkWord: String
    let draftsHeading: String
    let drafts: [Saved]
    let done: [String]
}

extension Pages {
    func chooseEntry(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        let asked = String((visit.query["name"] ?? "").trimmed.prefix(60))
        let open = try openable(visit).filter { procedure in
            asked.isEmpty || procedure.label.zh.localizedStandardContains(asked)
                || procedure.label.en.localizedStandardContains(asked)
        }
        let groups = [
            (Procedure.Kind.procedure, words("办理事项", "Procedures")),
            (.register, words("台账", "Registers")),
        ].compactMap { kind, heading -> EntryPage.Group? in
            let entries = open.filter { $0.kind == kind }.map { procedure in
                let path = "/work/new/\(procedure.id)"
                return EntryPage.Entry(
                    href: visit.links(path), label: procedure.label.text(in: visit.language),
                    bulk: LineForm.fits(procedure) ? [visit.links("\(path)/bulk")] : [])
            }
            return entries.isEmpty
                ? nil : EntryPage.Group(id: kind.rawValue, heading: heading, entries: entries)
        }
        let drafts = try await drafts(visit)
        let content = EntryPage(
            heading: words("登记", "Enter"), find: words("按名称查找", "Find by name"), asked: asked,
            button: words("查找", "Find"), isEnglish: visit.language == .en, groups: groups,
            nothing: groups.isEmpty
                ? [words("没有您可以登记的事项。", "There is nothing of that name for you to enter.")] : [],
            bulkWord: words("批量登记", "several at once"),
            draftsHeading: words("未完成的登记", "Begun and not sent"), drafts: drafts,
            done: visit.query["saved"].map { _ in words("草稿已保存", "The draft is kept") }.list)
        return page(CaseTemplates.set, "choose", title: content.heading, visit, content)
    }

    /// The procedures in force of which the visitor may open a matter.
    func openable(_ visit: Visit) throws -> [Procedure] {
        let services = try services
        let today = services.now().civilDate
        return site.book.procedures.filter { procedure in
            procedure.span.contains(today)
                && procedure.acts.contains {
                    services.permission.capacity(toOpenWith: $0, for: visit.guest.viewer) != nil
                }
        }
    }

    private func drafts(_ visit: Visit) async throws -> [EntryPage.Saved] {
        guard let account = visit.guest.account else { return [] }
        return try await services.accounts.drafts(of: account.id.text).compactMap { draft in
            guard draft.key.hasPrefix(Self.draftPrefix) else { return nil }
            let id = String(draft.key.dropFirst(Self.draftPrefix.count))
            guard let procedure = site.book.versions(of: Procedure.ID(id)).last else { return nil }
            return EntryPage.Saved(
                href: visit.links("/work/new/\(id)", [("draft", "yes")]),
                label: procedure.label.text(in: visit.language), when: draft.saved.wallTime)
        }
    }

    static let draftPrefix = "new:"
}
