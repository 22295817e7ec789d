import Figures
import LegalCalendar
import Procedures
import Testing

@Suite struct ChangeTests {
    static let count = figure(.measure("m", only: [:]), unit: "宗")
    static let rate = figure(.ratio("part", over: "whole", factor: 100), unit: "%", decimals: 1)

    static func figure(
        _ definition: Figure.Definition, unit: String, decimals: Int = 0
    ) -> Figure {
        Figure(
            id: "f", label: Label(zh: "数", en: "Number"), unit: unit,
            unitCounted: Label(zh: "件", en: "case"), basis: [], definition: definition,
            decimals: decimals)
    }

    static let cases:
        [(figure: Figure, before: Quantity?, now: Quantity?, zh: String?, en: String?)] = [
            (count, Quantity(68), Quantity(75), "+10.3%", "+10.3%"),
            (count, Quantity(75), Quantity(68), "-9.3%", "-9.3%"),
            (count, Quantity(75), Quantity(75), "0%", "0%"),
            (count, Quantity(0), Quantity(75), nil, nil),
            (count, nil, Quantity(75), nil, nil),
            (count, Quantity(75), nil, nil, nil),
            (rate, Quantity(973, over: 10), Quantity(960, over: 10), "-1.3个百分点", "-1.3 points"),
        ]

    @Test("A change is in per cent, of a rate in points", arguments: cases)
    func change(figure: Figure, before: Quantity?, now: Quantity?, zh: String?, en: String?) {
        #expect(figure.changeText(from: before, to: now) == zh)
        #expect(figure.changeText(from: before, to: now, in: .en) == en)
    }
}
