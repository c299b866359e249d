/// Where the comparisons of one condition lie.
typealias ConditionRange = Range<Int>

extension TemplateCompiler {
  mutating func compileComparisons(
    _ markup: Markup, openedAt line: Int
  ) throws(SyntaxFault) -> ConditionRange {
    let comparisons =
      settings.mode.isStrict ? try strictComparisons(markup, line) : try looseComparisons(markup)
    let start = tags.comparisons.count
    tags.comparisons += comparisons
    return start..<tags.comparisons.count
  }

  private mutating func strictComparisons(
    _ markup: Markup, _ line: Int
  ) throws(SyntaxFault) -> [ConditionPart] {
    try strictly(markup, line: line) {
      (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) in
      var comparisons = [try compiler.comparison(&parser)]
      while true {
        let relation: ConditionPart.Relation? =
          parser.takes("and") ? .and : parser.takes("or") ? .or : nil
        guard let relation else { break }
        comparisons[comparisons.count - 1].relation = relation
        comparisons.append(try compiler.comparison(&parser))
      }
      try parser.consume(.end)
      return comparisons
    }
  }

  private mutating func comparison(_ parser: inout StrictParser) throws(SyntaxFault) -> ConditionPart {
    let left = try table.operand(try parser.expression())
    guard let operation = parser.consumes(.comparison) else {
      return ConditionPart(left: left, operation: nil, right: left)
    }
    let right = try table.operand(try parser.expression())
    return ConditionPart(left: left, operation: table.operation(operation), right: right)
  }

  // MARK: Loose reading

  /// Lax conditions are read from their end, each word `and` or `or` parting two comparisons.
  private mutating func looseComparisons(_ markup: Markup) throws(SyntaxFault) -> [ConditionPart] {
    var pieces = LooseConditions.pieces(markup)
    guard let last = pieces.popLast(), let comparison = try looseComparison(last) else {
      throw Self.invalidCondition
    }
    var comparisons = [comparison]
    while let relation = pieces.popLast() {
      guard let piece = pieces.popLast(), var comparison = try looseComparison(piece) else {
        throw Self.invalidCondition
      }
      let word = relation.stripped
      guard word.equals("and") || word.equals("or") else { throw Self.invalidCondition }
      comparison.relation = word.equals("and") ? .and : .or
      comparisons.append(comparison)
    }
    return comparisons.reversed()
  }

  private static var invalidCondition: SyntaxFault {
    SyntaxFault("Syntax Error in tag 'if' - Valid syntax: if [expression]")
  }

  private mutating func looseComparison(_ markup: Markup) throws(SyntaxFault) -> ConditionPart? {
    guard let left = QuotedFragments.first(markup) else { return nil }
    let start = markup.skippingSpace(left.upperBound)
    let end = markup.skipping(start) { Self.isOperatorByte($0) }
    let rightStart = markup.skippingSpace(end)
    let right = QuotedFragments.end(markup, rightStart).map { markup[rightStart..<$0] }
    let leftID = try table.operand(markup[left])
    let rightID = try right.map { (markup) throws(SyntaxFault) in try table.operand(markup) }
    let operation = end > start ? table.operation(markup[start..<end]) : nil
    return ConditionPart(left: leftID, operation: operation, right: rightID ?? table.constant(.nothing))
  }

  private static func isOperatorByte(_ byte: UInt8) -> Bool {
    byte == Byte.equals || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == Byte.underscore || (0x61...0x7A).contains(byte)
  }
}

/// Cuts a lax condition at the words `and` and `or`.
enum LooseConditions {
  static func pieces(_ markup: Markup) -> [Markup] {
    var pieces: [Markup] = []
    var index = markup.startIndex
    while index < markup.endIndex {
      if let end = relationEnd(markup, index) ?? operandsEnd(markup, index), end > index {
        pieces.append(markup[index..<end])
        index = end
      } else {
        index += 1
      }
    }
    return pieces
  }

  /// A word `and` or `or`, with a blank at either side.
  private static func relationEnd(_ markup: Markup, _ start: Int) -> Int? {
    guard markup.isBoundary(start) else { return nil }
    let word = markup.byte(start)?.isSpace == true ? start + 1 : start
    for relation in ["and", "or"] where markup[word...].starts(with: relation.utf8) {
      let end = word + relation.utf8.count
      if markup.byte(end)?.isSpace == true, markup.isBoundary(end + 1) { return end + 1 }
      if markup.isBoundary(end) { return end }
    }
    return nil
  }

  /// Everything up to the next such word.
  private static func operandsEnd(_ markup: Markup, _ start: Int) -> Int? {
    var index = start
    var end: Int?
    while true {
      let piece = markup.skippingSpace(index)
      guard piece < markup.endIndex, relationEnd(markup, piece) == nil else { return end }
      let pieceEnd = QuotedFragments.end(markup, piece) ?? markup.skipping(piece) { !$0.isSpace }
      index = markup.skippingSpace(pieceEnd)
      end = index
    }
  }
}
