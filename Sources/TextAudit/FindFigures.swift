/// The figures of `text` in the order they stand, without judging any claim.
public func findFigures(in text: String) -> [FoundFigure] {
    let source = SourceText(text)
    return CountedThing.name(FigureScanner(source).figures(), in: source)
}
