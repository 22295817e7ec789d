import Access
import AccountStores
import ArgumentParser
import Casework
import PackFiles
import LegalCalendar
import Procedures

/// `yifa user`: accounts from the command line, for whoever owns the data folder.
struct UserCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "user", abstract: say("账户管理", "Accounts of a data folder"),
            subcommands: [
                UserAdd.self, UserList.self, UserDisable.self, UserEnable.self, UserPassword.self,
                UserRoles.self, UserSecondFactor.self, UserUnlock.self,
            ])
    }
}

/// The accounts of a data folder, as commands change them; each change goes on the access log.
struct AccountDesk {
    let store: SQLiteAccountStore
    let organisation: Organisation

    static func open(_ data: String) async throws -> AccountDesk {
        let workspace = try await Workspace.open(data)
        return AccountDesk(
            store: try await SQLiteAccountStore.open(at: data),
            organisation: workspace.pack.book.organisation)
    }

    func account(_ name: String) async throws -> Account {
        guard let normal = AccountName.normal(name),
            let account = try await store.account(named: normal)
        else { throw Failure("没有名为 '\(name)' 的账户", "no account is called '\(name)'") }
        return account
    }

    func change(_ name: String, note: String, _ edit: (inout Account) throws -> Void) async throws {
        var account = try await account(name)
        try edit(&account)
        try await store.update(account)
        try await log(account.id, note)
        print("\(account.name)：\(note)")
    }

    func log(_ account: Actor.ID, _ note: String) async throws {
        try await store.record(
            AccessRecord(
                .administration, at: OfficeClock.trueNow, account: nil, address: "command line",
                subject: account.text, note: note))
    }

    func roles(_ names: [String]) throws -> [Role.ID] {
        try names.map { name in
            guard let role = organisation.role(Role.ID(name)) else {
                let known = organisation.roles.map(\.id.text).joined(separator: ", ")
                throw Failure("没有角色 '\(name)'；可选：\(known)", "no role '\(name)'; known: \(known)")
            }
            return role.id
        }
    }

    func unit(_ name: String?) throws -> Unit.ID? {
        try name.map { name in
            guard let unit = organisation.unit(Unit.ID(name)) else {
                let known = organisation.units.map(\.id.text).joined(separator: ", ")
                throw Failure("没有部门 '\(name)'；可选：\(known)", "no unit '\(name)'; known: \(known)")
            }
            return unit.id
        }
    }

    func communities(_ names: [String]) throws -> Set<Community.ID> {
        Set(
            try names.map { name in
                guard let community = organisation.community(Community.ID(name)) else {
                    let known = organisation.communities.map(\.id.text).joined(separator: ", ")
                    throw Failure(
                        "没有社区 '\(name)'；可选：\(known)", "no community '\(name)'; known: \(known)")
                }
                return community.id
            })
    }
}

struct UserAdd: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: say("新增账户", "Add an account"))
    }

    @Argument(help: "What is typed to sign in（账户名）") var name: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The person's name（姓名）") var display: String
    @Option(help: "staff, partner, resident or KIND-administrator（类别）") var kind: String = "staff"
    @Option(help: "A role of the pack; may be repeated（角色）") var role: [String] = []
    @Option(help: "The unit（部门）") var unit: String?
    @Option(help: "Bound to this community; may be repeated（社区）") var community: [String] = []
    @OptionGroup var password: PasswordOption

    func run() async throws {
        let desk = try await AccountDesk.open(data)
        guard let name = AccountName.normal(name), Actor.ID.isValid(name) else {
            throw Failure(
                "账户名 '\(self.name)'：应为 2 至 32 个字母、数字、-、_ 或 .",
                "name '\(self.name)': expected 2 to 32 letters, digits, -, _ or .")
        }
        guard let kind = Account.Kind(rawValue: kind) else {
            let known = Account.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure("类别 '\(self.kind)'：应为 \(known)", "kind '\(self.kind)': expected \(known)")
        }
        guard !kind.isAdministrator || role.isEmpty else {
            throw Failure("管理员不担任业务角色", "an administrator has no roles")
        }
        let account = Account(
            id: Actor.ID(name), name: name, displayName: display, kind: kind,
            roles: try desk.roles(role), unit: try desk.unit(unit),
            communities: try desk.communities(community), mustChangePassword: true)
        let hash = try password.hash(for: account, former: [])
        do {
            try await desk.store.add(account, password: hash, at: OfficeClock.trueNow)
        } catch AccountFault.nameTaken(_), AccountFault.idTaken(_) {
            throw Failure("账户 '\(name)' 已存在", "there is an account '\(name)' already")
        }
        try await desk.log(account.id, "added")
        print(say("已新增 \(name)", "added \(name)"))
    }
}

struct UserList: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("列出账户", "List accounts"))
    }

    @Option(help: "The data folder（数据目录）") var data: String

    func run() async throws {
        for account in try await AccountDesk.open(data).store.accounts() {
            let marks = [
                account.isDisabled ? "disabled" : nil, account.totp == nil ? nil : "totp",
                account.mustChangePassword ? "must-change" : nil,
            ].compactMap { $0 }
            let columns = [
                account.name, account.displayName, account.kind.rawValue,
                account.roles.map(\.text).joined(separator: ","), account.unit?.text ?? "-",
                marks.joined(separator: ","),
            ]
            print(columns.joined(separator: "\t"))
        }
    }
}

struct UserDisable: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "disable",
            abstract: say("停用账户并结束其会话", "Disable an account, end its sessions"))
    }

    @Argument(help: "The account（账户）") var name: String
    @Option(help: "The data folder（数据目录）") var data: String

    func run() async throws {
        let desk = try await AccountDesk.open(data)
        try await desk.change(name, note: "disabled") { $0.isDisabled = true }
        try await desk.store.endSessions(of: try await desk.account(name).id, except: nil)
    }
}

struct UserEnable: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "enable", abstract: say("启用账户", "Enable an account"))
    }

    @Argument(help: "The account（账户）") var name: String
    @Option(help: "The data folder（数据目录）") var data: String

    func run() async throws {
        try await AccountDesk.open(data).change(name, note: "enabled") { $0.isDisabled = false }
    }
}

struct UserRoles: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "roles", abstract: say("改变角色", "Change an account's roles"))
    }

    @Argument(help: "The account（账户）") var name: String
    @Argument(help: "All its roles from now on（角色）") var roles: [String] = []
    @Option(help: "The data folder（数据目录）") var data: String

    func run() async throws {
        let desk = try await AccountDesk.open(data)
        let roles = try desk.roles(roles)
        let note = "roles: \(roles.map(\.text).joined(separator: ","))"
        try await desk.change(name, note: note) { account in
            guard !account.kind.isAdministrator else {
                throw Failure("管理员不担任业务角色", "an administrator has no roles")
            }
            account.roles = roles
        }
    }
}
