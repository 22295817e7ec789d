internal import Procedures

/// A part of the system that is no matter（功能区）, and who may enter it.
public enum Area: String, Hashable, Sendable, CaseIterable {
    /// The workbench at all（工作台）.
    case work
    /// The load of the unit; giving work to others（派件）.
    case team
    /// Internal figures and the report's drafts（统计）.
    case figures
    /// The ledger's checks, samples, the export package（核查）.
    case audit
    /// Who signed in, was refused, saw what unmasked（访问日志）.
    case accessLog = "access-log"
    /// Making accounts, new passwords（账户管理）.
    case accounts
    /// Granting roles, locking, resetting second factors（授权管理）.
    case rights
    /// Looking into the pack, previews of new versions（规则包）.
    case packs
    /// Health, backup（系统管理）.
    case system

    /// The duty of a role that opens it.
    var duty: Role.Duty? {
        switch self {
        case .team: .assign
        case .figures: .figures
        case .audit, .accessLog: .audit
        case .packs: .packs
        case .work, .accounts, .rights, .system: nil
        }
    }

    /// The kinds of account to which it is open whatever their roles.
    ///
    /// No kind of administrator has all three of making, granting and checking.
    var kinds: Set<Account.Kind> {
        switch self {
        case .work: [.staff, .partner]
        case .team, .figures, .audit: []
        case .accessLog: [.auditAdministrator]
        case .accounts, .packs, .system: [.systemAdministrator]
        case .rights: [.securityAdministrator]
        }
    }
}
