/// The readable text of an HTML page, with one line per paragraph and tabs between table cells.
///
/// Scripts, styles and the head are left out; entities are decoded; unknown tags vanish. Offsets of an
/// audit of a page refer to this text. Never fails: broken markup is read as far as it goes.
public func plainText(fromHTML html: String) -> String {
    var reader = HTMLReader(html)
    return reader.read()
}

private struct HTMLReader {
    private let scalars: [Unicode.Scalar]
    private var output: [Unicode.Scalar] = []
    private var index = 0
    /// A white space was read and not yet written.
    private var space = false

    init(_ html: String) { scalars = Array(html.unicodeScalars) }

    private static let skipped: Set<String> = ["script", "style", "noscript", "template", "head"]
    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section",
        "article",
        "ul", "ol", "dl", "dd", "dt", "blockquote", "hr", "header", "footer", "main", "aside",
        "nav",
        "pre", "form", "tbody", "thead", "caption", "body", "html", "title", "option", "center",
    ]

    mutating func read() -> String {
        while index < scalars.count {
            switch scalars[index] {
            case "<" where startsTag(index + 1): readTag()
            case "&": readEntity()
            case " ", "\n", "\r", "\t":
                space = true
                index += 1
            default:
                write(scalars[index])
                index += 1
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: output)
        return String(view)
    }

    /// A lone `<` before a digit or a Han character is text.
    private func startsTag(_ place: Int) -> Bool {
        guard place < scalars.count else { return false }
        return scalars[place].isLatin || scalars[place] == "/" || scalars[place] == "!"
            || scalars[place] == "?"
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if space, let last = output.last, last != "\n", last != "\t" { output.append(" ") }
        space = false
        output.append(scalar)
    }

    private mutating func readTag() {
        if matches("<!--", at: index) {
            index = find("-->", from: index + 4).map { $0 + 3 } ?? scalars.count
            return
        }
        var place = index + 1
        let closing = scalars[place] == "/"
        if closing { place += 1 }
        var name = ""
        while place < scalars.count, scalars[place].isLatin || scalars[place].isDigit {
            name.unicodeScalars.append(scalars[place])
            place += 1
        }
        name = name.lowercased()
        index = endOfTag(from: place)
        if !closing, Self.skipped.contains(name) {
            index = find("</" + name, from: index).map { endOfTag(from: $0 + 2) } ?? scalars.count
        } else if Self.blocks.contains(name) {
            breakLine()
        } else if name == "td" || name == "th", closing {
            space = false
            output.append("\t")
        }
    }

    private mutating func breakLine() {
        space = false
        while let last = output.last, last == " " || last == "\t" { output.removeLast() }
        if let last = output.last, last != "\n" { output.append("\n") }
    }

    /// The index after the `>` that ends a tag; one within quotes does not.
    private func endOfTag(from start: Int) -> Int {
        var place = start
        var quote: Unicode.Scalar?
        while place < scalars.count {
            let scalar = scalars[place]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ">" {
                return place + 1
            }
            place += 1
        }
        return place
    }

    private mutating func readEntity() {
        var place = index + 1
        var name = ""
        while place < scalars.count, place - index < 12, scalars[place] != ";" {
            name.unicodeScalars.append(scalars[place])
            place += 1
        }
        guard place < scalars.count, scalars[place] == ";", let scalar = Self.decode(name) else {
            write("&")
            index += 1
            return
        }
        if scalar == " " || scalar == "\u{A0}" { space = true } else { write(scalar) }
        index = place + 1
    }

    private static func decode(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return named[name] }
        let digits = name.dropFirst()
        let hexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let code = hexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init)
    }

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "ldquo": "“",
        "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…",
        "middot": "·", "times": "×", "emsp": " ", "ensp": " ", "thinsp": " ", "permil": "‰",
        "plusmn": "±", "bull": "•", "yen": "¥", "laquo": "«", "raquo": "»", "sup2": "²",
        "sup3": "³",
    ]

    private func matches(_ word: String, at place: Int) -> Bool {
        var place = place
        for scalar in word.unicodeScalars {
            guard place < scalars.count,
                scalars[place] == scalar
                    || scalars[place].isLatin
                        && scalars[place].properties.lowercaseMapping == String(scalar)
            else { return false }
            place += 1
        }
        return true
    }

    private func find(_ word: String, from start: Int) -> Int? {
        var place = start
        let first = word.unicodeScalars.first
        while place < scalars.count {
            if scalars[place] == first, matches(word, at: place) { return place }
            place += 1
        }
        return nil
    }
}
