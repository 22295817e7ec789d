import LegalCalendar
import Procedures

/// All procedures and registers of the pack.
struct ProceduresPage {
    struct Group {
        let heading: String
        let rows: [Row]
    }

    struct Row {
        let href: String
        let label: String
        let statute: String
        let acts: String
        let periods: String
        let disclosure: String
    }

    let groups: [Group]
}

extension Pages {
    /// The page at `/procedures`.
    func procedures(_ visit: Visit) async throws -> Answer {
        let (words, links) = (words(visit), links(visit))
        var ids: [Procedure.ID] = []
        for procedure in site.book.procedures where !ids.contains(procedure.id) {
            ids.append(procedure.id)
        }
        let latest = ids.compactMap { inForce($0, on: site.cutOff) }
        let groups = [Procedure.Kind.procedure, .register].map { kind in
            ProceduresPage.Group(
                heading: words["kind_\(kind.rawValue)"],
                rows: latest.filter { $0.kind == kind }.map { procedure in
                    ProceduresPage.Row(
                        href: links.procedure(procedure.id.text),
                        label: procedure.label.text(in: visit.language),
                        statute: procedure.statute.map { "《\($0)》" } ?? "—",
                        acts: String(procedure.acts.count),
                        periods: String(procedure.periods.count),
                        disclosure: words["disclosure_\(procedure.disclosure.rawValue)"])
                })
        }
        return page(
            .procedures, title: words["procedures"], visit,
            ProceduresPage(groups: groups.filter { !$0.rows.isEmpty }))
    }

    /// The version in force on the day, or the latest there is.
    func inForce(_ id: Procedure.ID, on day: CivilDate) -> Procedure? {
        site.book.procedure(id, on: day) ?? site.book.versions(of: id).last
    }
}
