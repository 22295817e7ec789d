import LegalCalendar
import Procedures

/// An address of ours as a copy names it（静态副本中的地址）: a path, the language, and what else was asked.
struct StaticAddress: Hashable {
    let path: String
    let language: Language
    /// Sorted by name.
    let query: [String: String]

    /// What leads to the same page: the fingerprint of a style sheet, the usual language and last day.
    private static let silent: Set = ["v", "lang"]

    /// - Returns: nil for what is none of ours: elsewhere, or a place in the same page.
    init?(_ address: some StringProtocol, cutOff: CivilDate) {
        guard address.hasPrefix("/"), !address.hasPrefix("//") else { return nil }
        let visit = Visit(Request(.get, String(address.prefix { $0 != "#" })))
        path = visit.path
        language = visit.language
        query = visit.query.filter { name, value in
            !Self.silent.contains(name) && !(name == "to" && value == "\(cutOff)")
        }
    }

    private init(path: String, language: Language) {
        (self.path, self.language, query) = (path, language, [:])
    }

    static func page(_ path: String, _ language: Language) -> StaticAddress {
        StaticAddress(path: path, language: language)
    }

    private var pairs: [(name: String, value: String)] {
        query.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What to ask the pages for.
    var request: String { Links(language: language, lastDay: nil)(path, pairs) }

    /// Where the answer lies below the copy's folder; nil for a name that not every disk can hold.
    ///
    /// `/figures/a.b?page=2&lang=en` lies at `en/figures/a.b~page-2.html`.
    func file(type: String) -> String? {
        let isPage = type.hasPrefix("text/html")
        let name = path == "/" ? "index" : String(path.dropFirst())
        let asked = pairs.map { "~\($0.name)-\($0.value)" }.joined()
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last,
            (parts + [asked[...]]).allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }),
            parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
        else { return nil }
        let folder = (language == .en ? "en/" : "") + parts.dropLast().map { $0 + "/" }.joined()
        if isPage { return folder + last + asked + ".html" }
        guard let dot = last.lastIndex(of: ".") else { return folder + last + asked }
        return folder + last[..<dot] + asked + last[dot...]
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// `/matters/` of `/matters/12`: pages of one kind, of which a copy holds so many.
    var numbered: String? {
        guard let slash = path.lastIndex(of: "/"), Int64(path[slash...].dropFirst()) != nil else {
            return nil
        }
        return String(path[...slash])
    }
}
