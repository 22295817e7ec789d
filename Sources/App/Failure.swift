import Casework
import Evidence
import Foundation
import LegalCalendar
import PackFiles
import Simulation

/// What went wrong with the input of a command: what, where, and what was expected.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ zh: String, _ en: String) { description = say(zh, en) }

    /// One clear line, or one for each fault.
    static func words(for error: any Error) -> String {
        switch error {
        case let error as Failure: error.description
        case let error as PackFaults:
            error.description
        case let error as StoreError: words(for: error)
        case let error as FileStoreError: words(for: error)
        default: "\(error)"
        }
    }

    private static func words(for error: FileStoreError) -> String {
        switch error {
        case .missing(let what): say("没有文件 \(what)", "there is no file \(what)")
        case .full: words(for: StoreError.full)
        case .failed(let what): what
        }
    }

    private static func words(for error: StoreError) -> String {
        switch error {
        case .conflict(let matter):
            say("办件 \(matter) 已有新的办理记录，请重新读取后再试", "matter \(matter) has moved on; read it again")
        case .full: say("磁盘已满，未写入任何内容", "the disk is full; nothing was written")
        case .inUse(let path):
            say("数据目录 \(path) 正由另一进程使用", "\(path) is in use by another process")
        case .newerVersion(let found, let supported):
            say(
                "数据目录由更新的版本写成（第 \(found) 版，本程序支持到第 \(supported) 版）",
                "the data were written by a newer program (version \(found); this one knows \(supported))"
            )
        case .noData(let path): say("\(path) 中没有依法平台的数据", "no data of Yifa in \(path)")
        case .damaged(let what): say("数据损坏：\(what)", "damaged data: \(what)")
        case .failed(let what): what
        }
    }
}
