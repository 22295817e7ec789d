/// The two languages（语言）in which everything for people is written.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case zh, en
}
