import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import SQLiteStores
import Web

/// The stored pack laid open for the pages of those who keep it.
struct LivePackDesk {
    let workspace: Workspace

    var desk: PackDesk {
        let texts = Dictionary(
            workspace.pack.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        let sources = Self.sources(in: workspace.pack.files)
        return PackDesk(
            files: workspace.pack.files.map(\.path), text: { texts[$0] },
            sources: { sources[$0.text, default: []] },
            warnings: workspace.pack.warnings.map(Self.fault),
            proofs: { id in
                try Self.proofs(
                    of: workspace.pack.book.versions(of: id), in: workspace.pack,
                    Self.folder(of: workspace.pack.files))
            }, preview: { try await preview($0, $1) })
    }

    private static func folder(of files: [Pack.File]) -> PackFolder {
        Workspace.folder(of: files.map { StoredFile(path: $0.path, layer: 0, bytes: $0.bytes) })
    }

    /// The files about each procedure or register, as the key says that each of them begins with.
    private static func sources(in files: [Pack.File]) -> [String: [String]] {
        var sources: [String: [String]] = [:]
        for file in files where file.path.contains("/procedures/") {
            for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
                for key in ["procedure: ", "register: "] where line.starts(with: key.utf8) {
                    let id = String(decoding: line.dropFirst(key.utf8.count), as: UTF8.self)
                    sources[id, default: []].append(file.path)
                }
            }
        }
        return sources
    }

    private static func fault(_ fault: PackFiles.Fault) -> PackDesk.Fault {
        PackDesk.Fault(file: fault.at.file, line: fault.at.line, message: fault.message)
    }

    private static func proofs(
        of procedures: [Procedure], in pack: Pack, _ folder: PackFolder
    ) throws -> [PackDesk.Proof] {
        let invariants = try InvariantReader(folder, pack.book).read()
        let prover = Prover(pack.book)
        return procedures.flatMap { procedure in
            invariants.filter { $0.concerns(procedure) }.map { invariant in
                let states: Int? =
                    if case .holds(let states) = prover.check(invariant, of: procedure) {
                        states
                    } else { nil }
                return PackDesk.Proof(
                    version: procedure.span.first, label: invariant.label, cites: invariant.cites,
                    states: states)
            }
        }
    }

    private func preview(_ path: String, _ text: String) async throws -> PackDesk.Preview {
        var preview = PackDesk.Preview()
        let bytes = Array(text.utf8)
        let old = workspace.pack
        var files = old.files
        if let place = files.firstIndex(where: { $0.path == path }) {
            files[place] = Pack.File(path: path, bytes: bytes)
        } else {
            files.append(Pack.File(path: path, bytes: bytes))
        }
        let folder = Self.folder(of: files)
        let new: Pack
        do {
            new = try PackReader(folder).read()
                .counting(inOrderOf: try await workspace.reader.measures())
        } catch let found as PackFaults {
            preview.faults = found.faults.map(Self.fault)
            return preview
        }
        preview.warnings = new.warnings.filter { !old.warnings.contains($0) }.map(Self.fault)
        let difference = PackDifference(from: old, to: new)
        preview.changes = difference.changes.map {
            PackDesk.Change(
                procedure: $0.procedure, version: $0.version, path: $0.path, old: $0.old,
                new: $0.new)
        }
        let named = Set(difference.changes.compactMap(\.procedure))
        // What stands beside the procedures, a threshold or the calendar, may concern them all.
        let concerned = difference.changes.contains { $0.procedure == nil } ? nil : named
        preview.proofs = try Self.proofs(
            of: new.book.procedures.filter { procedure in
                named.contains(procedure.id)
                    && old.book.procedure(procedure.id, version: procedure.span.first) != procedure
            }, in: new, folder)
        let found = try await workspace.transitions(from: old, to: new, only: concerned)
        (preview.transitions, preview.open) = (found.transitions, found.open)
        preview.obstacles = Self.obstacles(
            difference, try await workspace.lostVersions(in: new.book, leaving: found.transitions))
        return preview
    }

    private static func obstacles(
        _ difference: PackDifference, _ lost: [LostVersion]
    ) -> [Label] {
        difference.lostMeasures.map {
            Label(
                zh: "计数规则 \($0) 已有统计数据，不能删除",
                en: "The measure \($0) is counted in the data and cannot go")
        }
            + difference.redefinedMeasures.map {
                Label(
                    zh: "计数规则 \($0) 已有统计数据，不能改变口径，请另立新名",
                    en: "The measure \($0) is counted in the data; add one under a new name")
            }
            + lost.map {
                Label(
                    zh: "程序 \($0.procedure) 的版本 \($0.version) 仍有 \($0.matters) 个办件适用，不能删除",
                    en: "\($0.matters) matters follow the version \($0.version) of \($0.procedure)")
            }
    }
}
