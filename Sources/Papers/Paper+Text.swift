extension Paper {
    /// Words of one paragraph, with what is set apart in them.
    public struct Text: Hashable, Sendable {
        public enum Run: Hashable, Sendable {
            case words(String)
            /// 黑体, for labels inside a sentence.
            case strong(String)
            /// Filled in on a printed form: underlined.
            case filled(String)
            /// To be filled in by hand: an underlined space so many characters wide.
            case blank(Int)
        }

        public var runs: [Run]

        public init(_ runs: [Run]) { self.runs = runs }
        public init(_ words: String) { runs = [.words(words)] }

        /// What can be read of it; a blank is empty.
        public var plain: String {
            runs.map { run in
                switch run {
                case .words(let text), .strong(let text), .filled(let text): text
                case .blank: ""
                }
            }.joined()
        }

        public static func + (left: Text, right: Text) -> Text { Text(left.runs + right.runs) }
    }
}

extension Paper.Text: ExpressibleByStringInterpolation {
    public init(stringLiteral words: String) { self.init(words) }
}
