import Evidence
import FileStores
import SQLiteStores

/// The files that the records name, compared with the folder（证据材料校验）.
struct EvidenceCheck {
    let store: FolderFileStore

    init(data: String) { store = FolderFileStore(data: data) }

    /// A fault for each file that is missing or is not what its hash says.
    func faults(of files: [String: Int64]) async -> [VerifyFault] {
        await store.faults(of: files.keys.sorted()).map { hash, damage in
            let found =
                switch damage {
                case .missing: "no file"
                case .altered(let found): "SHA-256 \(found)"
                case .unreadable: "a file that cannot be read"
                }
            return VerifyFault(
                kind: .evidence, where: "event \(files[hash] ?? 0)", expected: "SHA-256 \(hash)",
                found: found)
        }
    }

    /// `3 files, 4.5 MB`, and how many more lie there that no event names.
    func summary(of files: [String: Int64]) -> String {
        let inventory = store.inventory { files[$0] != nil }
        let size = ByteCount.text(inventory.bytes)
        let orphans = inventory.orphans.count
        let note =
            orphans == 0
            ? ""
            : say(
                "；另有 \(orphans) 个文件未被任何记录引用（yifa evidence sweep）",
                "; \(orphans) more that no event names (yifa evidence sweep)")
        return say(
            "证据文件 \(inventory.named) 个，\(size)", "\(inventory.named) evidence files, \(size)")
            + note
    }
}
