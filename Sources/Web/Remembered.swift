import LegalCalendar
import Procedures

/// The flow charts drawn so far: each once in the life of the process, for a pack does not change
/// while it is served.
actor ChartCache {
    private struct Key: Hashable {
        let procedure: Procedure.ID
        let version: CivilDate
        let language: Language
    }

    private var known: [Key: Task<String, any Error>] = [:]

    /// - Throws: what `draw` throws; it is asked again the next time.
    func picture(
        of procedure: Procedure, _ language: Language, drawnBy draw: @escaping Site.ChartDrawing
    ) async throws -> String {
        let key = Key(
            procedure: procedure.id, version: procedure.span.first, language: language)
        let task = known[key] ?? Task { try await draw(procedure, language) }
        known[key] = task
        do {
            return try await task.value
        } catch {
            known[key] = nil
            throw error
        }
    }
}
