import Access

/// The sections at the top of every page（栏目）: those of the workbench for staff, of the portal for
/// everybody else.
enum Menu {
    struct Item {
        let path: String
        /// The name of its label among the words.
        let word: String
        /// Nil for everybody.
        let area: Area?
        /// Only for whom matters wait in review queues.
        var isOfQueues = false

        /// Whether a page at the path belongs to it.
        func holds(_ other: String) -> Bool {
            path == "/" || path == "/work"
                ? other == path : other == path || other.hasPrefix(path + "/")
        }
    }

    static func items(for guest: Guest, _ site: Site, _ display: Display) -> [Item] {
        guard let account = guest.account, account.kind != .resident else {
            let all = site.takesActs ? visitors(site) : reading(site)
            return display.isSimple ? all.filter { simple.contains($0.path) } : all
        }
        return work.filter { item in
            (item.area.map { site.permission.allows($0, for: guest.viewer) } ?? true)
                && (!item.isOfQueues || site.permission.hasQueue(guest.viewer))
        }
    }

    /// What the edition for older people keeps（适老版）.
    private static let simple: Set = ["/", "/services", "/track", "/consultations", "/posts"]

    /// Where no acts are taken, what can be read.
    private static func reading(_ site: Site) -> [Item] {
        [
            Item(path: "/", word: "home", area: nil),
            Item(path: "/reports/\(site.year)", word: "report", area: nil),
            Item(path: "/figures", word: "figures", area: nil),
            Item(path: "/procedures", word: "procedures", area: nil),
            Item(path: "/log", word: "ledger", area: nil),
        ]
    }

    private static func visitors(_ site: Site) -> [Item] {
        [
            Item(path: "/", word: "home", area: nil),
            Item(path: "/services", word: "services", area: nil),
            Item(path: "/track", word: "track", area: nil),
            Item(path: "/consultations", word: "consultations", area: nil),
            Item(path: "/catalogue", word: "catalogue", area: nil),
            Item(path: "/procedures", word: "procedures", area: nil),
            Item(path: "/reports/\(site.year)", word: "report", area: nil),
            Item(path: "/figures", word: "figures", area: nil),
        ]
    }

    private static let work = [
        Item(path: "/work", word: "my_work", area: .work),
        Item(path: "/work/matters", word: "matters", area: .work),
        Item(path: "/work/review", word: "review_queues", area: .work, isOfQueues: true),
        Item(path: "/work/registers", word: "registers", area: .work),
        Item(path: "/work/new", word: "enter", area: .work),
        Item(path: "/work/team", word: "team", area: .team),
        Item(path: "/work/dashboard", word: "dashboard", area: .figures),
        Item(path: "/work/report", word: "report", area: .figures),
        Item(path: "/procedures", word: "procedures", area: .work),
        Item(path: "/work/packs", word: "packs", area: .packs),
        Item(path: "/work/audit", word: "audit_desk", area: .audit),
        Item(path: "/admin", word: "admin", area: .accounts),
        Item(path: "/admin/rights", word: "rights", area: .rights),
        Item(path: "/admin/access-log", word: "access_log", area: .accessLog),
    ]
}
