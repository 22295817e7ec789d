/// What a proof or a stored tree was asked for and cannot give.
public enum TreeError: Error, Equatable, CustomStringConvertible {
    case negative(Int)
    case frontierCount(Int, size: Int, expected: Int)
    case indexBeyondSize(index: Int, size: Int)
    case sizeBeyondTree(size: Int, tree: Int)
    case missingNode(level: Int, index: Int)
    case missingTile(path: String)
    case tileLength(path: String, found: Int, expected: Int)

    public var description: String {
        switch self {
        case .negative(let number):
            "tree: \(number) is negative; sizes and indices count from 0"
        case .frontierCount(let count, let size, let expected):
            "tree of \(size): frontier has \(count) hashes, expected \(expected)"
        case .indexBeyondSize(let index, let size):
            "tree of \(size): no leaf \(index); the last is \(size - 1)"
        case .sizeBeyondTree(let size, let tree):
            "tree of \(tree): no earlier size \(size)"
        case .missingNode(let level, let index):
            "node \(index) at level \(level) is missing"
        case .missingTile(let path):
            "\(path) is missing"
        case .tileLength(let path, let found, let expected):
            "\(path): \(found) bytes, expected \(expected)"
        }
    }
}
