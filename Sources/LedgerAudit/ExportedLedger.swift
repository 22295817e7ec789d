/// A ledger as published in the layout of c2sp.org/tlog-tiles: a folder, an archive, a site.
public protocol ExportedLedger {
    /// The whole file at a path such as `checkpoint`, `tile/0/000`, `tile/entries/000.p/17`;
    /// `nil` if there is none.
    ///
    /// - Throws: if it may be there and cannot be read.
    func file(at path: String) throws -> [UInt8]?
}
