/// What the audit of a text（文本核数）found.
public struct AuditResult: Equatable, Sendable {
    /// In the order of the text.
    public var figures: [FoundFigure]
    /// In the order of the text.
    public var claims: [Claim]
    public var missing: [MissingHeading]
    /// The title line, and the year it names.
    public var title: String?
    public var year: Int?
}

/// Extracts every figure of `text`, checks the claims it makes, and looks for required headings.
///
/// Total: no text is an error. Offsets count Unicode scalars of `text`.
public func audit(_ text: String, rules: AuditRules = AuditRules()) -> AuditResult {
    let source = SourceText(text)
    let figures = CountedThing.name(FigureScanner(source).figures(), in: source)
    let reading = Reading(source, figures)
    let title = ReportTitle(source)
    let balances = BalanceClaims.find(in: reading)
    let partitions = PartitionClaims.find(in: reading).filter { partition in
        !balances.contains { Set($0.figures).isSuperset(of: partition.figures) }
    }
    var claims = SumClaims.find(in: reading, exact: partitions) + balances
    claims += RateClaims.find(in: reading)
    claims += ChangeClaims.find(in: reading)
    claims += RequestTable.find(in: source)
    claims += SameClaims.find(in: reading)
    if let cutoff = CutoffClaim.find(in: source, title: title) { claims.append(cutoff) }
    for index in claims.indices {
        claims[index].figures = claims[index].figures.map { figures[$0].start }
    }
    return AuditResult(
        figures: figures, claims: claims.sorted { $0.start < $1.start },
        missing: Headings(source).missing(rules, title: title), title: title?.text,
        year: title?.year)
}
