import LegalCalendar

/// A feed of what was published（订阅源）, after RFC 4287.
struct AtomFeed {
    struct Entry {
        let title: String
        /// The path of its page.
        let path: String
        let summary: String
        let category: String
        let published: CivilDate
        let updated: CivilDate
    }

    let title: String
    let author: String
    /// `https://www.example.gov.cn/yifa`: before every path.
    let home: String
    /// The path of the feed itself, and of the page that says the same.
    let path: String
    let page: String
    let language: String
    /// The newest first.
    let entries: [Entry]
    /// The feed's own time where it has no entry.
    let empty: CivilDate

    var text: String {
        let updated = entries.map(\.updated).max() ?? empty
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
            <title>\(Self.escaped(title))</title>
            <id>\(Self.escaped(home + path))</id>
            <updated>\(Self.moment(updated))</updated>
            <author><name>\(Self.escaped(author))</name></author>
            <link rel="self" type="application/atom+xml" href="\(Self.escaped(home + path))"/>
            <link rel="alternate" type="text/html" href="\(Self.escaped(home + page))"/>
            \(entries.map(entry).joined())</feed>

            """
    }

    private func entry(_ entry: Entry) -> String {
        """
        <entry>
        <title>\(Self.escaped(entry.title))</title>
        <id>\(Self.escaped(home + entry.path))</id>
        <published>\(Self.moment(entry.published))</published>
        <updated>\(Self.moment(entry.updated))</updated>
        <category term="\(Self.escaped(entry.category))"/>
        <link rel="alternate" type="text/html" href="\(Self.escaped(home + entry.path))"/>
        <summary>\(Self.escaped(entry.summary))</summary>
        </entry>

        """
    }

    /// The beginning of the day where the office sits（RFC 3339）.
    private static func moment(_ day: CivilDate) -> String {
        Instant(day, hour: 0, minute: 0).iso8601
    }

    /// Text as XML 1.0 takes it: control characters are left out.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
