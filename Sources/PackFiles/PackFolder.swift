internal import Foundation
public import Procedures

/// The files of a pack and of those below it, read from a disk or kept in memory.
public struct PackFolder: Sendable {
    /// From the lowest pack to the one asked for: its name, and its files by path within it.
    public let layers: [(name: String, files: [String: [UInt8]])]

    /// Reads the folder, and those that its `pack.yaml` extends.
    /// - Throws: ``PackFaults`` where a folder or file cannot be read.
    public init(at path: String) throws(PackFaults) {
        var layers: [(name: String, files: [String: [UInt8]])] = []
        var next: URL? = URL(filePath: path).standardizedFileURL
        while let folder = next {
            guard layers.count < 5 else {
                throw Self.fault(folder.path, "packs build on each other more than five deep")
            }
            let files = try Self.files(in: folder)
            layers.insert((folder.lastPathComponent, files), at: 0)
            next = Self.base(of: files).map {
                folder.appending(path: $0).standardizedFileURL
            }
        }
        self.layers = layers
    }

    /// The folder as it was kept: paths begin with the name of their layer.
    public init(files: [Pack.File], order: [String]) {
        layers = order.map { name in
            let own = files.filter { $0.path.hasPrefix("\(name)/") }
            return (
                name,
                Dictionary(
                    own.map { (String($0.path.dropFirst(name.count + 1)), $0.bytes) }
                ) { first, _ in first }
            )
        }
    }

    /// The procedures that the packs below the one asked for lay down.
    public var proceduresBelow: Set<Procedure.ID> {
        var names: Set<Procedure.ID> = []
        for layer in layers.dropLast() {
            let read = Layer(name: layer.name, files: layer.files, faults: FaultList())
            for path in read.procedureFiles {
                guard case .table(let entries, _) = read.item(path),
                    let head = entries.first(where: { ["procedure", "register"].contains($0.key) }),
                    case .scalar(let name, _) = head.value
                else { continue }
                names.insert(Procedure.ID(name))
            }
        }
        return names
    }

    private static let kinds = [".yaml", ".csv", ".geojson"]

    private static func files(in folder: URL) throws(PackFaults) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        guard FileManager.default.fileExists(atPath: folder.appending(path: "pack.yaml").path)
        else {
            throw fault(folder.path, "no pack here: expected a folder with pack.yaml")
        }
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
            throw fault(folder.path, "cannot be read")
        }
        for name in names.sorted() where kinds.contains(where: name.hasSuffix) {
            guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
            else { throw fault("\(folder.path)/\(name)", "cannot be read") }
            files[name] = [UInt8](data)
        }
        return files
    }

    /// What `extends:` in pack.yaml names; faults in the file are reported when it is read.
    private static func base(of files: [String: [UInt8]]) -> String? {
        guard let bytes = files["pack.yaml"],
            let item = YAMLFile(name: "pack.yaml").read(bytes, into: FaultList()),
            case .table(let entries, _) = item,
            let entry = entries.first(where: { $0.key == "extends" }),
            case .scalar(let path, _) = entry.value
        else { return nil }
        return path
    }

    private static func fault(_ file: String, _ message: String) -> PackFaults {
        PackFaults([Fault(at: At(file: file, line: 1, column: 1), message: message)])
    }
}
