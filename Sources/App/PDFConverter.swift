import Foundation
import Papers

/// DOCX → PDF by LibreOffice（转为 PDF）, with free fonts in the place of those that offices have.
///
/// Each run has a profile of its own, so that runs do not wait for each other and nothing is
/// remembered.
struct PDFConverter {
    private static let office = OutsideProgram(
        name: "soffice", package: "libreoffice-writer-nogui", limit: 120)

    /// Whether papers can be had as PDF on this machine.
    static var isThere: Bool { (try? office.path()) != nil }

    /// The PDFs of several papers in one run, in their order; the start takes longest.
    /// - Throws: ``Failure`` where LibreOffice is missing, takes longer than two minutes or makes no
    ///   PDF.
    func pdfs(of papers: [[UInt8]]) throws -> [[UInt8]] {
        guard !papers.isEmpty else { return [] }
        return try OutsideProgram.inFolder { folder in
            let names = papers.indices.map { "paper\($0)" }
            for (name, paper) in zip(names, papers) {
                try Data(paper).write(to: folder.appending(path: "\(name).docx"))
            }
            let fonts = folder.appending(path: "fonts.conf")
            try Data(FontSubstitution.configuration.utf8).write(to: fonts)
            let profile = folder.appending(path: "profile").absoluteString
            try Self.office.run(
                ["-env:UserInstallation=\(profile)", "--headless", "--convert-to", "pdf"]
                    + names.map { "\($0).docx" },
                in: folder, environment: ["FONTCONFIG_FILE": fonts.path, "LC_ALL": "C.UTF-8"])
            return try names.map { name in
                guard
                    let pdf = FileManager.default.contents(
                        atPath: folder.appending(path: "\(name).pdf").path)
                else {
                    throw Failure("LibreOffice 没有生成 PDF", "LibreOffice made no PDF")
                }
                return [UInt8](pdf)
            }
        }
    }

    func pdf(of paper: [UInt8]) throws -> [UInt8] { try pdfs(of: [paper])[0] }
}
