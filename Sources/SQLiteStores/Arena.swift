/// Texts and payloads of a batch in one block of bytes（连续存放）.
///
/// A statement binds them where they lie: nothing is copied, allocated or counted for each of them.
struct Arena: Sendable {
    /// Where a text or a payload lies.
    struct Place: Sendable {
        let start: Int
        /// Negative for a null.
        let count: Int

        var isThere: Bool { count >= 0 }

        static let none = Place(start: 0, count: -1)
    }

    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func add(_ bytes: [UInt8]) -> Place {
        let start = self.bytes.count
        self.bytes.append(contentsOf: bytes)
        return Place(start: start, count: bytes.count)
    }

    mutating func add(_ salt: SIMD16<UInt8>) -> Place {
        let start = bytes.count
        withUnsafeBytes(of: salt) { bytes.append(contentsOf: $0) }
        return Place(start: start, count: bytes.count - start)
    }

    mutating func add(_ text: String) -> Place {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return Place(start: start, count: bytes.count - start)
    }

    mutating func add(_ text: String?) -> Place { text.map { add($0) } ?? .none }

    /// Adds the terms under which the text is found.
    mutating func add(termsOf text: String) -> Place {
        let start = bytes.count
        Bigrams.append(termsOf: text, to: &bytes)
        return Place(start: start, count: bytes.count - start)
    }
}

extension RawStatement {
    /// Binds bytes of an arena, which must stay until the statement was run.
    func bind(bytes place: Arena.Place, of arena: UnsafeRawBufferPointer, at index: Int32) {
        bind(
            borrowing: UnsafeRawBufferPointer(
                rebasing: arena[place.start..<place.start + place.count]), at: index)
    }

    /// Binds a text of an arena, whose bytes must stay until the statement was run.
    func bind(_ place: Arena.Place, of arena: UnsafeRawBufferPointer, at index: Int32) {
        guard place.count >= 0 else { return bindNull(at: index) }
        bind(
            borrowingText: UnsafeRawBufferPointer(
                rebasing: arena[place.start..<place.start + place.count]), at: index)
    }
}
