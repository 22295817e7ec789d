/// Where salts come from: the system's random numbers, or a seed for simulations.
public struct SaltSource: Sendable {
    private enum Kind: Sendable {
        case system
        case seeded(UInt64)
    }

    private var kind: Kind

    public static var system: SaltSource { SaltSource(kind: .system) }

    /// The same salts each time; only for data that protect nobody.
    public static func seeded(_ seed: UInt64) -> SaltSource { SaltSource(kind: .seeded(seed)) }

    mutating func next() -> SIMD16<UInt8> {
        let pair: SIMD2<UInt64>
        switch kind {
        case .system:
            var generator = SystemRandomNumberGenerator()
            pair = SIMD2(generator.next(), generator.next())
        case .seeded(var state):
            pair = SIMD2(Self.splitMix(&state), Self.splitMix(&state))
            kind = .seeded(state)
        }
        return unsafeBitCast(pair, to: SIMD16<UInt8>.self)
    }

    private static func splitMix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
