/// The place in the law that a rule stands on（依据）: a statute and an article.
public struct Citation: Hashable, Sendable {
    public let statute: Statute.ID
    /// The article as written, `第二十九条第一款`; empty when the whole statute is meant.
    public let article: String
    /// How sure the pack's author is of it.
    public let confidence: Confidence

    public init(statute: Statute.ID, article: String, confidence: Confidence = .verified) {
        self.statute = statute
        self.article = article
        self.confidence = confidence
    }

    /// `《人民调解法》第二十九条`.
    public var text: String { "《\(statute)》\(article)" }

    /// The number of the article, 29 for `第二十九条第一款`; nil where none is named.
    public var articleNumber: Int? {
        guard let start = article.firstIndex(of: "第"), let end = article.firstIndex(of: "条"),
            start < end
        else { return nil }
        return ChineseNumeral.value(of: article[article.index(after: start)..<end])
    }
}

/// How a fact of law was checked by the author of a pack.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// Read in the statute or an official source.
    case verified = "V"
    /// From memory: kept as data with its mark; warns and never blocks.
    case memory = "M"
    /// A choice of the design, not law.
    case design = "D"
}

/// Whole numbers in Chinese characters（中文数字）as statutes number their articles: up to 9,999.
public enum ChineseNumeral {
    /// - Returns: 29 for `二十九` and for `29`; nil if `text` is no such number.
    public static func value(of text: some StringProtocol) -> Int? {
        if let number = Int(text) { return number }
        var (total, digit) = (0, 0)
        guard !text.isEmpty else { return nil }
        for character in text {
            if let value = digits[character] {
                digit = value
            } else if let unit = units[character] {
                total += max(digit, digit == 0 && total == 0 ? 1 : digit) * unit
                digit = 0
            } else if character != "零" {
                return nil
            }
        }
        return total + digit
    }

    /// `十二` for 12; 0 to 99.
    public static func text(of number: Int) -> String {
        let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        switch number {
        case 0..<10: return names[number]
        case 10..<100:
            let tens = number < 20 ? "十" : names[number / 10] + "十"
            return number % 10 == 0 ? tens : tens + names[number % 10]
        default: return String(number)
        }
    }

    private static let digits: [Character: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
