import Procedures
import Testing

@Suite struct MaskingTests {
    static let names: [(name: String, masked: String, why: String)] = [
        ("张三", "张*", "two characters: the given name goes"),
        ("张小三", "张*三", "three: the middle goes"),
        ("欧阳建国", "欧**国", "four: first and last stay"),
        ("买买提·艾力", "买****力", "a long name keeps no more than a short one"),
        ("张", "*", "one character is the whole name"),
        ("", "*", "no name is not shown as no name"),
    ]

    @Test("A person's name keeps its ends only", arguments: names)
    func name(name: String, masked: String, why: String) {
        #expect(Masking.name(name) == masked, "\(why)")
    }

    static let texts: [(text: String, masked: String, why: String)] = [
        ("电话13812345678。", "电话138****5678。", "a mobile phone"),
        ("证号440306199001011234", "证号4403**********1234", "an identity number"),
        ("44030619900101123X号", "4403**********123X号", "with the check letter"),
        ("2020年11月6日付12345元", "2020年11月6日付12345元", "days and sums stay"),
        ("编号98712345678", "编号98712345678", "eleven digits that are no mobile phone"),
    ]

    @Test("Free text loses identity numbers and phones", arguments: texts)
    func text(text: String, masked: String, why: String) {
        #expect(Masking.numbers(in: text) == masked, "\(why)")
    }

    @Test("A number too short to hide anything in is hidden whole")
    func short() {
        #expect(Masking.identity("12345678") == "********")
        #expect(Masking.phone("1234567") == "*******")
    }

    static let addresses: [(text: String, masked: String, why: String)] = [
        ("松岗社区楼岗大道12号3栋", "松岗社区楼岗大道***", "down to the road"),
        ("松岗街道东方社区福星花园", "松岗街道东方社区***", "down to the community"),
        ("福星花园", "***", "nothing that many share"),
        ("", "***", "no address is not shown as none"),
    ]

    @Test("An address keeps what many share", arguments: addresses)
    func address(text: String, masked: String, why: String) {
        #expect(Masking.address(text) == masked, "\(why)")
    }
}
