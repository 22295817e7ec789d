import Casework
import Figures
package import LegalCalendar
package import Procedures

/// What somebody asks a page for: the parts of the request, read and checked（访问请求）.
package struct Visit: Sendable {
    package let request: Request
    package let path: String
    package let query: [String: String]
    package let language: Language
    /// The parts of the path that stand for something, by name.
    package let places: [String: String]
    package var guest: Guest

    package init(_ request: Request, places: [String: String] = [:], guest: Guest = .nobody) {
        self.request = request
        path = request.path
        self.places = places
        query = Self.parse(request.query)
        language = query["lang"] == "en" ? .en : .zh
        self.guest = guest
    }

    package init(path: String, query: String = "", places: [String: String] = [:]) {
        self.init(Request(.get, query.isEmpty ? path : "\(path)?\(query)"), places: places)
    }

    package var form: FormBody { request.form }
    package var words: Words { Words(language: language) }
    /// Addresses that keep the language.
    package var links: Links { Links(language: language, lastDay: nil) }

    package func place(_ name: String) -> String { places[name] ?? "" }

    /// The last day counted, `?to=2020-11-06`; the site's own without it.
    package func lastDay(_ site: Site) throws(PageFault) -> CivilDate {
        guard let text = query["to"], !text.isEmpty else { return site.cutOff }
        guard let day = CivilDate(text), (1949...2999).contains(day.year) else {
            throw .bad(
                Label(
                    zh: "日期“\(text.shortened)”应写成 YYYY-MM-DD，例如 2020-11-06。",
                    en: "The date '\(text.shortened)' must be written YYYY-MM-DD, as in 2020-11-06."
                ))
        }
        return day
    }

    /// The page of a list, `?page=2`, from 1.
    package func page() throws(PageFault) -> Int {
        guard let text = query["page"], !text.isEmpty else { return 1 }
        guard let page = Int(text), (1...10_000).contains(page) else {
            throw .bad(
                Label(
                    zh: "页码“\(text.shortened)”应为 1 到 10000 的整数。",
                    en: "The page '\(text.shortened)' must be a whole number from 1 to 10000."))
        }
        return page
    }

    /// A whole number in the path, 0 or more.
    package func number(_ name: String, _ what: Label) throws(PageFault) -> Int64 {
        let text = place(name)
        guard let number = Int64(text), number >= 0, String(number) == text else {
            throw .bad(
                Label(
                    zh: "\(what.zh)“\(text.shortened)”应为非负整数。",
                    en: "The \(what.en) '\(text.shortened)' must be a whole number."))
        }
        return number
    }

    /// Reads `a=b&c=d`; a name given twice counts once, as first given.
    private static func parse(_ query: String) -> [String: String] {
        query.utf8.split(separator: UInt8(ascii: "&")).reduce(into: [:]) { values, pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = WebText.decoded(parts[0])
            guard values[name] == nil else { return }
            values[name] = parts.count > 1 ? WebText.decoded(parts[1]) : ""
        }
    }
}

/// Why a page cannot be shown.
package enum PageFault: Error, Equatable {
    case notFound
    /// The address says something that cannot be: what was read and what would do.
    case bad(Label)
    /// The law or the office keeps it from the public.
    case notPublic(procedure: Label)
    /// It was public and is so no longer（撤回、期满）.
    case takenBack
    /// Not for this guest（无权访问）.
    case forbidden
    /// The form comes from a session that is over, or from elsewhere（会话已过期）.
    case expired
    /// The same form is being worked on, sent a moment ago.
    case busy
    /// More bytes than the form takes.
    case tooLarge(most: Int64)
    /// This server takes no acts.
    case readOnly
}

extension String {
    /// Enough of what somebody typed to recognise it.
    package var shortened: String { unicodeScalars.count > 40 ? String(prefix(40)) + "…" : self }
}
