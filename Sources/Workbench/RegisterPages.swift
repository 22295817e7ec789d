import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The registers and procedures in sight（台账目录）.
struct RegistersPage {
    struct Group {
        let id: String
        let heading: String
        let ways: [TextLink]
    }

    let heading: String
    let intro: String
    let groups: [Group]
}

/// A register as a table: its fields are the columns（台账页）.
struct RegisterPage {
    struct Cell {
        let text: String
        let isNumber: Bool
    }

    struct Row {
        let href: String
        let name: String
        let cells: [Cell]
    }

    let heading: String
    let backHref: String
    let backWord: String
    let filters: [QuestionView]
    let action: String
    let isEnglish: Bool
    let count: String
    let exports: [TextLink]
    let newHref: [TextLink]
    let numberWord: String
    let columns: [String]
    let rows: [Row]
    let isEmpty: Bool
    let pager: [Pager]
    let tableLabel: String
}

extension Pages {
    /// `/work/registers`: those of which the visitor may see matters.
    func registers(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        let scope = try services.permission.scope(of: visit.guest.viewer)
        let seen = visibleProcedures(scope)
        let content = RegistersPage(
            heading: words("台账", "Registers"),
            intro: words(
                "每一行是一件办件或者一条记录，每一列是登记的一项内容；可以筛选、翻页、导出。",
                "A line is a matter or an entry, a column what is recorded of it; filter it, turn pages, export it."
            ),
            groups: [Procedure.Kind.register, .procedure].map { kind in
                RegistersPage.Group(
                    id: "kind-\(kind.rawValue)", heading: words["kind_\(kind.rawValue)"],
                    ways: seen.filter { $0.kind == kind }.map {
                        .init(
                            href: visit.links("/work/registers/\($0.id)"),
                            text: $0.label.text(in: visit.language))
                    })
            }.filter { !$0.ways.isEmpty })
        return page(
            RegisterTemplates.set, "registers", title: content.heading, visit, content)
    }

    /// The register that `:id` names, if any of its matters could be in sight.
    func register(_ visit: Visit) throws -> Procedure {
        let id = Procedure.ID(visit.place("id"))
        guard let latest = site.book.versions(of: id).last else { throw PageFault.notFound }
        let scope = try services.permission.scope(of: visit.guest.viewer)
        guard visibleProcedures(scope).contains(where: { $0.id == id }) else {
            throw PageFault.forbidden
        }
        return latest
    }

    /// Cells of a page at most, so that it stays small however many columns there are.
    private static let cellsOfPage = 900

    func registerPage(_ visit: Visit) async throws -> Answer {
        let procedure = try register(visit)
        let services = try services
        let words = visit.words
        let filter = ListFilter(of: procedure, visit)
        let scope = services.permission.scope(of: visit.guest.viewer)
        let query = try await query(filter, scope)
        let columns = RegisterColumns(procedure)
        let size = min(Self.rowsOfPage, max(10, Self.cellsOfPage / (columns.count + 1)))
        let number = try visit.page()
        async let lines = site.records.lines(query, limit: size + 1, offset: (number - 1) * size)
        async let count = site.records.count(of: query, most: Self.mostCounted)
        let (found, total) = (try await lines, try await count)
        let names = try await names()
        var rows: [RegisterPage.Row] = []
        for line in found.prefix(size) {
            guard let file = try await file(of: line, names, visit) else { continue }
            rows.append(
                .init(
                    href: visit.links(file.path), name: file.name,
                    cells: columns.cells(of: file, line)))
        }
        let path = "/work/registers/\(procedure.id)"
        let heading = procedure.label.text(in: visit.language)
        let canOpen = procedure.acts.contains {
            services.permission.capacity(toOpenWith: $0, for: visit.guest.viewer) != nil
        }
        let content = RegisterPage(
            heading: heading, backHref: visit.links("/work/registers"),
            backWord: words("台账", "Registers"),
            filters: try await filterQuestions(filter, scope).map {
                QuestionView($0, words: words)
            },
            action: path, isEnglish: visit.language == .en,
            count: total >= Self.mostCounted
                ? words("超过 \(Self.mostCounted) 行", "More than \(Self.mostCounted)")
                : words("共 \(total) 行", "\(total) lines"),
            exports: try exports("\(path)/export", filter, visit),
            newHref: canOpen
                ? [
                    .init(
                        href: visit.links("/work/new/\(procedure.id)"), text: words("登记", "Enter"))
                ] : [], numberWord: words("编号", "Number"),
            columns: columns.headings(visit), rows: rows, isEmpty: rows.isEmpty,
            pager: Pager.pagers(
                page: number, hasMore: found.count > size, words: words,
                href: { visit.links(path, filter.pairs + [("page", "\($0)")]) }),
            tableLabel: words("\(heading)，可左右滚动", "\(heading), scrolls sideways"))
        return page(RegisterTemplates.set, "register", title: heading, visit, content)
    }

    /// The line's matter open before the visitor; nil where it is none of theirs.
    private func file(
        of line: MatterLine, _ names: [Actor.ID: String], _ visit: Visit
    ) async throws -> CaseFile? {
        let events = try await site.records.events(of: line.id)
        guard let matter = Matter(events),
            let procedure = site.book.procedure(matter.procedure, version: matter.version)
                ?? site.book.versions(of: matter.procedure).last,
            let sight = try services.permission.sight(
                of: matter, for: visit.guest.viewer, assignees: Set(matter.assignees))
        else { return nil }
        return CaseFile(
            matter: matter, events: events, procedure: procedure, sight: sight, people: names,
            visit: visit, book: site.book)
    }
}

/// What stands in the columns of a register（台账列）: parties by role, fields, stage, days.
struct RegisterColumns {
    let procedure: Procedure

    init(_ procedure: Procedure) { self.procedure = procedure }

    var count: Int { procedure.partyRoles.count + procedure.fields.count + 3 }

    func headings(_ visit: Visit) -> [String] {
        let (language, words) = (visit.language, visit.words)
        return procedure.partyRoles.map { $0.label.text(in: language) }
            + procedure.fields.map { $0.label.text(in: language) }
            + [words("环节", "Stage"), words("登记日期", "Entered"), words("期限", "Due")]
    }

    /// As the file shows them; long texts by their beginning.
    func cells(of file: CaseFile, _ line: MatterLine) -> [RegisterPage.Cell] {
        let parties = procedure.partyRoles.map { role in
            RegisterPage.Cell(
                text: file.words.list(
                    file.matter.parties.filter { $0.role == role.id }.map(file.name(of:))),
                isNumber: false)
        }
        let fields = procedure.fields.map { field in
            RegisterPage.Cell(
                text: file.matter.fields[field.id].map { Self.short(file.text(field.id, $0)) }
                    ?? "",
                isNumber: field.kind.isNumber)
        }
        let rest = [
            line.stage.map(file.label) ?? "—", "\(line.opened.civilDate)",
            line.due.map { "\($0.day)" } ?? "—",
        ].map { RegisterPage.Cell(text: $0, isNumber: false) }
        return parties + fields + rest
    }

    private static func short(_ text: String) -> String {
        text.count > 60 ? String(text.prefix(60)) + "…" : text
    }
}

extension Field.Kind {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .money: true
        default: false
        }
    }
}
