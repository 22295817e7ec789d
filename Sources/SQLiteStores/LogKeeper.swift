internal import GRDB

/// Folds the log into the file beside the writer（后台检查点）, on a connection of its own: while it copies and
/// syncs, transactions go on, and what the writer's own checkpoint finds left to do is little.
actor LogKeeper {
    /// SQLite's page, unless told otherwise.
    static let bytesOfPage = 4096

    private let connection: DatabaseQueue
    /// Bytes of log after which it sets to work.
    private let interval: Int
    private var written = 0
    private var isFolding = false
    private var folding: Task<Void, Never>?

    init(file: String, interval: Int) throws {
        var configuration = Configuration()
        configuration.label = "yifa.log"
        connection = try DatabaseQueue(path: file, configuration: configuration)
        self.interval = interval
    }

    /// Takes note of a transaction of about so many bytes; does not wait for what it sets off.
    func note(_ bytes: Int) {
        written += bytes
        guard written >= interval, !isFolding else { return }
        (written, isFolding) = (0, true)
        folding = Task { await fold() }
    }

    private func fold() async {
        // Left undone it falls to the writer, who says what is wrong with the disk.
        _ = try? await connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
        isFolding = false
    }

    /// Returns when nothing is being folded.
    func rest() async { await folding?.value }
}
