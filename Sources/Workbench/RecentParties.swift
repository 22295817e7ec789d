import Access
import Casework
import Procedures
import Web

/// The parties that an account entered last（最近登记的当事人）, to be taken over into the next form.
///
/// They are kept sealed, with the account's drafts.
struct RecentParties: Equatable {
    struct Entry: Equatable {
        let kind: Party.Kind
        let name: String
        let identity: String
        let phone: String
    }

    static let key = "recent-parties"
    private static let most = 6

    /// The latest first.
    private(set) var entries: [Entry] = []

    init() {}

    /// Reads what ``body`` wrote.
    init(_ form: FormBody) {
        for index in 0..<Self.most {
            let name = form["\(index).name"]
            guard !name.isEmpty, let kind = Party.Kind(rawValue: form["\(index).kind"]) else {
                continue
            }
            entries.append(
                Entry(
                    kind: kind, name: name, identity: form["\(index).identity"],
                    phone: form["\(index).phone"]))
        }
    }

    var body: String {
        entries.enumerated().flatMap { index, entry in
            [
                ("kind", entry.kind.rawValue), ("name", entry.name), ("identity", entry.identity),
                ("phone", entry.phone),
            ].map { "\(index).\($0)=\(WebText.encoded($1))" }
        }.joined(separator: "&")
    }

    /// Puts the party in front; one of the same name and number is the same.
    mutating func add(_ party: Party) {
        let entry = Entry(
            kind: party.kind, name: party.name, identity: party.identity ?? "",
            phone: party.phone ?? "")
        entries.removeAll { $0.name == entry.name && $0.identity == entry.identity }
        entries.insert(entry, at: 0)
        entries.removeLast(max(0, entries.count - Self.most))
    }

    /// Which of them stands in which part of a form, as an address has it: `applicant.0,respondent.2`.
    struct Picks {
        private(set) var list: [(role: PartyRole.ID, index: Int)] = []

        init(_ text: String) {
            for part in text.split(separator: ",").prefix(20) {
                guard let point = part.lastIndex(of: "."),
                    let index = Int(part[part.index(after: point)...])
                else { continue }
                list.append((PartyRole.ID(String(part[..<point])), index))
            }
        }

        func adding(_ role: PartyRole.ID, _ index: Int) -> String {
            (list + [(role, index)]).map { "\($0.role).\($0.index)" }.joined(separator: ",")
        }

        func holds(_ role: PartyRole.ID, _ index: Int) -> Bool {
            list.contains { $0.role == role && $0.index == index }
        }

        func count(of role: PartyRole.ID) -> Int { list.count { $0.role == role } }
    }

    /// Fills in those picked, each part from its first group on; picks that cannot be are passed over.
    func fill(_ form: inout FormBody, _ picks: Picks, in procedure: Procedure) {
        var places: [PartyRole.ID: Int] = [:]
        for (role, index) in picks.list where entries.indices.contains(index) {
            let (entry, place) = (entries[index], places[role, default: 0])
            guard let known = procedure.partyRole(role), known.kinds.contains(entry.kind),
                place < known.count.upperBound
            else { continue }
            places[role] = place + 1
            let name = "p.\(role.text).\(place)"
            form.add("\(name).kind", entry.kind.rawValue)
            form.add("\(name).name", entry.name)
            form.add("\(name).identity", entry.identity)
            form.add("\(name).phone", entry.phone)
        }
    }
}

/// The parties to take over, by the part that they would play.
struct RecentPartiesView {
    struct Part {
        let label: String
        let ways: [OpeningPage.Way]
    }

    let heading: String
    let parts: [Part]
}

extension Pages {
    /// Those of the account; none for whose work no personal data are needed.
    func recentParties(_ visit: Visit) async throws -> RecentParties {
        let services = try services
        guard let account = visit.guest.account,
            services.permission.seesPersonalData(visit.guest.viewer),
            let draft = try await services.accounts.draft(RecentParties.key, of: account.id.text)
        else { return RecentParties() }
        return RecentParties(FormBody(urlEncoded: draft.body.utf8))
    }

    /// Remembers who was entered.
    func remember(_ parties: [Party], _ visit: Visit) async throws {
        let services = try services
        guard let account = visit.guest.account, !parties.isEmpty,
            services.permission.seesPersonalData(visit.guest.viewer)
        else { return }
        var recent = try await recentParties(visit)
        for party in parties.reversed() { recent.add(party) }
        try await services.accounts.save(
            Draft(
                account: account.id.text, key: RecentParties.key, body: recent.body,
                saved: services.now()))
    }

    /// Links that take one over, above the form at `path`; `pairs` stay in its address.
    func view(
        _ recent: RecentParties, in procedure: Procedure, at path: String,
        _ pairs: [(String, String)], _ visit: Visit
    ) -> RecentPartiesView? {
        let picks = RecentParties.Picks(visit.query["recent"] ?? "")
        let parts = procedure.partyRoles.compactMap { role -> RecentPartiesView.Part? in
            guard picks.count(of: role.id) < role.count.upperBound else { return nil }
            let ways = recent.entries.enumerated().compactMap { index, entry -> OpeningPage.Way? in
                guard role.kinds.contains(entry.kind), !picks.holds(role.id, index) else {
                    return nil
                }
                let number =
                    entry.phone.isEmpty
                    ? Masking.identity(entry.identity) : Masking.phone(entry.phone)
                return OpeningPage.Way(
                    href: visit.links(
                        path, pairs + [("recent", picks.adding(role.id, index))]),
                    label: number.isEmpty ? entry.name : "\(entry.name) \(number)", isHere: false)
            }
            return ways.isEmpty
                ? nil
                : RecentPartiesView.Part(label: role.label.text(in: visit.language), ways: ways)
        }
        return parts.isEmpty
            ? nil
            : RecentPartiesView(
                heading: visit.words("填入最近登记的当事人", "Take over a party entered lately"),
                parts: parts)
    }
}
