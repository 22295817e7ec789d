public import Figures
public import LegalCalendar
public import Procedures

/// What one pack lays down and another does not, or otherwise（规则包比较）.
public struct PackDifference: Sendable {
    public enum Kind: String, Hashable, Sendable {
        case added, removed, changed
    }

    /// One definition: `acts.agree.by` of a version of a procedure, or `thresholds.large` of the pack.
    public struct Change: Hashable, Sendable {
        /// Nil for what stands beside the procedures.
        public let procedure: Procedure.ID?
        /// The first day of the version.
        public let version: CivilDate?
        public let path: String
        public let kind: Kind
        /// As the packs have it, in short; empty where it has not.
        public let old: String
        public let new: String
    }

    public let changes: [Change]
    /// Measures that the new pack lacks or counts otherwise, by a threshold too: data cannot take it
    /// over.
    public let lostMeasures: [Measure.ID]
    public let redefinedMeasures: [Measure.ID]
    public let addedMeasures: [Measure.ID]

    public init(from old: Pack, to new: Pack) {
        var changes: [Change] = []
        let versions = old.book.procedures.map(VersionKey.init)
        let others = new.book.procedures.map(VersionKey.init)
        for key in versions + others.filter({ !versions.contains($0) }) {
            let before = old.book.procedure(key.procedure, version: key.version)
            let after = new.book.procedure(key.procedure, version: key.version)
            guard before != after else { continue }
            let own = Self.changes(
                before.map(Facts.init) ?? Facts(), after.map(Facts.init) ?? Facts(), key)
            changes += own.isEmpty ? [Self.unnamed(key)] : own
        }
        changes += Self.changes(Facts(old), Facts(new), nil)
        self.changes = changes
        let known = Dictionary(
            new.figures.measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        lostMeasures = old.figures.measures.map(\.id).filter { known[$0] == nil }
        redefinedMeasures = old.figures.measures.filter { measure in
            guard let now = known[measure.id] else { return false }
            let thresholds = measure.condition?.thresholds ?? []
            return now != measure
                || thresholds.contains { old.book.thresholds[$0] != new.book.thresholds[$0] }
        }.map(\.id)
        addedMeasures = new.figures.measures.map(\.id).filter { old.figures.measure($0) == nil }
    }

    private struct VersionKey: Hashable {
        let procedure: Procedure.ID
        let version: CivilDate

        init(_ procedure: Procedure) {
            self.procedure = procedure.id
            version = procedure.span.first
        }
    }

    /// A difference for which there is no path yet.
    private static func unnamed(_ key: VersionKey) -> Change {
        Change(
            procedure: key.procedure, version: key.version, path: "other", kind: .changed, old: "",
            new: "")
    }

    private static func changes(_ old: Facts, _ new: Facts, _ key: VersionKey?) -> [Change] {
        func change(_ path: String, _ kind: Kind) -> Change {
            Change(
                procedure: key?.procedure, version: key?.version, path: path, kind: kind,
                old: old[path] ?? "", new: new[path] ?? "")
        }
        var changes: [Change] = []
        for path in old.paths {
            if new[path] == nil {
                if !old.hasParent(of: path, missingIn: new) {
                    changes.append(change(path, .removed))
                }
            } else if old[path] != new[path] {
                changes.append(change(path, .changed))
            }
        }
        for path in new.paths
        where old[path] == nil && !new.hasParent(of: path, missingIn: old) {
            changes.append(change(path, .added))
        }
        return changes
    }
}

extension Pack {
    /// The same pack, its measures in the order in which data count them; those that the data do not
    /// know come last.
    public func counting(inOrderOf known: [String]) -> Pack {
        let places = Dictionary(
            zip(known, known.indices), uniquingKeysWith: { first, _ in first })
        let measures = figures.measures.enumerated().sorted { left, right in
            let (first, second) = (places[left.element.id.text], places[right.element.id.text])
            return (first ?? .max, left.offset) < (second ?? .max, right.offset)
        }.map(\.element)
        return Pack(
            book: book,
            figures: FigureBook(
                measures: measures, figures: figures.figures, identities: figures.identities,
                columns: figures.columns),
            report: report, papers: papers, tables: tables, published: published,
            evidence: evidence, warnings: warnings, files: files)
    }
}
