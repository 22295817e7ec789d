public import LegalCalendar
import Procedures

extension SignIn {
    /// What came of asking for a new password.
    public enum PasswordOutcome: Hashable, Sendable {
        /// It is in force; all other sessions of the account have ended.
        case changed
        /// The present one is not what was typed.
        case wrong
        case locked(until: Instant)
        case faulty([PasswordPolicy.Fault])
    }

    /// Changes one's own password.
    public func changePassword(
        of account: Account, from present: String, to new: String, in session: Session,
        policy: PasswordPolicy = .usual, from origin: Origin, at now: Instant
    ) async throws -> PasswordOutcome {
        let key = "account \(account.name)"
        if let end = try await store.admit(key, by: .account, at: now) {
            return .locked(until: end)
        }
        let former = try await store.passwords(of: account.id).map(\.hash)
        guard former.first?.matches(present) ?? false else {
            try await log(.credential, account.id, origin, now, false, note: "password")
            return .wrong
        }
        try await store.forgive(key)
        let faults = policy.faults(of: new, for: account, former: former)
        guard faults.isEmpty else { return .faulty(faults) }
        try await store.setPassword(
            try PasswordHash(of: new, strength: strength), of: account.id,
            keeping: policy.history, at: now)
        if account.mustChangePassword {
            var account = account
            account.mustChangePassword = false
            try await store.update(account)
        }
        try await store.endSessions(of: account.id, except: session.id)
        try await log(.credential, account.id, origin, now, true, note: "password")
        return .changed
    }
}
