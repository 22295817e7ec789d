internal import Casework
internal import Foundation
internal import Glibc
internal import Ledger

/// The folder that holds an office's data（数据目录）: the database, the ledger's key and a lock.
struct DataFolder: Sendable {
    let path: String

    var database: String { "\(path)/yifa.sqlite" }
    private var lockFile: String { "\(path)/yifa.lock" }
    private var keyFile: String { "\(path)/ledger.key" }
    /// The public key, for whoever checks the ledger.
    var verifierFile: String { "\(path)/ledger.pub" }

    var exists: Bool { FileManager.default.fileExists(atPath: database) }

    func create() throws(StoreError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .failed("cannot make the folder \(path)")
        }
    }

    /// Takes the folder for writing until the descriptor is closed.
    /// - Throws: `.inUse` where another process has it.
    func lock() throws(StoreError) -> Int32 {
        let descriptor = open(lockFile, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed("cannot open \(lockFile)") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .inUse(path)
        }
        return descriptor
    }

    func unlock(_ descriptor: Int32) { close(descriptor) }

    /// The ledger's private key; made when the folder is new.
    func signer(origin: String, isNew: Bool) throws(StoreError) -> NoteSigner {
        do {
            if isNew {
                let signer = try NoteSigner.generate(name: origin)
                try write(signer.privateKey + "\n", to: keyFile, mode: 0o600)
                try write(signer.verifier.text + "\n", to: verifierFile, mode: 0o644)
                return signer
            }
            return try NoteSigner(privateKey: try text(of: keyFile))
        } catch let error as StoreError {
            throw error
        } catch {
            throw .damaged("ledger.key: \(error)")
        }
    }

    func verifier() throws(StoreError) -> NoteVerifier {
        do {
            return try NoteVerifier(try text(of: verifierFile))
        } catch let error as StoreError {
            throw error
        } catch {
            throw .damaged("ledger.pub: \(error)")
        }
    }

    private func text(of file: String) throws(StoreError) -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .noData(file)
        }
        return String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func write(_ text: String, to file: String, mode: mode_t) throws(StoreError) {
        let descriptor = open(file, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .failed("cannot write \(file)") }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0
        else {
            throw .full
        }
    }
}
