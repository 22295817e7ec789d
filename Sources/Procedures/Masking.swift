/// What is shown of persons to whoever does not need more（个人信息遮盖）.
///
/// Source: Personal Information Protection Law（个人信息保护法）art. 73: de-identification.
public enum Masking {
    /// `张*`, `张*三`, `欧**国`; a single character is no name to keep.
    public static func name(_ name: String) -> String {
        let characters = Array(name)
        switch characters.count {
        case 0, 1: return "*"
        case 2: return "\(characters[0])*"
        default:
            let stars = String(repeating: "*", count: characters.count - 2)
            return "\(characters[0])\(stars)\(characters[characters.count - 1])"
        }
    }

    /// First four and last four; nothing of a number too short to hide anything between them.
    public static func identity(_ number: String) -> String {
        ends(of: number, first: 4, last: 4)
    }

    /// `138****5678`.
    public static func phone(_ number: String) -> String {
        ends(of: number, first: 3, last: 4)
    }

    /// Down to the road or the community: `楼岗大道***`.
    public static func address(_ text: String) -> String {
        let named = text.prefix { !$0.isNumber }
        let end = named.indices.last { "区村路街道巷".contains(named[$0]) }
        return (end.map { String(named[...$0]) } ?? "") + "***"
    }

    private static func ends(of text: String, first: Int, last: Int) -> String {
        guard text.count > first + last else { return String(repeating: "*", count: text.count) }
        let stars = String(repeating: "*", count: text.count - first - last)
        return "\(text.prefix(first))\(stars)\(text.suffix(last))"
    }

    /// Free text without the identity numbers and mobile phones that somebody wrote into it.
    public static func numbers(in text: String) -> String {
        var (result, run) = ("", "")
        func flush() {
            switch run.count {
            case 15, 18: result += identity(run)
            case 11 where run.first == "1": result += phone(run)
            default: result += run
            }
            run = ""
        }
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            if isDigit || (run.count == 17 && (character == "X" || character == "x")) {
                run.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }
}

extension String {
    /// With every occurrence of `name` replaced.
    package func replacing(name: String, by text: String) -> String {
        guard !name.isEmpty else { return self }
        var (result, rest) = ("", self[...])
        while let range = rest.firstRange(of: name) {
            result += rest[..<range.lowerBound] + text
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
