import Foundation
import Papers

// Writes every sample paper as FOLDER/NAME.docx, and the fonts with which to look at them:
// `paper-samples FOLDER`.
guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: paper-samples FOLDER\n".utf8))
    exit(2)
}
let folder = URL(filePath: CommandLine.arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for (name, paper) in samples.sorted(by: { $0.key < $1.key }) {
    try Data(PaperDOCX(paper).bytes()).write(to: folder.appending(path: "\(name).docx"))
}
try Data(FontSubstitution.configuration.utf8).write(to: folder.appending(path: "fonts.conf"))
