internal import Evidence
internal import Ledger

/// A file on its way into the folder; what is left of it at the end of its life is removed.
actor FolderUpload: FileUpload {
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = QueueExecutor("yifa.evidence.write")
    private var inspection: Inspection
    private var digester = Digester(.sha256)
    private let file: DiskFile
    private let path: String
    private let folder: EvidenceFolder
    private var isOver = false

    init(
        _ inspection: Inspection, _ file: consuming DiskFile, at path: String,
        in folder: EvidenceFolder
    ) {
        (self.inspection, self.path, self.folder) = (inspection, path, folder)
        self.file = file
    }

    deinit { if !isOver { try? Disk.remove(path) } }

    func write(_ bytes: [UInt8]) throws {
        guard !isOver else { throw FileFault.interrupted }
        do {
            try inspection.take(bytes)
            digester.update(bytes)
            try file.write(bytes)
        } catch {
            cancel()
            throw error
        }
    }

    func finish() throws -> KeptFile {
        guard !isOver else { throw FileFault.interrupted }
        do {
            let parts = inspection.isPackage ? PackageParts.names(of: path) : nil
            let found = try inspection.conclude(parts: parts)
            let kept = KeptFile(
                hash: digester.finish().hex, size: inspection.size, type: found.type,
                name: found.name, facts: found.facts)
            try keep(kept)
            return kept
        } catch {
            cancel()
            throw error
        }
    }

    private func keep(_ kept: KeptFile) throws(FileStoreError) {
        let target = folder.file(of: kept.hash)
        guard Disk.status(target)?.size != kept.size else { return cancel() }
        try file.seal()
        try Disk.makeFolder(folder.folder(of: kept.hash))
        try Disk.move(path, to: target)
        isOver = true
        try Disk.syncFolder(folder.folder(of: kept.hash))
        try Disk.syncFolder(folder.path)
    }

    func cancel() {
        guard !isOver else { return }
        isOver = true
        // What cannot be removed now is swept later.
        try? Disk.remove(path)
    }
}
