/// Looks at a file while it comes in（边收边查）: what cannot be taken is refused at the first byte that
/// shows it, and no more than its beginning is kept in memory.
public struct Inspection: Sendable {
    /// Bytes of the beginning that are kept: cameras write EXIF within the first 64 KB.
    static let headLength = 256 * 1024

    private let rules: FileRules
    private let name: FileName
    private var head: [UInt8] = []
    private var text = TextScan()
    private var finding: Finding?
    private var hasLooked = false
    public private(set) var size = 0

    /// - Parameters:
    ///   - name: as the sender calls it.
    ///   - announced: how many bytes the sender said will come; nil if nothing was said.
    ///   - rules: which files are taken.
    /// - Throws: `.nameless`; `.tooLarge` and `.empty` where the announced size shows it.
    public init(
        name: String, announced: Int? = nil, rules: FileRules
    ) throws(FileFault) {
        guard let name = FileName(name) else { throw .nameless }
        (self.name, self.rules) = (name, rules)
        if announced == 0 { throw .empty }
        if let announced, announced > limit { throw .tooLarge(limit: limit) }
    }

    /// The most bytes that it can have, by what is known of it.
    private var limit: Int {
        let type: FileType? = if case .type(let type)? = finding { type } else { named }
        return type.flatMap { rules.limits[$0] } ?? rules.largest
    }

    private var named: FileType? { FileType(ending: name.ending) }

    /// Takes the next bytes.
    public mutating func take(_ bytes: some Collection<UInt8>) throws(FileFault) {
        size += bytes.count
        if head.count < Self.headLength {
            head.append(contentsOf: bytes.prefix(Self.headLength - head.count))
        }
        if !hasLooked, head.count >= Sniffer.enough { try look() }
        guard size <= limit else { throw .tooLarge(limit: limit) }
        if !hasLooked || finding == nil { text.take(bytes) }
    }

    private mutating func look() throws(FileFault) {
        hasLooked = true
        finding = Sniffer.finding(ByteView(head))
        switch finding {
        case .refused(let fault)?: throw fault
        case .type(let type)?: try check(type)
        case .zip?, .boxes?, .chunks?, nil: break
        }
    }

    private func check(_ type: FileType) throws(FileFault) {
        guard rules.limits[type] != nil else { throw .notTaken(type) }
        let isAlike = named == type || (named?.form == .picture && type.form == .picture)
        guard isAlike || name.ending.isEmpty else { throw .wrongEnding(name.ending, type) }
    }

    /// Whether the names of the parts are needed to tell its type; known when all has come.
    public var isPackage: Bool { finding == .zip || (!hasLooked && startsAsZip) }

    private var startsAsZip: Bool { Sniffer.finding(ByteView(head)) == .zip }

    /// What the whole file is.
    ///
    /// - Parameter parts: the names of a package's parts; nil where it cannot be opened as a zip.
    /// - Returns: type, name and facts.
    /// - Throws: why it is not taken.
    public mutating func conclude(
        parts: [String]? = nil
    ) throws(FileFault) -> (type: FileType, name: FileName, facts: FileFacts) {
        guard size > 0 else { throw .empty }
        if !hasLooked { try look() }
        let type = try type(parts)
        try check(type)
        guard size <= rules.limits[type] ?? 0 else {
            throw .tooLarge(limit: rules.limits[type] ?? 0)
        }
        return (type, name, try facts(type))
    }

    private func type(_ parts: [String]?) throws(FileFault) -> FileType {
        switch finding {
        case .type(let type)?: return type
        case .zip?:
            guard let parts else { throw .archive(FileFault.zip) }
            return try OfficeParts.type(parts)
        case .refused(let fault)?: throw fault
        case .boxes?, .chunks?: throw .unknown
        case nil:
            guard text.isText else { throw .unknown }
            // Text says nothing of what it is for: here, and only here, the name does.
            guard let named, named.form == .text else {
                if name.ending.isEmpty { return .txt }
                throw .wrongEnding(name.ending, .txt)
            }
            return named
        }
    }

    private func facts(_ type: FileType) throws(FileFault) -> FileFacts {
        guard type.form == .picture else { return FileFacts() }
        guard let header = PictureHeader.read(type, ByteView(head)) else { throw .damaged(type) }
        let exif = header.exif.flatMap { Exif($0) }
        let turn = exif?.turn ?? .none
        return FileFacts(
            size: turn.swapsSides ? header.size.turned : header.size, turn: turn,
            taken: exif?.taken, place: exif?.place)
    }
}
