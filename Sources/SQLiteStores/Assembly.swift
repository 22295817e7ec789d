internal import Dispatch
internal import Foundation
internal import Synchronization

/// Makes things on a thread of its own, a few ahead of whoever takes them（流水线）.
final class Assembly<Thing: Sendable>: Sendable {
    private struct State {
        var ready: [Thing] = []
        var isStopped = false
        var failure: (any Error)?
    }

    private let make: @Sendable () throws -> Thing?
    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let made = DispatchSemaphore(value: 0)

    init(ahead: Int, _ make: @escaping @Sendable () throws -> Thing?) {
        self.make = make
        for _ in 0..<ahead { room.signal() }
    }

    /// What stopped the making.
    var failure: (any Error)? { state.withLock { $0.failure } }

    func start() {
        let thread = Thread { [self] in run() }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Nobody will take more.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
    }

    private func run() {
        // The end is told with an empty place.
        defer { made.signal() }
        while true {
            room.wait()
            guard !state.withLock({ $0.isStopped }) else { return }
            do {
                guard let thing = try make() else { return }
                state.withLock { $0.ready.append(thing) }
                made.signal()
            } catch {
                state.withLock { $0.failure = error }
                return
            }
        }
    }

    /// The next thing; nil after the last.
    func take() throws -> Thing? {
        made.wait()
        let thing: Thing? = try state.withLock { state in
            if state.ready.isEmpty, let failure = state.failure { throw failure }
            return state.ready.isEmpty ? nil : state.ready.removeFirst()
        }
        room.signal()
        return thing
    }
}
