public import Casework
public import LegalCalendar

/// Accounts and everything about getting in, in one place（账户存储）: apart from the ledger, for it may
/// be corrected and forgotten.
///
/// Each requirement is atomic and durable when it returns. All throw ``StoreError`` where the store
/// itself fails.
public protocol AccountStore: AccountKeeping, SessionKeeping, ThrottleKeeping, CodeKeeping,
    AccessLogKeeping, DeskKeeping, OutboxKeeping
{
    /// A key of 32 random bytes for one purpose, the same as long as the data folder lives.
    func secret(_ purpose: String) async throws -> [UInt8]
}

public protocol AccountKeeping: Sendable {
    /// Every account, by name.
    func accounts() async throws -> [Account]
    /// The names that others read, of every account.
    func names() async throws -> [Actor.ID: String]
    /// Those who ever let `delegate` stand in for them（请假委托）.
    func accounts(leavingTo delegate: Actor.ID) async throws -> [Account]
    func account(_ id: Actor.ID) async throws -> Account?
    /// The account with the name, which is in its normal form; see ``AccountName``.
    func account(named name: String) async throws -> Account?
    /// The resident whose verified phone it is.
    func account(withPhone phone: String) async throws -> Account?

    /// Adds an account; without a password it signs in by code.
    ///
    /// - Throws: ``AccountFault/nameTaken(_:)``, `.idTaken`, `.phoneTaken`; nothing is changed.
    func add(_ account: Account, password: PasswordHash?, at now: Instant) async throws
    /// Replaces everything but the password.
    /// - Throws: ``AccountFault/unknown(_:)``, `.nameTaken`, `.phoneTaken`; nothing is changed.
    func update(_ account: Account) async throws

    /// The password in force and those before it, the newest first, with the moments they were set.
    func passwords(of account: Actor.ID) async throws -> [(hash: PasswordHash, set: Instant)]
    /// Puts a new password in force; keeps as many former ones as the history asks for.
    func setPassword(
        _ hash: PasswordHash, of account: Actor.ID, keeping history: Int, at now: Instant
    ) async throws

    /// The last step of the second factor that was accepted.
    func lastStep(of account: Actor.ID) async throws -> Int64?
    /// Remembers the step; false, and nothing changed, if it or a later one was used before.
    func use(step: Int64, of account: Actor.ID) async throws -> Bool
}

/// Why an account cannot be as asked for（账户资料有误）.
public enum AccountFault: Error, Equatable, Sendable {
    case nameTaken(String)
    case idTaken(Actor.ID)
    case phoneTaken
    case unknown(Actor.ID)
}

public protocol SessionKeeping: Sendable {
    func begin(_ session: Session) async throws
    /// The session whose token has the digest.
    func session(_ id: String) async throws -> Session?
    /// Those of an account, the last seen first.
    func sessions(of account: Actor.ID) async throws -> [Session]
    /// Moves `lastSeen` forward.
    func touch(_ id: String, at now: Instant) async throws
    func confirmSecondFactor(_ id: String) async throws
    func end(_ id: String) async throws
    /// Ends all of an account's sessions but one.
    func endSessions(of account: Actor.ID, except id: String?) async throws
    /// Forgets sessions last seen, failures counted and codes that ended before the moment.
    func forget(before moment: Instant) async throws
}

public protocol ThrottleKeeping: Sendable {
    /// Whether a try is free now, counting it as failed until it is forgiven.
    ///
    /// Looking and counting are one step, so that many tries at once do not slip through.
    /// - Returns: nil if it is free, or until when it is locked.
    func admit(_ key: String, by throttle: Throttle, at now: Instant) async throws -> Instant?
    /// Takes the last failure of a key back: it was none.
    func forgiveLast(_ key: String) async throws
    /// Forgets the failures of a key.
    func forgive(_ key: String) async throws
    /// How often a key has failed, for the list of locked accounts.
    func failures(of key: String) async throws -> Throttle.Count?
}

public protocol CodeKeeping: Sendable {
    /// Keeps the digest of a code sent to `key`, in place of an earlier one（一次性验证码）.
    func keepCode(_ digest: String, for key: String, until end: Instant, tries: Int) async throws
    /// Whether the code is right and in time. Right or not, it costs a try; right, it is used up.
    func useCode(_ digest: String, for key: String, at now: Instant) async throws -> Bool

    /// Keeps the digest of the code on a matter's receipt（回执）, and as whom its holder acts; each of
    /// those may have one, a new one in place of the old.
    func keepReceipt(_ digest: String, of matter: Matter.ID, as actor: Actor.ID) async throws
    /// As whom the holder of the receipt acts; nil for a wrong code or no such matter.
    func receipt(_ digest: String, of matter: Matter.ID) async throws -> Actor.ID?
}

public protocol AccessLogKeeping: Sendable {
    /// Adds a record; none is ever changed or removed.
    func record(_ record: AccessRecord) async throws
    /// The newest records first.
    func records(_ query: AccessLogQuery) async throws -> [AccessRecord]
    /// Recomputes the chain of hashes.
    /// - Returns: how many records there are and the place, from 1, of the first that is not as
    ///   written; nil if all are.
    func checkAccessLog() async throws -> (count: Int, firstFault: Int?)
}

/// Which part of the access log is asked for.
public struct AccessLogQuery: Hashable, Sendable {
    public var account: Actor.ID?
    public var days: ClosedRange<CivilDate>?
    public var kind: AccessRecord.Kind?
    public var limit: Int
    public var offset: Int

    public init(
        account: Actor.ID? = nil, days: ClosedRange<CivilDate>? = nil,
        kind: AccessRecord.Kind? = nil, limit: Int = 100, offset: Int = 0
    ) {
        self.account = account
        self.days = days
        self.kind = kind
        self.limit = limit
        self.offset = offset
    }
}

public protocol DeskKeeping: Sendable {
    /// Keeps what somebody has typed so far（草稿）, in place of the earlier draft under the key.
    func save(_ draft: Draft) async throws
    func draft(_ key: String, of account: String) async throws -> Draft?
    /// The newest first.
    func drafts(of account: String) async throws -> [Draft]
    func discardDraft(_ key: String, of account: String) async throws

    /// Keeps a search, in place of one of the same name.
    func save(_ search: SavedSearch) async throws
    /// By name.
    func searches(of account: Actor.ID) async throws -> [SavedSearch]
    func removeSearch(_ name: String, of account: Actor.ID) async throws

    /// Where the form with this nonce has led, if it was sent before（重复提交）.
    ///
    /// The first to ask gets nil and must call ``finish(once:at:)``; whoever asks before that waits
    /// for nothing and gets `.pending`.
    func begin(once nonce: String, at now: Instant) async throws -> OnceState
    func finish(once nonce: String, at address: String) async throws
    /// The form may be sent again: nothing came of it.
    func abandon(once nonce: String) async throws
}

/// What has become of a form that may be sent only once.
public enum OnceState: Hashable, Sendable {
    case first
    case pending
    case done(address: String)
}

/// A form half filled in.
public struct Draft: Hashable, Sendable {
    /// The account, or for visitors the session.
    public let account: String
    /// Which form: the page's own word.
    public let key: String
    /// The fields as they were sent.
    public let body: String
    public let saved: Instant

    public init(account: String, key: String, body: String, saved: Instant) {
        self.account = account
        self.key = key
        self.body = body
        self.saved = saved
    }
}

/// A search to be done again（常用查询）.
public struct SavedSearch: Hashable, Sendable {
    public let account: Actor.ID
    public let name: String
    /// The query part of its address.
    public let query: String

    public init(account: Actor.ID, name: String, query: String) {
        self.account = account
        self.name = name
        self.query = query
    }
}

public protocol OutboxKeeping: Sendable {
    /// Keeps a message until it is sent.
    func post(_ message: Message) async throws
    /// Those not sent, the oldest first.
    func unsent(limit: Int) async throws -> [Message]
    /// Forgets the message's text.
    func markSent(_ id: String, at now: Instant) async throws
}
