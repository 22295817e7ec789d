public import Access
public import Casework
public import LegalCalendar
public import Procedures

/// What pages need beyond reading（办理服务）: to take acts, to know who asks, to keep files.
public struct Services: Sendable {
    /// Stores a file that lies at a path: its name as the sender gave it, whether parties may see it.
    ///
    /// - Throws: ``UploadFault`` where the file is not taken.
    public typealias FileKeeping =
        @Sendable (_ path: String, _ name: String, _ isShared: Bool) async throws -> Attachment
    /// Where the bytes of a stored file lie; nil where they are missing.
    public typealias FileFinding = @Sendable (_ hash: String) async -> String?

    public let office: Office
    public let accounts: any AccountStore
    public let permission: Permission
    public let channel: any MessageChannel
    /// When acts happen: now; a demonstration has a clock of its own.
    public let now: @Sendable () -> Instant
    /// The true time, for sessions and codes.
    public let trueNow: @Sendable () -> Instant
    public let keepFile: FileKeeping
    public let findFile: FileFinding
    /// A small picture of a stored picture, as JPEG; nil where there is none.
    public let thumbnail: FileFinding
    /// A paper of a matter as DOCX, by its place among those made; nil where there is none.
    ///
    /// Masked for whoever may not read personal data.
    public typealias PaperMaking =
        @Sendable (_ matter: Matter.ID, _ place: Int, _ masked: Bool) async throws -> Paper?

    /// A paper ready to be sent.
    public struct Paper: Sendable {
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    public let makePaper: PaperMaking
    /// Where uploads lie until somebody takes them.
    public let incoming: String
    /// The longest form taken, in bytes.
    public let longestForm: Int64
    /// What a password costs to check.
    public let passwordCost: PasswordHash.Strength
    /// Whether the site is reached over TLS alone, so that cookies may demand it.
    public let isSecure: Bool

    public init(
        office: Office, accounts: any AccountStore, channel: any MessageChannel,
        now: @escaping @Sendable () -> Instant, trueNow: @escaping @Sendable () -> Instant,
        keepFile: @escaping FileKeeping,
        findFile: @escaping FileFinding, thumbnail: @escaping FileFinding = { _ in nil },
        makePaper: @escaping PaperMaking = { _, _, _ in nil },
        incoming: String, longestForm: Int64 = 60 << 20,
        passwordCost: PasswordHash.Strength = .usual, isSecure: Bool = false
    ) {
        self.office = office
        self.accounts = accounts
        permission = Permission(office.book)
        self.channel = channel
        self.now = now
        self.trueNow = trueNow
        self.keepFile = keepFile
        self.findFile = findFile
        self.thumbnail = thumbnail
        self.makePaper = makePaper
        self.incoming = incoming
        self.longestForm = longestForm
        self.passwordCost = passwordCost
        self.isSecure = isSecure
    }
}

/// Why an uploaded file is not taken, in one line（上传文件不予接收）.
public struct UploadFault: Error, Hashable, Sendable {
    public let reason: Label

    public init(_ reason: Label) { self.reason = reason }
}
