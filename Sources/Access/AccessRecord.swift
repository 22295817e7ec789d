public import Casework
public import LegalCalendar

/// One line of the access log（访问日志）: who did what to the system, when, from where, and with what result.
///
/// Never a password, a code or an unmasked identity. What is done to a matter is in the ledger.
///
/// Source: GB/T 22239-2019 8.1.4.3 b.
public struct AccessRecord: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case signIn = "sign-in"
        case signOut = "sign-out"
        /// A password, a second factor or a code（身份凭据）.
        case credential
        /// Somebody was not let in or not let do something.
        case refusal
        /// Personal data were shown unmasked, with the purpose stated（查看完整个人信息）.
        case unmasking
        case export
        /// Accounts, roles, locks, settings.
        case administration
    }

    public let kind: Kind
    public let at: Instant
    /// Nil for whoever is not known.
    public let account: Actor.ID?
    public let address: String
    public let succeeded: Bool
    /// What it was about: an account, a matter, a route, a file.
    public let subject: String
    /// The purpose or the reason.
    public let note: String

    public init(
        _ kind: Kind, at: Instant, account: Actor.ID?, address: String, succeeded: Bool = true,
        subject: String = "", note: String = ""
    ) {
        self.kind = kind
        self.at = at
        self.account = account
        self.address = address
        self.succeeded = succeeded
        self.subject = subject
        self.note = note
    }
}
