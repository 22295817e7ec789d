import Figures
import Procedures
import Testing

@Suite("Numbers before and after rounding")
struct QuantityTests {
    static let rows: [(quantity: Quantity, decimals: Int, rounded: Int64, text: String)] = [
        (Quantity(5), 0, 5, "5"), (Quantity(5, over: 2), 0, 3, "3"),
        (Quantity(-5, over: 2), 0, -3, "-3"), (Quantity(5, over: 2), 1, 25, "2.5"),
        (Quantity(1, over: 3), 2, 33, "0.33"), (Quantity(2, over: 3), 2, 67, "0.67"),
        (Quantity(-1, over: 3), 0, 0, "0"), (Quantity(1, over: 200), 2, 1, "0.01"),
        (Quantity(389, over: 4), 2, 9725, "97.25"), (Quantity(10), 2, 1000, "10"),
        (Quantity(495_438, over: 10_000), 4, 495_438, "49.5438"),
        (Quantity(-1, over: 10), 1, -1, "-0.1"), (Quantity(0), 2, 0, "0"),
        (Quantity(6, over: -4), 1, -15, "-1.5"),
    ]

    @Test("Rounded half away from zero, and shown without idle zeros", arguments: rows)
    func rounding(quantity: Quantity, decimals: Int, rounded: Int64, text: String) {
        #expect(quantity.rounded(decimals) == rounded)
        #expect(quantity.text(decimals) == text)
    }

    @Test("A quantity is kept in lowest terms")
    func lowestTerms() {
        #expect(Quantity(6, over: 4) == Quantity(3, over: 2))
        #expect(Quantity(6, over: -4) == Quantity(-3, over: 2))
        #expect(Quantity(0, over: 7) == Quantity(0))
    }

    @Test("What is added comes off again, what is multiplied divides out")
    func arithmetic() {
        var state: UInt64 = 20
        func next() -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(state >> 33) % 20_001 - 10_000
        }
        for _ in 0..<2000 {
            let a = Quantity(next(), over: max(1, abs(next())))
            let b = Quantity(next(), over: max(1, abs(next())))
            #expect(a + b - b == a)
            #expect(a + b == b + a)
            if !b.isZero { #expect(a * b / b == a) }
            #expect(a.isLess(than: b) == ((a - b).numerator < 0))
        }
    }

    static let decimals: [(text: String, quantity: Quantity?)] = [
        ("49.5438", Quantity(495_438, over: 10_000)), ("-26", Quantity(-26)),
        ("-0.5", Quantity(-1, over: 2)), ("0", Quantity(0)), ("1.", Quantity(1)), ("", nil),
        ("1.2.3", nil), ("一", nil), ("1,000", nil), ("1.-5", nil), ("0.1234567890", nil),
    ]

    @Test("Reading printed digits", arguments: decimals)
    func decimal(text: String, quantity: Quantity?) {
        #expect(Quantity(decimal: text) == quantity)
    }

    struct Print: Sendable, CustomTestStringConvertible {
        let value: String
        let form: Figure.Form
        let agrees: [Quantity]
        let differs: [Quantity]
        var testDescription: String { "\(value) \(form)" }
    }

    static let prints: [Print] = [
        Print(
            value: "97.25", form: .exact,
            agrees: [Quantity(9725, over: 100), Quantity(97_249, over: 1000)],
            differs: [Quantity(97), Quantity(9726, over: 100)]),
        Print(
            value: "12", form: .exact, agrees: [Quantity(12)],
            differs: [Quantity(11), Quantity(13)]),
        Print(
            value: "6320", form: .atLeast, agrees: [Quantity(6320), Quantity(6329)],
            differs: [Quantity(6319), Quantity(6330)]),
        Print(
            value: "67000", form: .atLeast, agrees: [Quantity(67_000), Quantity(67_999)],
            differs: [Quantity(66_999), Quantity(68_000)]),
        Print(
            value: "49.5", form: .atLeast,
            agrees: [Quantity(495, over: 10), Quantity(4959, over: 100)],
            differs: [Quantity(494, over: 10), Quantity(496, over: 10)]),
        Print(
            value: "3000", form: .rounded, agrees: [Quantity(2500), Quantity(3499)],
            differs: [Quantity(2499), Quantity(3500)]),
        Print(
            value: "2.5", form: .rounded,
            agrees: [Quantity(245, over: 100), Quantity(254, over: 100)],
            differs: [Quantity(244, over: 100), Quantity(255, over: 100)]),
        Print(
            value: "2.5", form: .about, agrees: [Quantity(9, over: 4), Quantity(270, over: 100)],
            differs: [Quantity(2), Quantity(11, over: 4)]),
        Print(value: "many", form: .about, agrees: [], differs: [Quantity(0), Quantity(100)]),
    ]

    @Test("A printed figure and the count, in the sense of its form", arguments: prints)
    func agreement(print: Print) {
        let printed = PublishedFigure(
            id: "a", section: "", label: "", value: print.value, unit: "件", form: print.form,
            note: "")
        for counted in print.agrees { #expect(printed.agrees(with: counted), "\(counted)") }
        for counted in print.differs { #expect(!printed.agrees(with: counted), "\(counted)") }
    }
}

@Suite("Equations between figures")
struct IdentityTests {
    private static let label = Label(zh: "相等", en: "Equal")

    @Test("Reading an equation", arguments: ["a = b", "a + b - c = d", "a >= b + c", "x.y <= z-1"])
    func reading(text: String) throws {
        #expect(try Identity(label: Self.label, parsing: text).text == text)
    }

    @Test("Signs and sides")
    func terms() throws {
        let identity = try Identity(label: Self.label, parsing: "a - b >= c")
        #expect(identity.left.map(\.sign) == [1, -1])
        #expect(identity.relation == .atLeast)
        #expect(identity.figures == ["a", "b", "c"])
        #expect(identity.written { "<\($0.figure)>" } == "<a> - <b> >= <c>")
    }

    static let faults: [(text: String, error: IdentityError)] = [
        ("", .incomplete("")), ("a", .incomplete("a")), ("a =", .incomplete("a =")),
        ("a b = c", .unexpected("b", in: "a b = c")), ("= a", .unexpected("=", in: "= a")),
        ("a = b = c", .unexpected("=", in: "a = b = c")),
        ("a + + b = c", .unexpected("+", in: "a + + b = c")),
        ("- a = b", .unexpected("-", in: "- a = b")), ("a = 乙", .unexpected("乙", in: "a = 乙")),
    ]

    @Test("What is no equation", arguments: faults)
    func fault(text: String, error: IdentityError) {
        #expect(throws: error) { try Identity(label: Self.label, parsing: text) }
    }
}
