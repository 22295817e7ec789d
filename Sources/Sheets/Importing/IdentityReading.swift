import Procedures

/// Reads the number of a person or organisation and checks its check digit（证件号码校验）.
enum IdentityReading {
    struct Found: Equatable {
        let number: String
        /// What the number is for; nil where it does not tell.
        let kind: Party.Kind?
        /// Said and let through: genuine codes of the first pilot cities fail the last check.
        var warning: Label?
    }

    /// Words by which a name shows that it is no person's.
    private static let endings = [
        "公司", "厂", "店", "行", "部", "中心", "社", "院", "校", "会", "所", "局", "办", "园", "场", "铺", "馆",
    ]

    static func read(_ text: String) throws(ValueReading.Mismatch) -> Found {
        let number = text.filter { !$0.isWhitespace }.uppercased()
        guard number.utf8.count == 18 else {
            // Passports and permits have letters or fewer digits; a cut resident number has neither.
            let isOther = number.utf8.count == 15 || number.contains { $0.isLetter }
            guard isOther, (5...20).contains(number.utf8.count) else {
                throw .init(
                    "18 位身份证号码或者统一社会信用代码",
                    "an identity number or social credit code of 18 characters")
            }
            return Found(number: number, kind: nil)
        }
        if number.utf8.dropLast().allSatisfy({ (48...57).contains($0) }),
            CreditCode.fault(in: number) != nil
        {
            if let fault = ResidentNumber.fault(in: number) { throw mismatch(fault) }
            return Found(number: number, kind: .person)
        }
        switch CreditCode.fault(in: number) {
        case nil: return Found(number: number, kind: .organisation)
        case .check(let expected), .organisationCheck(let expected):
            return Found(
                number: number, kind: .organisation,
                warning: Label(
                    zh: "校验位应为 \(expected)，请核对", en: "the check character should be \(expected)"))
        case let fault?: throw mismatch(fault)
        }
    }

    private static func mismatch(_ fault: IdentityFault) -> ValueReading.Mismatch {
        switch fault {
        case .length(let expected, _): .init("\(expected) 位号码", "\(expected) characters")
        case .character: .init("只含数字的号码（末位可以是 X）", "digits, the last one perhaps X")
        case .area: .init("前六位是行政区划代码的号码", "a number that begins with an area code")
        case .birth: .init("第 7 至 14 位是出生日期的号码", "a number with a day of birth in places 7 to 14")
        case .check(let expected), .organisationCheck(let expected):
            .init("末位校验码 \(expected) 的号码", "the check digit \(expected)")
        }
    }

    static func looksLikeOrganisation(_ name: String) -> Bool {
        endings.contains { name.hasSuffix($0) } || name.contains("公司")
    }
}
