import Access
import AccountStores
import ArgumentParser
import Casework
import Foundation
import LegalCalendar
import Procedures

/// Where a new password is read: a file, standard input, or the terminal; never the command line.
struct PasswordOption: ParsableArguments {
    @Option(help: "A file with the password in its first line（口令文件）") var passwordFile: String?

    /// - Throws: what is wrong with the password, in one line.
    func hash(for account: Account, former: [PasswordHash]) throws -> PasswordHash {
        let password = try read()
        let faults = PasswordPolicy.usual.faults(of: password, for: account, former: former)
        guard faults.isEmpty else {
            let words = faults.map(Self.words).joined(separator: say("；", "; "))
            throw Failure("口令：\(words)", "password: \(words)")
        }
        return try PasswordHash(of: password)
    }

    private func read() throws -> String {
        if let passwordFile {
            guard let text = try? String(contentsOfFile: passwordFile, encoding: .utf8) else {
                throw Failure("无法读取 \(passwordFile)", "cannot read \(passwordFile)")
            }
            return text.split(separator: "\n").first.map(String.init) ?? ""
        }
        guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
        let first = Self.ask(say("新口令：", "New password: "))
        guard first == Self.ask(say("再输一次：", "Once more: ")) else {
            throw Failure("两次输入不同", "the two differ")
        }
        return first
    }

    /// Reads a line from the terminal without showing it.
    private static func ask(_ prompt: String) -> String {
        guard let text = getpass(prompt) else { return "" }
        return String(cString: text)
    }

    private static func words(for fault: PasswordPolicy.Fault) -> String {
        switch fault {
        case .tooShort(let least): say("至少 \(least) 个字符", "at least \(least) characters")
        case .tooLong(let most): say("至多 \(most) 个字符", "at most \(most) characters")
        case .tooPlain(let kinds):
            say(
                "大写、小写、数字、其他字符中至少 \(kinds) 种",
                "at least \(kinds) of: capitals, small letters, digits, others")
        case .containsName: say("不得含账户名或姓名", "must not contain the account's or owner's name")
        case .isRow: say("不得为连续或重复的字符", "must not be a row or a repetition of characters")
        case .usedBefore(let history):
            say("不得与最近 \(history) 次相同", "must differ from the last \(history)")
        }
    }
}

struct UserPassword: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "password",
            abstract: say("重设口令（首次登录须修改）", "Set a password, to be changed at the next log-in"))
    }

    @Argument(help: "The account（账户）") var name: String
    @Option(help: "The data folder（数据目录）") var data: String
    @OptionGroup var password: PasswordOption

    func run() async throws {
        let desk = try await AccountDesk.open(data)
        let account = try await desk.account(name)
        let former = try await desk.store.passwords(of: account.id).map(\.hash)
        let hash = try password.hash(for: account, former: former)
        try await desk.store.setPassword(
            hash, of: account.id, keeping: PasswordPolicy.usual.history, at: OfficeClock.trueNow)
        try await desk.store.endSessions(of: account.id, except: nil)
        try await desk.change(name, note: "password") { $0.mustChangePassword = true }
    }
}

struct UserSecondFactor: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "totp", abstract: say("设置或取消动态口令", "Set up or remove the second factor"))
    }

    @Argument(help: "The account（账户）") var name: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Flag(help: "Remove it（取消）") var remove = false

    func run() async throws {
        let desk = try await AccountDesk.open(data)
        let totp = remove ? nil : TOTP.random()
        let note = remove ? "second factor removed" : "second factor set up"
        try await desk.change(name, note: note) { $0.totp = totp }
        guard let totp else { return }
        print(totp.address(account: name, issuer: desk.organisation.label.zh))
    }
}

struct UserUnlock: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unlock", abstract: say("解除登录锁定", "Forget an account's failed log-ins"))
    }

    @Argument(help: "The account（账户）") var name: String
    @Option(help: "The data folder（数据目录）") var data: String

    func run() async throws {
        let desk = try await AccountDesk.open(data)
        let account = try await desk.account(name)
        for key in ["account \(account.name)", "second \(account.id)"] {
            try await desk.store.forgive(key)
        }
        try await desk.log(account.id, "unlocked")
        print(say("已解除锁定", "unlocked"))
    }
}
