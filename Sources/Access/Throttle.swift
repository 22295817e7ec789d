public import LegalCalendar

/// How guessing is slowed down（登录限制）: after some failures, each further one locks for longer.
///
/// Counted for each account and for each address apart, known or not, so that a refusal does not tell
/// whether there is such an account.
///
/// Source: GB/T 22239-2019 8.1.4.1 b; 5 failures and 10 to 30 minutes are usual sample values.
public struct Throttle: Hashable, Sendable {
    /// Failures that cost nothing but the last of them.
    public let free: Int
    /// Seconds of the first lock; each further failure doubles it.
    public let first: Int
    /// Seconds of the longest.
    public let longest: Int
    /// Seconds after the last failure when all is forgotten.
    public let memory: Int

    public init(free: Int, first: Int, longest: Int, memory: Int) {
        self.free = free
        self.first = first
        self.longest = longest
        self.memory = memory
    }

    /// Five failures, then 10 minutes, 20, 30; forgotten after a day.
    public static let account = Throttle(free: 5, first: 600, longest: 1800, memory: 86_400)
    /// Three messages to one phone, then waiting, at most half an hour.
    public static let code = Throttle(free: 3, first: 120, longest: 1800, memory: 3600)
    /// An address may be a whole office behind one router.
    public static let address = Throttle(free: 30, first: 60, longest: 1800, memory: 3600)

    /// The failures under one key so far.
    public struct Count: Hashable, Sendable {
        public let failures: Int
        public let last: Instant

        public init(failures: Int, last: Instant) {
            self.failures = failures
            self.last = last
        }
    }

    /// Until when nothing is tried; nil where a try is free.
    public func lock(after count: Count?, at now: Instant) -> Instant? {
        guard let count, count.failures >= free else { return nil }
        let doubled = min(count.failures - free, 20)
        let end = count.last.adding(seconds: min(first << doubled, longest))
        return end > now ? end : nil
    }

    /// The count after one more failure.
    public func count(after count: Count?, failureAt now: Instant) -> Count {
        guard let count, now.seconds - count.last.seconds < Int64(memory) else {
            return Count(failures: 1, last: now)
        }
        return Count(failures: count.failures + 1, last: now)
    }
}
