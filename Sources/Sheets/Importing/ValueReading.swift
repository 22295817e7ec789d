import LegalCalendar
import Procedures

/// Reads what stands in a cell as the value of a field（按字段类型取值）.
struct ValueReading {
    let organisation: Organisation
    let words: [Field.ID: [String: String]]

    /// What was expected instead.
    struct Mismatch: Error, Equatable {
        let expected: Label

        init(_ zh: String, _ en: String) { expected = Label(zh: zh, en: en) }
    }

    func value(_ cell: Cell, of field: Field, factor: Int64 = 1) throws(Mismatch) -> Value {
        try value(cell, field.kind, field, factor)
    }

    private func value(
        _ cell: Cell, _ kind: Field.Kind, _ field: Field, _ factor: Int64
    ) throws(Mismatch) -> Value {
        if case .fault = cell { throw Mismatch("没有错误的公式", "a formula without a fault") }
        switch kind {
        case .text: return .text(try Self.text(cell))
        case .integer(let bounds):
            guard let number = Self.decimal(cell, places: 0) else {
                throw Mismatch(
                    "整数，\(bounds.lowerBound) 到 \(bounds.upperBound)",
                    "a whole number, \(bounds.lowerBound) to \(bounds.upperBound)")
            }
            return .integer(number)
        case .money:
            guard let fen = Self.money(cell, factor) else {
                throw Mismatch("金额，如 1200.50", "an amount of money such as 1200.50")
            }
            return .money(fen)
        case .date:
            guard let found = DateReading.read(cell) else { throw Self.noDate }
            return .date(found.day)
        case .instant:
            guard let found = DateReading.read(cell) else { throw Self.noDate }
            return .instant(Instant(found.day, hour: 0, minute: 0, second: found.second ?? 0))
        case .choice(let choices): return .choice(try choice(cell.text, choices, field))
        case .place: return .place(try place(cell.text))
        case .file:
            guard cell.text.utf8.count == 64, cell.text.utf8.allSatisfy({ Self.isHex($0) }) else {
                throw Mismatch(
                    "文件的 SHA-256，64 位十六进制", "the SHA-256 of a file, 64 hexadecimal digits")
            }
            return .file(cell.text)
        case .staff: return .list(Self.parts(cell.text).map { .text($0) })
        case .list(let element, _):
            var items: [Value] = []
            for part in Self.parts(cell.text) {
                items.append(try value(.text(part), element, field, factor))
            }
            return .list(items)
        }
    }

    static var noDate: Mismatch {
        Mismatch(
            "日期，如 2020-11-06、2020/11/6、2020年11月6日、20201106",
            "a day such as 2020-11-06, 2020/11/6, 2020年11月6日 or 20201106")
    }

    /// Numbers of more digits than a spreadsheet keeps have lost their last ones.
    static func text(_ cell: Cell) throws(Mismatch) -> String {
        if case .number(let number) = cell, abs(number) >= 1e15 {
            throw Mismatch(
                "文本格式的号码（按数字存放，末几位已经丢失）",
                "a number kept as text; as a number it has lost its last digits")
        }
        return cell.text
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte)
    }

    static func parts(_ text: String) -> [String] {
        guard text.unicodeScalars.contains(where: { separators.contains($0) }) else {
            return text.isEmpty ? [] : [text]
        }
        return text.unicodeScalars.split { separators.contains($0) }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private static var separators: [Unicode.Scalar] { ["、", "，", ",", "；", ";", "\n"] }

    /// The choice, or community, whose name is written.
    private static func named(_ text: String, _ label: Label, _ id: String) -> Bool {
        label.zh.hasBytes(of: text) || id.hasBytes(of: text) || label.en.hasBytes(of: text)
    }

    // MARK: Numbers

    private static func money(_ cell: Cell, _ factor: Int64) -> Int64? {
        if case .text(let text) = cell {
            let units: [(String, Int64)] = [("万元", 10_000), ("元", 1), ("万", 10_000)]
            for (unit, own) in units where text.trimmed.hasSuffix(unit) {
                return money(.text(String(text.trimmed.dropLast(unit.count))), own)
            }
        }
        // The amount in fen, whatever the unit of the column.
        return decimal(cell, places: factor == 10_000 ? 6 : factor == 1_000 ? 5 : 2)
    }

    /// A decimal number as a whole count of its last place: 12.5 with two places is 1250.
    static func decimal(_ cell: Cell, places: Int) -> Int64? {
        switch cell {
        case .number(let number):
            var scaled = number
            for _ in 0..<places { scaled *= 10 }
            let whole = scaled.rounded()
            guard abs(whole) < 9e15, abs(scaled - whole) < max(1e-4, abs(scaled) * 1e-12) else {
                return nil
            }
            return Int64(whole)
        case .text(let text):
            var digits = text.unicodeScalars.filter { !"¥￥, ，".unicodeScalars.contains($0) }
            let isNegative = digits.first == "-"
            if isNegative { digits.removeFirst() }
            let halves = String(String.UnicodeScalarView(digits)).split(
                separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(halves.count), !halves[0].isEmpty else { return nil }
            let fraction = halves.count == 2 ? halves[1] : ""
            let kept = fraction.prefix(places)
            guard fraction.dropFirst(places).allSatisfy({ $0 == "0" }),
                halves.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
                let number = Int64(
                    halves[0] + kept + String(repeating: "0", count: places - kept.count))
            else { return nil }
            return isNegative ? -number : number
        case .blank, .date, .boolean, .fault: return nil
        }
    }

    // MARK: Words

    private func choice(
        _ text: String, _ choices: [Field.Choice], _ field: Field
    ) throws(Mismatch) -> String {
        let wanted = words.isEmpty ? text : words[field.id]?[text] ?? text
        if let hit = choices.first(where: { Self.named(wanted, $0.label, $0.id) }) { return hit.id }
        let key = Headings.key(wanted)
        if let hit = choices.first(where: { Headings.key($0.label.zh) == key }) { return hit.id }
        throw Mismatch(
            choices.map(\.label.zh).joined(separator: "、"),
            choices.map(\.label.en).joined(separator: ", "))
    }

    func community(_ text: String) throws(Mismatch) -> Community.ID {
        let communities = organisation.communities
        if let hit = communities.first(where: { Self.named(text, $0.label, $0.id.text) }) {
            return hit.id
        }
        let hit = communities.first { $0.label.zh == text + "社区" || $0.label.zh + "社区" == text }
        if let hit { return hit.id }
        throw Mismatch(
            "社区，如：" + organisation.communities.prefix(4).map(\.label.zh).joined(separator: "、"),
            "a community such as "
                + organisation.communities.prefix(4).map(\.label.en).joined(separator: ", "))
    }

    /// `楼岗社区楼岗大道12号`: the community, and the address within it.
    private func place(_ text: String) throws(Mismatch) -> Place {
        for community in organisation.communities where text.hasPrefix(community.label.zh) {
            let rest = String(text.dropFirst(community.label.zh.count)).trimmed
            let address = rest.hasPrefix("社区") ? String(rest.dropFirst(2)).trimmed : rest
            return Place(community: community.id, address: address)
        }
        throw Mismatch(
            "以社区名开头的地址，或者分成社区、地址两列",
            "an address that begins with its community, or two columns")
    }
}
