import ArgumentParser
import Foundation

/// `yifa`: everything an office does with its data, from one program.
@main
struct Yifa: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "yifa",
            abstract: say(
                "依法：街道办事处依法履职平台", "The lawful work of a sub-district office, on record"),
            version: "0.1.0",
            subcommands: [
                Demo.self, Init.self, Serve.self, PackCommand.self, Simulate.self, Report.self,
                Audit.self, EvidenceCommand.self, Backup.self, Restore.self,
                ThumbnailCommand.self, Verify.self,
                Prove.self, Rebuild.self, Import.self, Export.self, CalendarCommand.self,
                WhatIf.self, UserCommand.self, PaperCommand.self, TableCommand.self,
                CaseFileCommand.self, PaperWalkCommand.self, SiteCommand.self,
            ])
    }

    /// Exit status: 0 fine, 1 something was found wrong, 2 bad usage or input.
    static func main() async {
        do {
            var command = try parseAsRoot(Speech.arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        if let found = error as? Found { Foundation.exit(found.isWrong ? 1 : 0) }
        if exitCode(for: error) == .success {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        let isUsage =
            error is CleanExit || error is ValidationError
            || exitCode(for: error) == .validationFailure
        Console.error(isUsage ? fullMessage(for: error) : "yifa: \(Failure.words(for: error))")
        Foundation.exit(2)
    }
}

/// Thrown at the end of a command that worked and found something.
struct Found: Error {
    let isWrong: Bool
}
