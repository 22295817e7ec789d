import Ledger
import Testing

@Suite struct TreeTests {
    /// The inputs of the reference tests of Certificate Transparency, RFC 6962.
    static let inputs = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]

    static let roots: [(size: Int, root: String)] = [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ]

    static let leaves = inputs.compactMap(Hexadecimal.decode).map { TreeHasher().leaf($0) }

    @Test("The roots of the reference trees", arguments: roots)
    func root(size: Int, root: String) throws {
        let leaves = Array(Self.leaves.prefix(size))
        #expect(MerkleTree.root(of: leaves).hex == root)
        #expect(try MerkleTree.root(size: size, nodes: MemoryNodes(leaves)).hex == root)
    }

    @Test("Leaf and node of the reference tests")
    func leafAndNode() {
        let hasher = TreeHasher()
        #expect(
            hasher.leaf(Array("L123456".utf8)).hex
                == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
        #expect(
            HashAlgorithm.sha256.digest([1] + Array("N123N456".utf8)).hex
                == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb")
        let (left, right) = (hasher.leaf([1]), hasher.leaf([2]))
        #expect(
            hasher.node(left, right) == HashAlgorithm.sha256.digest([1] + left.bytes + right.bytes))
        #expect(hasher.node(left, right) != hasher.node(right, left))
    }

    static let path58 = [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]

    @Test("PATH(5, 8) and PROOF(6, 8) of the reference tests")
    func referenceProofs() throws {
        let nodes = MemoryNodes(Self.leaves)
        let path = try MerkleTree.inclusionProof(index: 5, size: 8, nodes: nodes)
        #expect(path.map(\.hex) == Self.path58)
        let proof = try MerkleTree.consistencyProof(from: 6, to: 8, nodes: nodes)
        #expect(
            proof.map(\.hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                Self.path58[1], Self.path58[2],
            ])
    }

    @Test(
        "Every inclusion proof of every tree below 40 holds, and no other",
        arguments: HashAlgorithm.allCases)
    func inclusion(algorithm: HashAlgorithm) throws {
        let leaves = numberedLeaves(40, algorithm)
        let nodes = MemoryNodes(leaves, algorithm)
        for size in 1..<40 {
            let root = MerkleTree.root(of: Array(leaves.prefix(size)), algorithm)
            for index in 0..<size {
                let path = try MerkleTree.inclusionProof(
                    index: index, size: size, nodes: nodes, algorithm)
                func holds(_ leaf: Int, _ index: Int, _ size: Int, _ path: [Hash]) -> Bool {
                    MerkleTree.verifyInclusion(
                        of: leaves[leaf], index: index, size: size, path: path, root: root,
                        algorithm)
                }
                #expect(holds(index, index, size, path))
                #expect(!holds((index + 1) % 40, index, size, path), "another leaf")
                #expect(!holds(index, index ^ 1, size, path) || size == 1, "the place beside")
                #expect(!holds(index, index, size, path + [root]), "a hash too many")
                #expect(path.isEmpty || !holds(index, index, size, path.dropLast()), "too few")
                #expect(!holds(index, index - size, size, path), "a negative place")
                #expect(!holds(index, index + size, size, path), "beyond the end")
                for place in path.indices {
                    var changed = path
                    changed[place] = algorithm.digest(changed[place].bytes)
                    #expect(!holds(index, index, size, changed), "hash \(place) changed")
                }
            }
        }
    }

    @Test(
        "Every consistency proof of every tree below 40 holds, and no other",
        arguments: HashAlgorithm.allCases)
    func consistency(algorithm: HashAlgorithm) throws {
        let leaves = numberedLeaves(40, algorithm)
        let nodes = MemoryNodes(leaves, algorithm)
        let roots = (0...40).map { MerkleTree.root(of: Array(leaves.prefix($0)), algorithm) }
        for size in 1..<40 {
            for first in 1...size {
                let proof = try MerkleTree.consistencyProof(
                    from: first, to: size, nodes: nodes, algorithm)
                func holds(_ first: Int, _ old: Hash, _ new: Hash, _ proof: [Hash]) -> Bool {
                    MerkleTree.verifyConsistency(
                        from: first, old, to: size, new, proof: proof, algorithm)
                }
                #expect(holds(first, roots[first], roots[size], proof))
                #expect(!holds(first, roots[first - 1], roots[size], proof), "another beginning")
                #expect(!holds(first, roots[first], roots[size + 1], proof), "another end")
                #expect(!holds(first, roots[first], roots[size], proof + [roots[1]]), "too many")
                #expect(
                    proof.isEmpty || !holds(first, roots[first], roots[size], proof.dropLast()))
                #expect(!holds(size + 1, roots[size + 1], roots[size], proof), "shrunk")
                for place in proof.indices {
                    var changed = proof
                    changed[place] = algorithm.digest(changed[place].bytes)
                    #expect(!holds(first, roots[first], roots[size], changed))
                }
            }
        }
    }

    @Test("A tree goes on from its stored frontier")
    func frontier() throws {
        let leaves = numberedLeaves(300)
        var tree = TreeBuilder()
        for (count, leaf) in leaves.enumerated() {
            var restored = try TreeBuilder(size: count, frontier: tree.frontier)
            #expect(restored == tree)
            tree.append(leaf)
            restored.append(leaf)
            #expect(restored.root == tree.root)
            #expect(tree.root == MerkleTree.root(of: Array(leaves.prefix(count + 1))))
        }
    }

    @Test("What a tree cannot give is refused with what would do")
    func refusals() {
        #expect(throws: TreeError.frontierCount(1, size: 3, expected: 2)) {
            try TreeBuilder(size: 3, frontier: [TreeHasher().empty])
        }
        #expect(throws: TreeError.negative(-1)) { try TreeBuilder(size: -1, frontier: []) }
        let nodes = MemoryNodes(numberedLeaves(4))
        #expect(throws: TreeError.indexBeyondSize(index: 4, size: 4)) {
            try MerkleTree.inclusionProof(index: 4, size: 4, nodes: nodes)
        }
        #expect(throws: TreeError.sizeBeyondTree(size: 5, tree: 4)) {
            try MerkleTree.consistencyProof(from: 5, to: 4, nodes: nodes)
        }
        #expect(throws: TreeError.missingNode(level: 0, index: 4)) {
            try MerkleTree.root(size: 5, nodes: nodes)
        }
    }

    @Test("SHA-256 and SM3 trees have one shape and different hashes")
    func agility() throws {
        let (sha, sm3) = (
            MemoryNodes(numberedLeaves(7)), MemoryNodes(numberedLeaves(7, .sm3), .sm3)
        )
        let first = try MerkleTree.inclusionProof(index: 4, size: 7, nodes: sha)
        let second = try MerkleTree.inclusionProof(index: 4, size: 7, nodes: sm3, .sm3)
        #expect(first.count == second.count)
        #expect(Set(first).isDisjoint(with: second))
    }
}
