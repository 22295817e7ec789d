import Ledger
import Testing

@Suite struct TileTests {
    static let paths: [(kind: TilePath.Kind, index: Int, width: Int, path: String, why: String)] = [
        (.hashes(level: 0), 0, 256, "tile/0/000", "the first tile"),
        (.hashes(level: 0), 1_234_067, 256, "tile/0/x001/x234/067", "the example of tlog-tiles"),
        (.hashes(level: 0), 1_234_067, 112, "tile/0/x001/x234/067.p/112", "the same, partial"),
        (.hashes(level: 1), 999, 255, "tile/1/999.p/255", "the last of three digits"),
        (.hashes(level: 63), 1000, 1, "tile/63/x001/000.p/1", "the first of six, highest level"),
        (.entries, 273, 112, "tile/entries/273.p/112", "a bundle of entries"),
        (
            .entries, .max, 256, "tile/entries/x009/x223/x372/x036/x854/x775/807",
            "the largest index"
        ),
    ]

    @Test("A tile path writes and reads", arguments: paths)
    func path(kind: TilePath.Kind, index: Int, width: Int, path: String, why: String) throws {
        let tile = try TilePath(kind, index: index, width: width)
        #expect(tile.path == path, "\(why)")
        #expect(try TilePath(path) == tile, "\(why)")
    }

    static let badPaths: [(path: String, why: String)] = [
        ("", "nothing"), ("tile/0", "no index"), ("tile/0/", "empty index"),
        ("/tile/0/000", "a slash in front"), ("tile/0/000/", "a slash behind"),
        ("tile/64/000", "a level too high"), ("tile/00/000", "a leading zero"),
        ("tile/-1/000", "a sign"), ("tile/０/000", "a full-width digit"),
        ("tile/0/00", "two digits"), ("tile/0/0000", "four digits"),
        ("tile/0/001/000", "no x"), ("tile/0/x000/001", "an x000 too many"),
        ("tile/0/x001", "x on the last"), ("tile/0/000.p/0", "width 0"),
        ("tile/0/000.p/256", "a partial tile that is full"), ("tile/0/000.p/01", "leading zero"),
        ("tile/0/000.p/", "no width"), ("tile/0/000.p", "no width at all"),
        ("tile/0/000.q/1", "not p"), ("tile/0/000/../001", "up and down"),
        ("tile/0/x009/x223/x372/x036/x854/x775/808", "beyond the largest index"),
    ]

    @Test("Any other spelling is refused", arguments: badPaths)
    func badPath(path: String, why: String) {
        #expect(throws: TilePathError.self, "\(why)") { try TilePath(path) }
    }

    @Test("70,000 entries make the tiles that tlog-tiles counts")
    func seventyThousand() throws {
        let widths = { (level: Int) in
            TilePath.all(.hashes(level: level), size: 70_000).map(\.width)
        }
        #expect(widths(0) == Array(repeating: 256, count: 273) + [112])
        #expect(widths(1) == [256, 17])
        #expect(widths(2) == [1])
        #expect(widths(3).isEmpty)

        var builder = TileBuilder()
        var tree = TreeBuilder()
        for leaf in numberedLeaves(70_000) {
            builder.append(leaf)
            tree.append(leaf)
        }
        let tiles = builder.takeChanges()
        #expect(
            Set(tiles.map(\.path))
                == Set((0...2).flatMap { TilePath.all(.hashes(level: $0), size: 70_000) }))
        #expect(tiles.count == 277)
        var table = TileTable()
        table.store(tiles)
        let nodes = TileNodes(table, size: 70_000)
        #expect(try MerkleTree.root(size: 70_000, nodes: nodes) == tree.root)
        #expect(builder.takeChanges().isEmpty, "nothing changed since")
    }

    @Test("A tree of 256 is a full tile and a partial one of width 1 above it")
    func fullTile() {
        var builder = TileBuilder()
        for leaf in numberedLeaves(256) { builder.append(leaf) }
        let tiles = builder.takeChanges()
        #expect(tiles.map(\.path.path) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(tiles[1].bytes == builder.root.bytes)
        #expect(tiles[1][0] == builder.root && tiles[1][1] == nil)
    }

    @Test(
        "Tiles written in batches, restored between them, give root and proofs",
        arguments: [1, 2, 3])
    func batches(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let leaves = numberedLeaves(3000)
        var (table, builder, tree) = (TileTable(), TileBuilder(), TreeBuilder())
        var size = 0
        while size < leaves.count {
            let batch = leaves[
                size..<min(leaves.count, size + .random(in: 1...600, using: &random))]
            for leaf in batch {
                builder.append(leaf)
                tree.append(leaf)
            }
            size += batch.count
            let changes = builder.takeChanges()
            #expect(changes.count <= batch.count / 256 + 4, "only what changed is written")
            table.store(changes)
            builder = try TileBuilder(size: size, tiles: table)
            #expect(builder.root == tree.root)

            let nodes = TileNodes(table, size: size)
            let index = Int.random(in: 0..<size, using: &random)
            let first = Int.random(in: 1...size, using: &random)
            let path = try MerkleTree.inclusionProof(index: index, size: size, nodes: nodes)
            #expect(
                MerkleTree.verifyInclusion(
                    of: leaves[index], index: index, size: size, path: path, root: tree.root))
            let proof = try MerkleTree.consistencyProof(from: first, to: size, nodes: nodes)
            #expect(
                MerkleTree.verifyConsistency(
                    from: first, MerkleTree.root(of: Array(leaves.prefix(first))), to: size,
                    tree.root, proof: proof))
        }
    }

    @Test("A missing or short tile is named")
    func missing() {
        var table = TileTable()
        #expect(throws: TreeError.missingTile(path: "tile/0/000.p/3")) {
            try TileBuilder(size: 3, tiles: table)
        }
        table.rows[[0, 0]] = [UInt8](repeating: 0, count: 64)
        #expect(throws: TreeError.tileLength(path: "tile/0/000.p/3", found: 64, expected: 96)) {
            try TileBuilder(size: 3, tiles: table)
        }
    }

    @Test("Entry bundles write and read, and say where they are cut")
    func bundles() throws {
        let entries: [[UInt8]] = [[], [1], [UInt8](repeating: 2, count: 258), [3, 4]]
        let bytes = try EntryBundle(entries).bytes
        #expect(Array(bytes.prefix(7)) == [0, 0, 0, 1, 1, 1, 2])
        #expect(try EntryBundle(parsing: bytes).entries == entries)
        let longest = [UInt8](repeating: 9, count: 65_535)
        #expect(try EntryBundle(parsing: EntryBundle([longest]).bytes).entries == [longest])
        #expect(throws: EntryBundleError.entryTooLong(entry: 0, count: 65_536)) {
            try EntryBundle([longest + [0]])
        }
        #expect(throws: EntryBundleError.tooManyEntries) {
            try EntryBundle(Array(repeating: [1], count: 257))
        }
        #expect(throws: EntryBundleError.cutShort(entry: 3)) {
            try EntryBundle(parsing: bytes.dropLast())
        }
        #expect(throws: EntryBundleError.cutShort(entry: 0)) { try EntryBundle(parsing: [0]) }
    }
}
