internal import Casework
public import LegalCalendar
import Procedures

/// Getting in and out（登录）: counts the tries, compares, begins sessions, and writes each of it down.
///
/// A wrong name, a wrong password and a disabled account are refused alike and take the same time.
public struct SignIn: Sendable {
    let store: any AccountStore
    let strength: PasswordHash.Strength

    /// Where a request comes from.
    public struct Origin: Hashable, Sendable {
        public let address: String
        public let agent: String

        public init(address: String, agent: String = "") {
            self.address = address
            self.agent = agent
        }
    }

    public enum Outcome: Hashable, Sendable {
        /// The token belongs into the cookie. Until the second factor is given where one is set up,
        /// the session opens nothing else.
        case begun(Session, token: String)
        case refused(Ground)
    }

    public enum Ground: Hashable, Sendable {
        /// It does not say what was wrong.
        case wrong
        case locked(until: Instant)
    }

    public init(store: any AccountStore, strength: PasswordHash.Strength = .usual) {
        self.store = store
        self.strength = strength
    }

    /// Signs in with name and password.
    public func begin(
        name: String, password: String, from origin: Origin, at now: Instant
    ) async throws -> Outcome {
        let name = AccountName.normal(name) ?? ""
        let keys = [
            ("account \(name)", Throttle.account), ("address \(origin.address)", Throttle.address),
        ]
        if let end = try await locked(keys, at: now) {
            try await log(.signIn, nil, origin, now, false, subject: name, note: "locked")
            return .refused(.locked(until: end))
        }
        let account = try await store.account(named: name)
        guard let account = try await verified(account, password), !account.isDisabled else {
            try await log(.signIn, account?.id, origin, now, false, subject: name)
            return .refused(.wrong)
        }
        try await store.forgive(keys[0].0)
        try await store.forgiveLast(keys[1].0)
        let (session, token) = Session.begin(
            for: .account(account.id), secondFactorDone: account.totp == nil, at: now,
            address: origin.address, agent: origin.agent)
        try await store.begin(session)
        try await log(.signIn, account.id, origin, now, true, subject: name, note: "password")
        return .begun(session, token: token)
    }

    /// Gives the second factor of the session's account.
    ///
    /// - Returns: nil if the code is right, or why the session stays as it was.
    public func confirm(
        _ code: String, in session: Session, from origin: Origin, at now: Instant
    ) async throws -> Ground? {
        guard let id = session.account, let account = try await store.account(id),
            let totp = account.totp
        else { return .wrong }
        let key = "second \(id)"
        if let end = try await store.admit(key, by: .account, at: now) {
            try await log(.signIn, id, origin, now, false, note: "second factor locked")
            return .locked(until: end)
        }
        let used = try await store.lastStep(of: id)
        guard let step = totp.step(of: code, at: now, after: used),
            try await store.use(step: step, of: id)
        else {
            try await log(.signIn, id, origin, now, false, note: "second factor")
            return .wrong
        }
        try await store.forgive(key)
        try await store.confirmSecondFactor(session.id)
        try await log(.signIn, id, origin, now, true, note: "second factor")
        return nil
    }

    public func end(_ session: Session, from origin: Origin, at now: Instant) async throws {
        try await store.end(session.id)
        try await log(.signOut, session.account, origin, now, true)
    }

    /// Until when the keys are locked; a try is counted under each that is not.
    func locked(
        _ keys: [(key: String, throttle: Throttle)], at now: Instant
    ) async throws -> Instant? {
        for (key, throttle) in keys {
            if let end = try await store.admit(key, by: throttle, at: now) { return end }
        }
        return nil
    }

    /// The account if the password is its own.
    ///
    /// A password is compared in any case, if only with that of nobody.
    private func verified(_ account: Account?, _ password: String) async throws -> Account? {
        let hash: PasswordHash? =
            if let account {
                try await store.passwords(of: account.id).first?.hash
            } else { nil }
        let isRight = (hash ?? .nobody(strength)).matches(password)
        return hash != nil && isRight ? account : nil
    }

    func log(
        _ kind: AccessRecord.Kind, _ account: Actor.ID?, _ origin: Origin, _ now: Instant,
        _ succeeded: Bool, subject: String = "", note: String = ""
    ) async throws {
        try await store.record(
            AccessRecord(
                kind, at: now, account: account, address: origin.address, succeeded: succeeded,
                subject: subject, note: note))
    }
}
