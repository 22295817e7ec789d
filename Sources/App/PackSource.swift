import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores

extension Workspace {
    /// A pack at a path, or with `stored` the one kept with the data; its measures in the order in
    /// which the data count them.
    func pack(at path: String) async throws -> Pack {
        guard path != "stored" else { return pack }
        return try PackReader.read(at: path).counting(inOrderOf: try await reader.measures())
    }

    /// Who is qualified, as the registers of qualifications say at the end of the records.
    func credentials() async throws -> Credentials {
        let book = pack.book
        let registers = Set(book.procedures.filter { $0.credential != nil }.map(\.id)).sorted()
        guard !registers.isEmpty else { return Credentials() }
        let matters = try await reader.histories(
            HistorySelection(procedures: registers), into: [Matter](),
            { matters, events in
                if let matter = Matter(events) { matters.append(matter) }
            }, merge: { $0 += $1 })
        var credentials = Credentials()
        for matter in matters {
            if let procedure = book.procedure(matter.procedure, version: matter.version) {
                credentials.update(matter, under: procedure)
            }
        }
        return credentials
    }

    /// The moment by which acts are judged possible: noon of today, or of the last day entered where
    /// the records end before.
    func judged() async throws -> Instant {
        let newest = try await reader.lastDayEntered() ?? Self.today
        return Instant(min(newest, Self.today), hour: 12, minute: 0)
    }

    /// What another pack means for each open matter on which it has any effect, by number; and how
    /// many open matters there are.
    ///
    /// `only`: matters of these procedures; nil for all.
    func transitions(
        from old: Pack, to new: Pack, only: Set<Procedure.ID>? = nil
    ) async throws -> (transitions: [Transition], open: Int) {
        let (moment, credentials) = (try await judged(), try await credentials())
        let (before, after) = (old.book, new.book)
        let found = try await reader.histories(
            HistorySelection(openOnly: true, procedures: only.map { $0.sorted() }),
            into: (list: [Transition](), open: 0),
            { found, events in
                guard let matter = Matter(events) else { return }
                found.open += 1
                let transition = Transition(
                    of: matter, from: before, to: after, at: moment, credentials: credentials)
                if transition.changesRecord || !transition.turns.isEmpty {
                    found.list.append(transition)
                }
            },
            merge: { found, more in
                found.list += more.list
                found.open += more.open
            })
        return (found.list.sorted { $0.matter < $1.matter }, found.open)
    }
}

/// Versions that matters follow and that the new pack no longer has.
struct LostVersion: Encodable {
    let procedure, version: String
    let matters, open: Int
}

extension Workspace {
    /// The versions that a new pack lacks though matters follow them; `leaving` are the open matters
    /// that go on under another one.
    func lostVersions(
        in book: ProcedureBook, leaving: [Transition] = []
    ) async throws -> [LostVersion] {
        try await reader.followers().compactMap { version in
            guard book.procedure(version.procedure, version: version.version) == nil else {
                return nil
            }
            let gone = leaving.count {
                $0.procedure == version.procedure && $0.version == version.version && $0.next != nil
                    && $0.next != version.version
            }
            guard version.matters > gone else { return nil }
            return LostVersion(
                procedure: version.procedure.text, version: "\(version.version)",
                matters: version.matters - gone, open: version.open - gone)
        }
    }
}
