public import Procedures

/// What the lines of a table count, in words（填报说明）.
extension StatisticalTable {
    /// Columns that stand beside each other under one heading, or one that has none.
    public var columnGroups: [(label: Label?, columns: [Column])] {
        var groups: [(label: Label?, columns: [Column])] = []
        for column in columns {
            if let label = column.group, groups.last?.label == label {
                groups[groups.count - 1].columns.append(column)
            } else {
                groups.append((column.group, [column]))
            }
        }
        return groups
    }

    public func meaning(of row: Row) -> String {
        let own = cells.filter { $0.key.row == row.id }.sorted { $0.key < $1.key }.map { cell in
            let column = columns.first { $0.id == cell.key.column }?.label.zh
            return "\(column ?? cell.key.column.text)：\(cell.value.words)"
        }
        return ([row.content.words { id in rows.first { $0.id == id }?.label.zh ?? id.text }] + own)
            .filter { !$0.isEmpty }.joined(separator: "；")
    }

    public func meaning(of column: Column) -> String {
        let parts = column.sum.map { id in columns.first { $0.id == id }?.label.zh ?? id.text }
        var words = parts.isEmpty ? [] : [parts.joined(separator: " + ")]
        words += column.only.map(\.words)
        if column.cumulates { words.append("自1月1日起累计") }
        return words.joined(separator: "；")
    }
}

extension StatisticalTable.Content {
    /// What kind of line it is.
    public var kind: String {
        switch self {
        case .counted: "计数 counted"
        case .sum: "合计 sum"
        case .entered: "手工填报 entered"
        case .heading: "标题 heading"
        }
    }

    fileprivate func words(_ name: (StatisticalTable.Line) -> String) -> String {
        switch self {
        case .counted(let source): source.words
        case .sum(let parts): parts.map(name).joined(separator: " + ")
        case .entered: "不在记录内，由承办单位填报"
        case .heading: ""
        }
    }
}

extension StatisticalTable.Source {
    fileprivate var words: String {
        let when =
            switch moment {
            case .span: ""
            case .opening: "期初存量："
            case .closing: "期末存量："
            }
        let sum = plus.map(\.words).joined(separator: " + ")
        let less = minus.map { " − " + $0.words }.joined()
        return when + sum + less + (scale == 1 ? "" : "（除以\(scale)）")
    }
}

extension StatisticalTable.Source.Part {
    fileprivate var words: String {
        measure.text + (only.isEmpty ? "" : "[" + only.map(\.words).joined(separator: ", ") + "]")
    }
}

extension StatisticalTable.Only {
    fileprivate var words: String { dimension + " = " + values.joined(separator: "|") }
}
