public import Ledger

extension LedgerAuditor {
    /// Checks a `.tlog-proof` file without the ledger（离线验证凭证）.
    ///
    /// - Parameters:
    ///   - file: the bytes of the file.
    ///   - entry: what the proof should be of: `header ‖ H(salt ‖ payload)`.
    ///   - origin: the ledger that it should be of.
    ///   - verifiers: the keys that may have signed; known from elsewhere.
    ///   - algorithm: the hash of the ledger.
    /// - Returns: size and root of the checkpoint in the file, and the faults; the entry is in
    ///   that ledger exactly if there is none.
    public static func checkProof(
        _ file: [UInt8], of entry: [UInt8], origin: String, verifiers: [NoteVerifier],
        _ algorithm: HashAlgorithm = .sha256
    ) -> AuditResult {
        var auditor = LedgerAuditor(algorithm)
        let digest = AuditDigest(algorithm)
        let proof: LogProof
        do throws(NoteError) {
            proof = try LogProof(parsing: file)
        } catch {
            auditor.report(
                Fault(.malformed, where: "proof", expected: "a log proof", found: "\(error)"))
            return auditor.result
        }
        let note = Array(proof.checkpoint.rendered.utf8)
        guard
            let checkpoint = auditor.checkpoint(note, origin: origin, verifiers: verifiers)
        else { return auditor.result }
        if proof.index >= checkpoint.size {
            auditor.report(
                Fault(
                    .proof, where: "proof", expected: "an index below \(checkpoint.size)",
                    found: "\(proof.index)"))
        } else {
            let root = digest.root(
                from: digest.leaf(entry), index: proof.index, size: checkpoint.size,
                path: proof.path[...])
            if root != checkpoint.root {
                auditor.report(
                    Fault(
                        .proof, where: "proof, index \(proof.index)",
                        expected: checkpoint.root.hex,
                        found: root?.hex ?? "a path of \(proof.path.count) hashes"))
            }
        }
        return AuditResult(
            size: checkpoint.size, root: checkpoint.root, faults: auditor.faults)
    }
}
