import LegalCalendar

/// A page's text with its addresses found and replaced（静态页面）.
///
/// It reads only what our own templates write: attributes in double quotation marks, typed text escaped.
struct StaticPage {
    let text: String

    private static let attributes = ["href", "src", "content", "action"]

    /// Every address of ours that the page leads to, as it stands there, unescaped.
    var addresses: [String] {
        var found: [String] = []
        for attribute in ["href", "src"] {
            let mark = " \(attribute)=\"/"
            var rest = text[...]
            while let start = rest.firstRange(of: mark) {
                rest = rest[rest.index(before: start.upperBound)...]
                found.append(Self.plain(rest.prefix { $0 != "\"" }))
            }
        }
        return found
    }

    /// The page with each address of ours put through `place`, and each form through `form`.
    ///
    /// `form` gets the form's opening tag, and gives nil to keep the form.
    func replacing(
        _ place: (String) -> String, form: (Substring) -> String?
    ) -> String {
        var page = Self.replacingForms(in: text, form)
        for attribute in Self.attributes {
            let mark = " \(attribute)=\"/"
            var (result, rest) = ("", page[...])
            while let start = rest.firstRange(of: mark) {
                let first = rest.index(before: start.upperBound)
                result += rest[..<first]
                rest = rest[first...]
                let address = rest.prefix { $0 != "\"" }
                result += Self.escaped(place(Self.plain(address)))
                rest = rest[address.endIndex...]
            }
            page = result + rest
        }
        return page
    }

    private static func replacingForms(
        in page: String, _ form: (Substring) -> String?
    ) -> String {
        let (opening, closing) = ("<form ", "</form>")
        var (result, rest) = ("", page[...])
        while let start = rest.firstRange(of: opening),
            let end = rest[start.upperBound...].firstRange(of: closing)
        {
            let whole = rest[start.lowerBound..<end.upperBound]
            let tag = whole.prefix { $0 != ">" }
            result += rest[..<start.lowerBound]
            result += form(tag) ?? String(whole)
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
