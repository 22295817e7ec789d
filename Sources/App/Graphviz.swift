import Documents
import Foundation
import LegalCalendar
import Procedures
import Web

/// Graphviz's `dot`, which lays out flow charts（版面布置）.
enum Graphviz {
    /// Where `dot` stands on the `PATH`; nil where it is not installed.
    static var program: String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/dot" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static var missing: Failure {
        Failure(
            "没有找到 Graphviz 的 dot 程序：请安装 Debian 软件包 graphviz（Scripts/setup）",
            "no 'dot' on the PATH: install the Debian package graphviz (Scripts/setup)")
    }

    /// The picture of a graph.
    ///
    /// It goes through files, for a pipe that fills up would stop both sides. The router of right angles gives
    /// up on a graph now and then: another distance, or slanting ways, and it is drawn.
    /// - Throws: ``Failure`` where `dot` is missing or does not take the text.
    static func svg(of text: String) throws -> String {
        guard let program else { throw missing }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "yifa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (graph, picture) = (folder.appending(path: "in"), folder.appending(path: "out"))
        let complaints = folder.appending(path: "err")
        try Data(text.utf8).write(to: graph)
        try Data().write(to: complaints)
        let isDrawn = try layouts.contains { layout in
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments = layout + ["-Tsvg", "-o", picture.path, graph.path]
            process.standardInput = FileHandle.nullDevice
            process.standardError = try FileHandle(forWritingTo: complaints)
            try process.run()
            process.waitUntilExit()
            return process.terminationReason == .exit && process.terminationStatus == 0
        }
        guard isDrawn else {
            let said = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
            let line = said.split(separator: "\n").first.map(String.init) ?? ""
            throw Failure("dot 未能绘图：\(line)", "dot failed: \(line)")
        }
        return FlowChart.withoutNames(try String(contentsOf: picture, encoding: .utf8))
    }

    /// What the graph itself says, then what else may do.
    private static let layouts = [[], ["-Gnodesep=0.35"], ["-Gsplines=polyline"]]

    /// What draws the charts of a site, with the periods of `day` where the version was in force on
    /// it; nil where `dot` is missing.
    static func drawing(in book: ProcedureBook, on day: CivilDate) -> Site.ChartDrawing? {
        guard program != nil else { return nil }
        return { procedure, language in
            let chart = FlowChart(
                of: procedure, in: book, on: procedure.span.nearest(to: day), language: language)
            return try svg(of: chart.dot)
        }
    }
}
