import Paperwork
import Testing

@Suite struct CapitalsTests {
    static let rows: [(fen: Int64, text: String, why: String)] = [
        (0, "零元整", "nothing"),
        (100, "壹元整", "one yuan"),
        (50_000, "伍佰元整", "a round sum"),
        (1_050_000, "壹万零伍佰元整", "a zero between groups"),
        (305, "叁元零伍分", "no jiao but fen"),
        (350, "叁元伍角整", "jiao alone"),
        (5, "伍分", "less than a yuan"),
        (10_000_000_00, "壹仟万元整", "ten million"),
        (10_001_000_00, "壹仟万零壹仟元整", "zeros between two groups are one"),
        (10_000_100_00, "壹仟万零壹佰元整", "a lower group that begins with zeros"),
        (100_000_001_00, "壹亿零壹元整", "a whole group of zeros"),
        (123_456_789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "every place"),
    ]

    @Test("Money in capitals", arguments: rows)
    func capitals(fen: Int64, text: String, why: String) {
        #expect(Capitals.money(fen) == text, "\(why)")
    }
}
