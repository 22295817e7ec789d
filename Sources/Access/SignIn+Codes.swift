public import Casework
public import LegalCalendar
public import Procedures

/// How residents get in: with a code sent to their phone, or with the code of a receipt.
extension SignIn {
    /// How long a sent code is good, in seconds, and how many tries it allows.
    public static let codeLife = 600
    public static let codeTries = 5

    /// Writes a message with a new six-digit code; the answer is the same for every phone.
    ///
    /// - Returns: nil if a message was written, or until when no further one is.
    public func sendCode(
        to phone: String, from origin: Origin, at now: Instant,
        saying text: @Sendable (String) -> String
    ) async throws -> Instant? {
        let keys = [
            ("code \(try await digest(phone, "throttle"))", Throttle.code),
            ("code from \(origin.address)", Throttle.address),
        ]
        if let end = try await locked(keys, at: now) { return end }
        let code = Secret.digits(6)
        try await store.keepCode(
            try await digest("\(phone) \(code)", "codes"), for: try await digest(phone, "phones"),
            until: now.adding(seconds: Self.codeLife), tries: Self.codeTries)
        try await store.post(
            Message(id: Secret.token(), to: phone, text: text(code), written: now))
        try await log(
            .credential, nil, origin, now, true, subject: Masking.phone(phone), note: "code")
        return nil
    }

    /// Signs a resident in; the first time an account is made, for the phone is verified by this.
    ///
    /// `roles` are those of every resident, see ``Permission/publicRoles``.
    public func begin(
        phone: String, code: String, roles: [Role.ID], from origin: Origin, at now: Instant
    ) async throws -> Outcome {
        let address = ("address \(origin.address)", Throttle.address)
        if let end = try await locked([address], at: now) { return .refused(.locked(until: end)) }
        let key = try await digest(phone, "phones")
        let digest = try await digest("\(phone) \(code)", "codes")
        guard try await store.useCode(digest, for: key, at: now) else {
            try await log(
                .signIn, nil, origin, now, false, subject: Masking.phone(phone), note: "code")
            return .refused(.wrong)
        }
        try await store.forgiveLast(address.0)
        let account = try await resident(phone, roles, now)
        guard !account.isDisabled else { return .refused(.wrong) }
        let (session, token) = Session.begin(
            for: .account(account.id), secondFactorDone: true, at: now, address: origin.address,
            agent: origin.agent)
        try await store.begin(session)
        try await log(.signIn, account.id, origin, now, true, note: "code")
        return .begun(session, token: token)
    }

    private func resident(
        _ phone: String, _ roles: [Role.ID], _ now: Instant
    ) async throws -> Account {
        if let account = try await store.account(withPhone: phone) { return account }
        let id = "r-\(Secret.token().prefix(16))"
        let account = Account(
            id: Actor.ID(id), name: id, displayName: Masking.phone(phone), kind: .resident,
            roles: roles, phone: phone)
        try await store.add(account, password: nil, at: now)
        return account
    }

    // MARK: Receipts

    /// Makes the code of a matter's receipt（回执查询码）: eight letters and digits, kept as a digest.
    public func makeReceipt(for matter: Matter.ID, as actor: Actor.ID) async throws -> String {
        let code = Secret.code(8)
        try await store.keepReceipt(
            try await digest("\(matter) \(code)", "receipts"), of: matter, as: actor)
        return code
    }

    /// Begins a session for the holder of a receipt; it sees that matter only.
    public func begin(
        receiptOf matter: Matter.ID, code: String, from origin: Origin, at now: Instant
    ) async throws -> Outcome {
        let keys = [
            ("receipt \(matter)", Throttle.account),
            ("address \(origin.address)", Throttle.address),
        ]
        if let end = try await locked(keys, at: now) { return .refused(.locked(until: end)) }
        let typed = code.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        let digest = try await digest("\(matter) \(typed)", "receipts")
        guard let actor = try await store.receipt(digest, of: matter) else {
            try await log(.signIn, nil, origin, now, false, subject: "\(matter)", note: "receipt")
            return .refused(.wrong)
        }
        try await store.forgive(keys[0].0)
        try await store.forgiveLast(keys[1].0)
        let (session, token) = Session.begin(
            for: .receipt(matter, as: actor), secondFactorDone: true, at: now,
            address: origin.address, agent: origin.agent)
        try await store.begin(session)
        try await log(.signIn, nil, origin, now, true, subject: "\(matter)", note: "receipt")
        return .begun(session, token: token)
    }

    private func digest(_ text: String, _ purpose: String) async throws -> String {
        Secret.digest(of: text, key: try await store.secret(purpose))
    }
}
