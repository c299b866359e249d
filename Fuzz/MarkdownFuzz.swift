import Diagnostics
import Markup

/// libFuzzer's entrance: any bytes, read with everything on, and written with raw HTML sanitized.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var reader = MarkdownReader()
  let checked = reader.read(
    text.span, file: SourceID(index: 0), options: [.standard, .smartPunctuation])
  var options = HTMLOptions()
  options.rawHTML = .sanitized
  var output: [UInt8] = []
  HTMLRenderer(options).render(checked.value, into: &output)
  _ = Outline(checked.value)
  _ = WordCount(checked.value)
  _ = checked.value.excerpt(.characters(100))
  for node in checked.value.nodes(where: { _ in true }) {
    let range = checked.value.range(node)
    precondition(range.lower <= range.upper && range.upper <= count)
  }
  return 0
}
