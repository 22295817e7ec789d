import LegalCalendar
import Procedures

/// The public pages of a site as files（静态导出）: all that everybody may read and that needs no service.
///
/// It asks the pages like any visitor without an account, so nothing gets into a copy that is not public.
public struct StaticCopy: Sendable {
    /// How much a copy holds, so that it ends.
    public struct Limits: Sendable {
        /// Pages of one kind that differ by a number, such as matters; the first ones that links lead to.
        public let numbered: Int
        /// Pages of one list.
        public let listed: Int
        /// Files in all.
        public let files: Int

        public init(numbered: Int = 300, listed: Int = 3, files: Int = 50_000) {
            self.numbered = numbered
            self.listed = listed
            self.files = files
        }
    }

    /// Where the files go, and come back from to get their addresses（文件夹）.
    public protocol Folder {
        mutating func write(_ bytes: [UInt8], to file: String) throws
        func read(_ file: String) throws -> [UInt8]
    }

    /// What came of it.
    public struct Summary: Sendable {
        public var files: Int = 0
        public var pages: Int = 0
        public var bytes: Int = 0
        /// Addresses that stay with the live service: forms, and what the limits left out.
        public var left: Int = 0
        /// Addresses that lead to no page, `page: address (404)`; they are faults.
        public var broken: [String] = []
    }

    private let pages: Pages
    private let limits: Limits
    private var site: Site { pages.site }

    /// `site` must take no acts itself: its place says where they are taken.
    public init(_ site: Site, modules: [PageModule] = [], limits: Limits = Limits()) {
        precondition(site.services == nil, "a copy is made of a site that only shows")
        pages = Pages(site: site, routes: modules.flatMap(\.routes))
        self.limits = limits
    }

    /// Pages that a file cannot be: they answer what somebody typed or chose.
    private static let asked: Set = ["/search", "/display", "/display/set", "/healthz"]

    /// Asks for every page in turn and writes it; then gives all of them the addresses of the files.
    public func write<F: Folder>(to folder: inout F) async throws -> Summary {
        var (summary, files) = (Summary(), [StaticAddress: String]())
        var found = Frontier(limits)
        var from: [StaticAddress: String] = [:]
        for address in ["/", "/?lang=en", "/sitemap", "/icon.svg"] {
            if let start = StaticAddress(address, cutOff: site.cutOff) { found.add(start) }
        }
        while let address = found.next() {
            guard isCopied(address.path) else { continue }
            let answer = await pages.answer(address.request)
            guard answer.status == 200, answer.file == nil,
                let file = address.file(type: answer.type)
            else {
                if answer.status >= 400 {
                    let page = from[address].map { "\($0): " } ?? ""
                    summary.broken.append("\(page)\(address.request) (\(answer.status))")
                }
                continue
            }
            try folder.write(answer.body, to: file)
            files[address] = file
            summary.bytes += answer.body.count
            guard answer.type.hasPrefix("text/html") else { continue }
            for link in StaticPage(text: answer.text).addresses {
                guard let target = StaticAddress(link, cutOff: site.cutOff) else { continue }
                if found.add(target) { from[target] = file }
            }
        }
        summary.left = found.count - files.count
        try writeOwn(to: &folder, &files)
        for (address, file) in files where file.hasSuffix(".html") {
            summary.pages += 1
            let page = StaticPage(text: String(decoding: try folder.read(file), as: UTF8.self))
            try folder.write(Array(linked(page, of: address, files).utf8), to: file)
        }
        try writeForRobots(to: &folder, files)
        summary.files = files.count + 1
        return summary
    }

    /// Whether everybody may read the page, without a form on it.
    private func isCopied(_ path: String) -> Bool {
        guard !Self.asked.contains(path) else { return false }
        let route = pages.routes.first { $0.method == .get && $0.places(in: path) != nil }
        return route.map { $0.admission == .everyone && !$0.hasForm } ?? true
    }

    /// The pages that only a copy has: the note where something is left out, and the one for lost addresses.
    private func writeOwn(
        to folder: inout some Folder, _ files: inout [StaticAddress: String]
    ) throws {
        for language in [Language.zh, .en] {
            let note = StaticAddress.page("/copy", language)
            let lost = StaticAddress.page("/404", language)
            for (address, answer) in [
                (note, pages.copyNote(Visit(path: note.request))),
                (lost, pages.fault(.notFound, Visit(path: lost.request))),
            ] {
                guard let file = address.file(type: answer.type) else { continue }
                try folder.write(answer.body, to: file)
                files[address] = file
            }
        }
    }

    private func linked(
        _ page: StaticPage, of address: StaticAddress, _ files: [StaticAddress: String]
    ) -> String {
        let words = Words(language: address.language)
        func elsewhere(_ link: String) -> String {
            if let live = site.place.live { return live + link }
            return "\(site.place.base)/\(files[.page("/copy", address.language)] ?? "")"
        }
        func place(_ link: String) -> String {
            let mark = link.firstIndex(of: "#").map { String(link[$0...]) } ?? ""
            guard let target = StaticAddress(link, cutOff: site.cutOff), let file = files[target]
            else { return elsewhere(link) }
            return "\(site.place.base)/\(file)\(mark)"
        }
        return page.replacing(place) { tag in
            if site.place.live != nil, !tag.contains("method=\"post\"") { return nil }
            guard !tag.contains("class=\"find\"") else { return "" }
            let link = StaticPage.escaped(elsewhere(address.request))
            return "<p class=\"copy-note\">\(words["copy_note"]) "
                + "<a href=\"\(link)\">\(words["copy_live"])</a></p>"
        }
    }

    private func writeForRobots(
        to folder: inout some Folder, _ files: [StaticAddress: String]
    ) throws {
        var robots = "User-agent: *\nAllow: /\n"
        if let map = site.place.whole("/sitemap.xml") {
            robots += "Sitemap: \(map)\n"
            let all = files.values.filter { $0.hasSuffix(".html") && !$0.hasSuffix("404.html") }
            let lines = all.sorted().compactMap { site.place.whole("/\($0)") }
            try folder.write(Array(SiteMapFile(addresses: lines).text.utf8), to: "sitemap.xml")
        }
        try folder.write(Array(robots.utf8), to: "robots.txt")
    }
}

/// The addresses still to be asked for, each once, within the limits（待抓取的地址）.
private struct Frontier {
    private let limits: StaticCopy.Limits
    private var seen: Set<StaticAddress> = []
    private var waiting: [StaticAddress] = []
    private var numbered: [String: Set<String>] = [:]
    private var position = 0

    init(_ limits: StaticCopy.Limits) { self.limits = limits }

    /// All addresses that were met, asked for or not.
    var count: Int { seen.count }

    /// - Returns: whether it was new and is within the limits.
    @discardableResult
    mutating func add(_ address: StaticAddress) -> Bool {
        guard seen.insert(address).inserted, waiting.count < limits.files, fits(address) else {
            return false
        }
        waiting.append(address)
        return true
    }

    /// Receipts follow from the matters that are there, so they need no limit of their own.
    private mutating func fits(_ address: StaticAddress) -> Bool {
        if let page = address.query["page"].flatMap({ Int($0) }), page > limits.listed {
            return false
        }
        guard let kind = address.numbered, kind != "/proofs/", kind != "/reports/" else {
            return true
        }
        var paths = numbered[kind, default: []]
        guard paths.contains(address.path) || paths.count < limits.numbered else { return false }
        paths.insert(address.path)
        numbered[kind] = paths
        return true
    }

    mutating func next() -> StaticAddress? {
        guard position < waiting.count else { return nil }
        defer { position += 1 }
        return waiting[position]
    }
}
