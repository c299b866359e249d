import TestSupport

@testable import Diagnostics

/// A text with markers, as the source of complaints.
struct SampleSources {
  let map: SourceMap
  private let file: SourceID
  private let text: MarkedText

  /// `page.md` holds `text`.
  init(_ text: String) {
    self.text = MarkedText(text)
    var map = SourceMap()
    file = map.add(path: "page.md", text: self.text.bytes)
    self.map = map
  }

  /// From one marker to another, or just before the one.
  func range(_ from: String, _ to: String? = nil) -> SourceRange {
    let lower = text.offsets[from] ?? 0
    let upper = to.flatMap { text.offsets[$0] } ?? lower
    return SourceRange(file: file, lower: UInt32(lower), upper: UInt32(upper))
  }

  func location(_ from: String, _ to: String? = nil) -> SourceLocation {
    LineFinder.locate([range(from, to)], in: file, of: map)[0]
  }
}
