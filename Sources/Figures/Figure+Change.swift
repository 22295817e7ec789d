public import LegalCalendar

extension Figure {
    /// The change between two values of the figure（同比变化）: `+4.2%` or, of a percentage, `-1.3个百分点`.
    ///
    /// - Returns: nil where one is not known, or where there was nothing before.
    public func changeText(
        from previous: Quantity?, to value: Quantity?, in language: Language = .zh
    ) -> String? {
        guard let value, let previous else { return nil }
        if case .ratio = definition {
            let difference = Quantity(
                value.rounded(decimals) - previous.rounded(decimals), over: Self.power(decimals))
            let points = language == .zh ? "个百分点" : " points"
            return signed(difference.text(decimals)) + (unit == "%" ? points : unit)
        }
        guard value.denominator == previous.denominator, previous.numerator > 0 else { return nil }
        let (change, overflow) = (value.numerator - previous.numerator)
            .multipliedReportingOverflow(by: 100)
        guard !overflow else { return nil }
        return signed(Quantity(change, over: previous.numerator).text(1)) + "%"
    }

    private func signed(_ text: String) -> String {
        text == "0" || text == "-0" ? "0" : text.hasPrefix("-") ? text : "+\(text)"
    }

    private static func power(_ decimals: Int) -> Int64 {
        (0..<decimals).reduce(1) { power, _ in power * 10 }
    }
}
