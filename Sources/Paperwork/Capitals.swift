/// Money in Chinese capitals（大写金额）, which cannot be altered by a stroke of the pen.
public enum Capitals {
    /// `壹万零伍佰元整`, `叁元零伍分`; the amount in fen, 0 or more.
    ///
    /// Source: Payment and Settlement Measures（支付结算办法, 1997）, annex 1.
    public static func money(_ fen: Int64) -> String {
        let (yuan, jiao, rest) = (fen / 100, Int(fen / 10 % 10), Int(fen % 10))
        var text = yuan > 0 || fen == 0 ? integer(yuan) + "元" : ""
        guard jiao > 0 || rest > 0 else { return text + "整" }
        if jiao > 0 {
            text += digits[jiao] + "角"
        } else if yuan > 0 {
            text += digits[0]
        }
        return text + (rest > 0 ? digits[rest] + "分" : "整")
    }

    /// The whole number, 0 or more and below 10¹⁶, without a unit.
    static func integer(_ number: Int64) -> String {
        guard number > 0 else { return digits[0] }
        let figures = String(number).compactMap(\.wholeNumberValue)
        var (text, skipped, groupIsEmpty) = ("", false, true)
        for (index, figure) in figures.enumerated() {
            let place = figures.count - 1 - index
            if figure == 0 {
                skipped = true
            } else {
                if skipped { text += digits[0] }
                text += digits[figure] + tens[place % 4]
                (skipped, groupIsEmpty) = (false, false)
            }
            if place % 4 == 0, place > 0 {
                if !groupIsEmpty { text += groups[place / 4] }
                groupIsEmpty = true
            }
        }
        return text
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let tens = ["", "拾", "佰", "仟"]
    private static let groups = ["", "万", "亿", "万亿"]
}
