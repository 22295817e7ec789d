package import Access
import Casework
import LegalCalendar

extension Pages {
    /// The cookie that holds the session's token.
    package static let cookieName = "yifa"

    /// Who has sent the request.
    func guest(of request: Request) async throws -> Guest {
        guard let services = site.services, let token = request.cookies[Self.cookieName],
            !token.isEmpty
        else { return .nobody }
        let now = services.trueNow()
        guard let session = try await services.accounts.session(Secret.digest(of: token)) else {
            return .nobody
        }
        let account: Account? =
            if let id = session.account { try await services.accounts.account(id) } else { nil }
        guard session.isLive(at: now, within: .usual(for: account?.kind)) else {
            try await services.accounts.end(session.id)
            return .nobody
        }
        if now.seconds - session.lastSeen.seconds >= 60 {
            try await services.accounts.touch(session.id, at: now)
        }
        switch session.holder {
        case .visitor: return Guest(session: session)
        case .receipt(let matter, let actor):
            return Guest(session: session, viewer: .receipt(matter, as: actor))
        case .account:
            guard let account, !account.isDisabled,
                account.totp == nil || session.isSecondFactorDone
            else { return Guest(session: session) }
            let absent = try await services.accounts.accounts(leavingTo: account.id)
            return Guest(
                session: session,
                viewer: Viewer(account, among: absent, on: services.now().civilDate))
        }
    }

    /// A session for somebody who has not said who they are, so that forms can be sent.
    func beginVisit(_ visit: Visit) async throws -> (Guest, Cookie) {
        let (session, cookie) = try await begin(.visitor, visit)
        return (Guest(session: session), cookie)
    }

    /// Begins a session; the one that the browser had ends.
    package func begin(
        _ holder: Session.Holder, _ visit: Visit, secondFactorDone: Bool = false
    ) async throws -> (Session, Cookie) {
        let services = try services
        if let old = visit.guest.session { try await services.accounts.end(old.id) }
        let (session, token) = Session.begin(
            for: holder, secondFactorDone: secondFactorDone, at: services.trueNow(),
            address: visit.request.from, agent: visit.request.agent)
        try await services.accounts.begin(session)
        return (session, Cookie(Self.cookieName, token, isSecure: services.isSecure))
    }

    func noteRefusal(_ visit: Visit) async throws {
        let services = try services
        try await services.accounts.record(
            AccessRecord(
                .refusal, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, succeeded: false, subject: visit.path))
    }
}
