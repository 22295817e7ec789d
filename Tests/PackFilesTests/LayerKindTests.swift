import PackFiles
import Testing

@Suite("What one layer lays over another") struct LayerKindTests {
    @Test(
        "A table cannot take the place of a word, nor lose what it was laid over",
        arguments: [
            (
                "national/publications.yaml", "publications: 7\n",
                "expected a table (key: value), found '7'"
            ),
            (
                "national/services.yaml", "services: [a]\n",
                "expected a table (key: value), found a list"
            ),
            (
                "songgang/publications.yaml", "publications: none\n",
                "expected a table (key: value), found 'none'"
            ),
        ])
    func kinds(file: String, text: String, fault: String) throws {
        let files = try RealPack.files().map {
            $0.path == file ? Pack.File(path: file, bytes: Array(text.utf8)) : $0
        }
        let reader = PackReader(PackFolder(files: files, order: ["national", "songgang"]))
        let found = #expect(throws: PackFaults.self) { _ = try reader.read() }
        #expect(
            found?.faults.contains { "\($0)" == "\(file):1:\(text.firstColumn): \(fault)" }
                ?? false,
            "\(found?.faults.prefix(3).map { "\($0)" } ?? [])")
    }
}

extension String {
    /// Where the value of the only key begins.
    fileprivate var firstColumn: Int { split(separator: " ")[0].count + 2 }
}
