import Access
import Web

/// Lists, search, audit, accounts and the rest of the desk（列表、查询、核查、管理）.
let deskRoutes = [
    Route("/work/matters", for: .area(.work), hasForm: true) { try await $0.matterList($1) },
    Route("/work/search", for: .area(.work), hasForm: true) { try await $0.matterList($1) },
    Route("/work/searches", .post, for: .area(.work)) { try await $0.saveSearch($1) },
    Route("/work/dashboard", for: .area(.figures)) { try await $0.dashboard($1) },
    Route("/work/audit", for: .area(.audit), hasForm: true) { try await $0.auditDesk($1) },
    Route("/admin", for: .area(.accounts), hasForm: true) { try await $0.accountList($1) },
    Route("/admin/accounts", .post, for: .area(.accounts)) { try await $0.addAccount($1) },
    Route("/admin/accounts/:id/password", .post, for: .area(.accounts)) {
        try await $0.resetPassword($1)
    },
    Route("/admin/rights", for: .area(.rights), hasForm: true) { try await $0.rightsList($1) },
    Route("/admin/rights/:id", for: .area(.rights), hasForm: true) { try await $0.rightsForm($1) },
    Route("/admin/rights/:id", .post, for: .area(.rights)) { try await $0.grantRights($1) },
    Route("/admin/access-log", for: .area(.accessLog), hasForm: true) {
        try await $0.accessLog($1)
    },
]
