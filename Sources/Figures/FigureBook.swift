public import Procedures

/// All figures of a pack with the measures and identities behind them（指标体系）.
public struct FigureBook: Sendable {
    public let measures: [Measure]
    public let figures: [Figure]
    public let identities: [Identity]
    /// The columns of the public site that its entries keep fresh（公开栏目）.
    public let columns: [PublicColumn]
    private let figureIndex: [Figure.ID: Int]
    private let measureIndex: [Measure.ID: Int]

    public init(
        measures: [Measure], figures: [Figure], identities: [Identity],
        columns: [PublicColumn] = []
    ) {
        self.measures = measures
        self.figures = figures
        self.identities = identities
        self.columns = columns
        figureIndex = Dictionary(zip(figures.map(\.id), figures.indices)) { first, _ in first }
        measureIndex = Dictionary(zip(measures.map(\.id), measures.indices)) { first, _ in first }
    }

    public func figure(_ id: Figure.ID) -> Figure? { figureIndex[id].map { figures[$0] } }
    public func measure(_ id: Measure.ID) -> Int? { measureIndex[id] }

    /// The measures that a figure rests on, each with the values of its dimensions, for drilling
    /// down to records; the same measure may come twice.
    public func measures(
        behind id: Figure.ID
    ) -> [(measure: Int, only: [Measure.Dimension: String])] {
        guard let figure = figure(id) else { return [] }
        switch figure.definition {
        case .measure(let measure, let only):
            return self.measure(measure).map { [($0, only)] } ?? []
        case .total(let parts): return parts.flatMap { measures(behind: $0) }
        case .stock(let inflow, let outflow):
            return (inflow + outflow).flatMap { measures(behind: $0) }
        case .opening(let stock): return measures(behind: stock)
        case .ratio(let part, let whole, _): return measures(behind: part) + measures(behind: whole)
        case .change(let figure): return measures(behind: figure)
        }
    }

    /// The figures on which a figure rests directly.
    public func parts(of figure: Figure) -> [Figure.ID] {
        switch figure.definition {
        case .measure: []
        case .total(let parts): parts
        case .stock(let inflow, let outflow): inflow + outflow
        case .opening(let stock): [stock]
        case .ratio(let part, let whole, _): [part, whole]
        case .change(let figure): [figure]
        }
    }
}
