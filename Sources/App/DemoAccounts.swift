import Access
import AccountStores
import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Simulation

/// The accounts with which a stranger tries the demonstration（演示账户）.
///
/// All have one password, made at random for the data folder and kept in `demo-accounts.txt` there.
struct DemoAccounts {
    let accounts: [DemoAccount]
    let password: String
    let organisation: Organisation

    private static func file(in data: String) -> String { "\(data)/demo-accounts.txt" }

    /// Those of the pack; made in the data folder where they are not there yet.
    static func ready(
        in data: String, packAt path: String, organisation: Organisation, profile: String
    ) async throws -> DemoAccounts {
        let accounts = try DemoAccountReader(
            try PackFolder(at: path), organisation: organisation
        ).read()
        let file = file(in: data)
        if let text = try? String(contentsOfFile: file, encoding: .utf8),
            let password = text.split(separator: "\n").first
        {
            return DemoAccounts(
                accounts: accounts, password: String(password), organisation: organisation)
        }
        let demo = DemoAccounts(
            accounts: accounts, password: Secret.password(), organisation: organisation)
        let store = try await SQLiteAccountStore.open(at: data)
        try await demo.add(to: store)
        let (simulated, lexicon) = try ProfileReader(try PackFolder(at: path)).read(profile)
        try await store.add(
            silent: try simulated.people(named: lexicon, of: organisation).compactMap {
                Account($0, organisation)
            })
        let text = Data("\(demo.password)\n\n\(demo.table)\n".utf8)
        guard
            FileManager.default.createFile(
                atPath: file, contents: text, attributes: [.posixPermissions: 0o600])
        else { throw Failure("无法写入 \(file)", "cannot write \(file)") }
        return demo
    }

    /// Adds those that are missing and gives all of them the password.
    private func add(to store: SQLiteAccountStore) async throws {
        let now = OfficeClock.trueNow
        let hash = try PasswordHash(of: password)
        for demo in accounts {
            let account = Account(demo)
            if try await store.account(account.id) == nil {
                try await store.add(account, password: hash, at: now)
            } else {
                try await store.setPassword(hash, of: account.id, keeping: 1, at: now)
            }
        }
    }

    /// Account, name, roles and what to try, a line each.
    var table: String {
        let rows = accounts.map { account in
            [
                account.id, account.name, words(for: account),
                say(account.tries.zh, account.tries.en),
            ]
        }
        let widths = (0..<3).map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Self.width(cell) + 2)
            }
            return "  " + cells.joined() + row[3]
        }.joined(separator: "\n")
    }

    private func words(for account: DemoAccount) -> String {
        let roles = account.roles.map { say($0.label.zh, $0.label.en) }.joined(separator: ", ")
        let unit = account.unit.flatMap { organisation.unit($0) }
            .map { say($0.label.zh, $0.label.en) }
        return ([unit] + [roles.isEmpty ? say("管理员", "Administrator") : roles])
            .compactMap { $0 }.joined(separator: " · ")
    }

    /// Columns on a terminal: what is not ASCII takes two.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
    }
}

extension Account {
    /// Somebody of the simulated year as an account that nobody signs in with, so that lists and papers
    /// name them; nil for who does not work for the office.
    fileprivate init?(_ person: SimulatedPerson, _ organisation: Organisation) {
        let kind: Kind
        switch person.roles.first.flatMap({ organisation.role($0)?.kind }) {
        case .staff?: kind = .staff
        case .partner?: kind = .partner
        case .resident?, .system?, nil: return nil
        }
        self.init(
            id: person.id, name: person.id.text, displayName: person.name, kind: kind,
            roles: person.roles, unit: person.unit, isDisabled: true)
    }

    /// An account as the pack's demonstration has it.
    init(_ demo: DemoAccount) {
        let kind: Kind =
            switch (demo.administers, demo.roles.first?.kind) {
            case (.system?, _): .systemAdministrator
            case (.security?, _): .securityAdministrator
            case (.audit?, _): .auditAdministrator
            case (nil, .resident?): .resident
            case (nil, .partner?): .partner
            case (nil, _): .staff
            }
        self.init(
            id: Actor.ID(demo.id), name: demo.id, displayName: demo.name, kind: kind,
            roles: demo.roles.map(\.id), unit: demo.unit, communities: Set(demo.communities),
            phone: demo.phone)
    }
}
