internal import CExpat
internal import Glibc

/// What is done with the parts of an XML document as they come.
///
/// Names and attributes lie in the parser's memory and are good for the call only.
public protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws
    func end(_ name: XMLName) throws
    /// Text in UTF-8; one run of it may come in several calls.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// The name of an element or attribute without its prefix.
public struct XMLName {
    /// UTF-8, ended by zero.
    let bytes: UnsafePointer<CChar>

    init(_ bytes: UnsafePointer<CChar>) {
        self.bytes = strrchr(bytes, 0x3A).map { UnsafePointer($0) + 1 } ?? bytes
    }

    @inline(__always)
    public static func == (left: XMLName, right: StaticString) -> Bool {
        let count = right.utf8CodeUnitCount
        let name = UnsafeRawPointer(right.utf8Start).assumingMemoryBound(to: CChar.self)
        return strncmp(left.bytes, name, count) == 0 && left.bytes[count] == 0
    }

    public var text: String { String(cString: bytes) }
}

/// The attributes of one element.
public struct XMLAttributes {
    let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value as UTF-8 ended by zero.
    @inline(__always)
    public func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        var place = 0
        while let key = pairs[place], let value = pairs[place + 1] {
            if XMLName(key) == name { return value }
            place += 2
        }
        return nil
    }

    public subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }
}

/// Reads XML piece by piece（expat）; refuses document type declarations, and with them all entities.
public final class XMLReader {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var failure: (any Error)?

    public init(handler: any XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else { fatalError("out of memory") }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let reader = XMLReader.of(context), let name, let attributes else { return }
                reader.attempt {
                    try reader.handler.start(XMLName(name), XMLAttributes(pairs: attributes))
                }
            },
            { context, name in
                guard let reader = XMLReader.of(context), let name else { return }
                reader.attempt { try reader.handler.end(XMLName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { context, bytes, count in
            guard let reader = XMLReader.of(context), let bytes else { return }
            bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                reader.attempt {
                    try reader.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
                }
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLReader.of(context)?.attempt { throw ArchiveError.declaresEntities }
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
        context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    @inline(__always)
    private func attempt(_ work: () throws -> Void) {
        guard failure == nil else { return }
        do {
            try work()
        } catch {
            failure = error
            XML_StopParser(parser, XML_Bool(XML_FALSE))
        }
    }

    /// - Throws: ``ArchiveError``, or what the handler throws.
    public func feed(_ bytes: UnsafeRawBufferPointer) throws {
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        try check(XML_Parse(parser, start, Int32(bytes.count), 0))
    }

    /// Ends the document, which must be complete.
    public func finish() throws { try check(XML_Parse(parser, nil, 0, 1)) }

    private func check(_ status: XML_Status) throws {
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let what = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
            throw ArchiveError.notXML(
                line: Int(XML_GetCurrentLineNumber(parser)),
                column: Int(XML_GetCurrentColumnNumber(parser)) + 1, what ?? "?")
        }
    }
}
