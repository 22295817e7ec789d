import Casework
import Foundation
import Web

/// What no form expects, drawn again the same from a seed（无意义输入）: SplitMix64.
struct Garbage {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below most: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(most))
    }

    static let script = "<script>alert(1)</script>"

    private static let values = [
        "", " ", "0", "-1", "1", "99999999999999999999999999", "9223372036854775807",
        "-9223372036854775808", "1e9", "0x10", "１２", "0.001", "0001-01-01", "1900-01-01",
        "2020-02-30",
        "2019-12-31", "2999-12-31", "9999-12-31", "2020-01-01 25:61", "2020-03-01T09:30",
        "0001-01-01T00:00",
        "9999-12-31T23:59", "yes", "true", "null", "nothing", "dongfang", "justice", "mediator",
        script,
        "\"'><b onmouseover=x>", "'; DROP TABLE event; --", "../../etc/passwd",
        "%00%0d%0aset-cookie: x=y",
        "a\u{0}b", "a\r\nb\nc", "\u{1F}\u{1F}\u{1F}3\u{1F}\u{1F}\u{1F}", "\u{202E}倒", "👩‍👩‍👧‍👦",
        "e\u{301}\u{301}\u{301}",
        "{{name}}", "${7*7}", "=1+1", "||", "|opener|", "张三", "440306199001010014",
        "91440300MA5EXAMPLE",
        String(repeating: "长", count: 3000), String(repeating: "a ", count: 20_000),
    ]

    mutating func value() -> String { Self.values[number(below: Self.values.count)] }

    private static let names = [
        "", "token", "once", "seen", "more", "do", "anyway", "link", "note", "happened", "kept",
        "s", "text",
        "people", "matter", "purpose", "cancel", "delegate", "first", "last", "name", "kind",
        "roles", "unit",
        "state", "f.", "f.nothing", "f.nothing.community", "p.", "p.applicant",
        "p.applicant.999999999.name",
        "p.applicant.-1.name", "p.nobody.0.name", "r.0.", "r.99.f.x", "r.-1.f.x", "code", "number",
        "password",
    ]

    /// A body of the form's own fields and others, each with something, many more than once.
    mutating func body(of fields: [String]) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for field in fields where number(below: 4) > 0 {
            for _ in 0...number(below: 2) { pairs.append((field, value())) }
        }
        for _ in 0..<number(below: 8) {
            pairs.append((Self.names[number(below: Self.names.count)], value()))
        }
        return pairs
    }
}

extension Answer {
    /// The names of the fields of the page's forms, but for what every form has.
    var fieldNames: [String] {
        var names: [String] = []
        for part in text.components(separatedBy: " name=\"").dropFirst() {
            let name = String(part.prefix { $0 != "\"" })
            if !["token", "once", "lang"].contains(name), !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}
