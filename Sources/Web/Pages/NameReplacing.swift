extension String {
    /// With every occurrence of `name` replaced.
    func replacing(name: String, by text: String) -> String {
        guard !name.isEmpty else { return self }
        var (result, rest) = ("", self[...])
        while let range = rest.firstRange(of: name) {
            result += rest[..<range.lowerBound] + text
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
