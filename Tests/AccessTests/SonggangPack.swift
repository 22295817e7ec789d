import Foundation
import PackFiles
import Procedures

/// The pack of this repository, found from the place of this file.
enum SonggangPack {
    static let book: ProcedureBook = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        do {
            return try PackReader(PackFolder(at: root.appending(path: "packs/songgang").path))
                .read().book
        } catch {
            fatalError("\(error)")
        }
    }()
}
