public import LegalCalendar

/// A short text to somebody's phone or other address（短信等通知）.
public struct Message: Hashable, Sendable {
    /// Unique; the name of its file in an outbox.
    public let id: String
    public let to: String
    public let text: String
    public let written: Instant

    public init(id: String, to: String, text: String, written: Instant) {
        self.id = id
        self.to = to
        self.text = text
        self.written = written
    }
}

/// The way by which messages leave（消息通道）: an operator's gateway, or a folder.
public protocol MessageChannel: Sendable {
    /// Returns when the message is handed over; it may be called again with the same message.
    func send(_ message: Message) async throws
}
