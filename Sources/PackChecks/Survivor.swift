public import Procedures

/// Mutants that nothing notices, and why that is right（存活变异体的理由）.
public struct Survivor: Sendable {
    public let reason: Label
    /// Names of mutants; a `*` stands for anything.
    public let patterns: [String]

    public init(reason: Label, patterns: [String]) {
        self.reason = reason
        self.patterns = patterns
    }

    public func explains(_ name: String) -> Bool {
        patterns.contains { Self.matches(name, $0) }
    }

    public static func matches(_ name: String, _ pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return name == pattern }
        guard let first = parts.first, let last = parts.last, name.hasPrefix(first),
            name.dropFirst(first.count).hasSuffix(last)
        else { return false }
        var rest = name.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}

extension MutationTest {
    /// What notices each mutant, in their order, worked out on all cores.
    public func killers(of mutants: [Mutant]) async -> [Killer?] {
        await withTaskGroup(of: (Int, Killer?).self) { group in
            for (index, mutant) in mutants.enumerated() {
                group.addTask { (index, killer(of: mutant)) }
            }
            var killers = [Killer?](repeating: nil, count: mutants.count)
            for await (index, killer) in group { killers[index] = killer }
            return killers
        }
    }
}
