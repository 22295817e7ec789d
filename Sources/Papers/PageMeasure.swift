/// Lengths of the page（GB/T 9704-2012, 5.1–5.2）in twips, twentieths of a point.
///
/// Sources: `standards.md` 1.7 for what Word and LibreOffice make of them: 22 lines need a pitch of
/// 579, 28 characters of 3号 need 15.75 points each.
enum PageMeasure {
    static let millimetre = 56.693
    static let width = 11906
    static let height = 16838
    static let top = 2098
    static let right = 1474
    static let bottom = 1984
    static let left = 1587
    /// 版心: 156 mm.
    static let block = width - left - right
    /// 225 mm less 22 lines leaves nothing for a 23rd.
    static let line = 579
    /// 字: one of 28 characters in a line.
    static let character = 315

    /// The red double rules of a letter are 170 mm long（10.1）.
    static let letterRule = twips(millimetres: 170)

    static func twips(millimetres: Double) -> Int { Int((millimetres * millimetre).rounded()) }
}

/// How wide text is, as far as can be told without the font: in ems, Chinese 1, ASCII a half.
enum TextWidth {
    static func ems(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + (isNarrow($1) ? 0.5 : 1) }
    }

    /// How many lines `text` needs at so many ems a line.
    static func lines(_ text: String, ems: Double) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, Int((Self.ems(String($1)) / ems).rounded(.up))) }
    }

    private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x2000 }
}
