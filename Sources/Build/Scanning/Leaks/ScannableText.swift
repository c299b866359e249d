/// An output whose texts do not stand in its bytes: a PDF with compressed streams, a picture with
/// notes on it. Whoever makes such an output tells what a reader could get out of it.
public protocol ScannableText: Sendable {
  /// Visits each text of the output: of pages, titles and authors, attachments, comments.
  func visitTexts(_ visit: (_ part: String, _ text: Span<UInt8>) -> Void)
}

extension SecretFinder {
  /// The first leak in each part of an output, with the part's name; its range is that in the part.
  public func leaks(in output: some ScannableText, limit: Int = 100) -> [(part: String, leak: Leak)] {
    var found: [(part: String, leak: Leak)] = []
    output.visitTexts { part, text in
      guard found.count < limit else { return }
      for leak in leaks(in: text, limit: limit - found.count) { found.append((part, leak)) }
    }
    return found
  }
}
