public import PackChecks
internal import Procedures

/// Reads `survivors.yaml` and `survivors/*.yaml`: mutants that nothing needs to notice, with the reason.
public struct SurvivorReader {
    private let folder: PackFolder
    private let faults = FaultList()

    public init(_ folder: PackFolder) { self.folder = folder }

    /// - Throws: every fault in the files, sorted by place.
    public func read() throws(PackFaults) -> [Survivor] {
        var survivors: [Survivor] = []
        for layer in folder.layers {
            let own = Layer(name: layer.name, files: layer.files, faults: faults)
            for path in own.paths(of: "survivors") {
                guard let item = own.item(path), let table = Table(item, faults) else { continue }
                for entry in table.required("survivors").map({ table.items($0) }) ?? [] {
                    guard let inner = Table(entry, faults) else { continue }
                    let label = inner.label()
                    let patterns = inner.required("mutants").map { inner.items($0) } ?? []
                    survivors.append(
                        Survivor(reason: label, patterns: patterns.compactMap { inner.text($0) }))
                    inner.finish()
                }
                table.finish()
            }
        }
        guard faults.errors.isEmpty else { throw PackFaults(faults.errors) }
        return survivors
    }
}
