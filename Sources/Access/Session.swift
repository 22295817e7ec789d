public import Casework
public import LegalCalendar

/// Somebody at a browser, from signing in to signing out（会话）.
public struct Session: Hashable, Sendable {
    /// Who it is for.
    public enum Holder: Hashable, Sendable {
        /// Somebody who has not said who they are.
        case visitor
        case account(Actor.ID)
        /// Whoever knows the code of a receipt（凭回执查询、办理）, and acts as whoever opened the matter.
        case receipt(Matter.ID, as: Actor.ID)
    }

    /// The SHA-256 of the token, in hexadecimal; the token itself is in the cookie alone.
    public let id: String
    public let holder: Holder
    public let created: Instant
    public var lastSeen: Instant
    /// What every form of the session sends back.
    public let csrf: String
    /// Whether the second factor was given where the account has one.
    public var isSecondFactorDone: Bool
    /// Where it came from, for the list of one's sessions.
    public let address: String
    public let agent: String

    public init(
        id: String, holder: Holder, created: Instant, lastSeen: Instant, csrf: String,
        isSecondFactorDone: Bool, address: String, agent: String
    ) {
        self.id = id
        self.holder = holder
        self.created = created
        self.lastSeen = lastSeen
        self.csrf = csrf
        self.isSecondFactorDone = isSecondFactorDone
        self.address = address
        self.agent = agent
    }

    public var account: Actor.ID? {
        if case .account(let id) = holder { id } else { nil }
    }
}

extension Session {
    /// A new session and the token for its cookie: 256 random bits.
    public static func begin(
        for holder: Holder, secondFactorDone: Bool, at now: Instant, address: String, agent: String
    ) -> (session: Session, token: String) {
        let token = Secret.token()
        let session = Session(
            id: Secret.digest(of: token), holder: holder, created: now, lastSeen: now,
            csrf: Secret.token(), isSecondFactorDone: secondFactorDone,
            address: String(address.prefix(64)), agent: String(agent.prefix(120)))
        return (session, token)
    }

    /// How long a session lives（会话时限）, in seconds.
    public struct Limits: Hashable, Sendable {
        /// Without a request.
        public let idle: Int
        /// Since signing in.
        public let absolute: Int

        public init(idle: Int, absolute: Int) {
            self.idle = idle
            self.absolute = absolute
        }

        /// Idle at most 30 minutes, 10 for administrators; a working day in all.
        ///
        /// Source: GB/T 22239-2019 8.1.4.1 b and usual sample values.
        public static func usual(for kind: Account.Kind?) -> Limits {
            let isAdministrator = kind?.isAdministrator ?? false
            return Limits(idle: (isAdministrator ? 10 : 30) * 60, absolute: 12 * 3600)
        }
    }

    public func isLive(at now: Instant, within limits: Limits) -> Bool {
        now.seconds - lastSeen.seconds < Int64(limits.idle)
            && now.seconds - created.seconds < Int64(limits.absolute)
    }

    /// Whether the token that came back with a form is this session's; in constant time.
    public func accepts(csrf token: String) -> Bool { Secret.areEqual(token, csrf) }
}
