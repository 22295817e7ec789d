public import LegalCalendar

/// What people read for a thing in a pack: Simplified Chinese first, English beside it.
public struct Label: Hashable, Sendable {
    public let zh: String
    public let en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    public func text(in language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
