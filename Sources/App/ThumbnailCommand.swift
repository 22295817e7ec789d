import ArgumentParser
import FileStores
import Foundation
import Glibc

/// `yifa thumbnail`: a picture at standard input, its small copy at standard output.
///
/// A process of its own with little memory and time: what a hostile picture does to a decoder ends
/// with it.
struct ThumbnailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "thumbnail", shouldDisplay: false)
    }

    func run() throws {
        try Self.limit(RLIMIT_CPU, to: 10)
        try Self.limit(RLIMIT_AS, to: 1 << 30)
        try Self.limit(RLIMIT_CORE, to: 0)
        guard let bytes = try FileHandle.standardInput.readToEnd(),
            let small = Thumbnail.jpeg(of: [UInt8](bytes))
        else { throw Found(isWrong: true) }
        try FileHandle.standardOutput.write(contentsOf: Data(small))
    }

    private static func limit(_ resource: __rlimit_resource, to value: UInt) throws {
        var bound = rlimit(rlim_cur: value, rlim_max: value)
        guard setrlimit(__rlimit_resource_t(resource.rawValue), &bound) == 0 else {
            throw Failure("无法限制资源", "cannot limit what the process may use")
        }
    }
}
