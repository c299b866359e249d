import Platform
import Testing

@testable import Papers

struct ArchivedPartTests {
  private func part(_ paths: [String]) -> ArchivedPart {
    var part = ArchivedPart()
    for path in paths {
      part.add(path, ArchivedPart.File(source: 1, stamp: .missing, isWaiting: true))
    }
    return part
  }

  @Test func `paths are found by their numbers, as texts are`() {
    let paths = ["site/verify/a/index.html", "documents/م-٢٠٢٦.pdf", "x"]
    #expect(part(paths).pathKeys == paths.map { ArchivedPart.key(ofPath: $0) })
    #expect(part(paths).pathTexts == paths)
    #expect(part([]).pathKeys.isEmpty)
  }

  @Test func `is read as it was written, and bytes that are cut off are none`() {
    let bytes = part(["a", "b/c"]).bytes
    #expect(ArchivedPart(bytes)?.bytes == bytes)
    #expect(ArchivedPart(Array(bytes.dropLast())) == nil)
  }
}
