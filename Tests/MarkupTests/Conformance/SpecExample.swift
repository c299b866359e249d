import Foundation
import Testing

/// One example of GitHub's specification, or of cmark-gfm's own further examples.
struct SpecExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let words: [String]
  let markdown: String
  let html: String

  var testDescription: String { "\(number) \(words.joined(separator: " "))" }

  static let specification = examples("spec.txt")
  static let extensions = examples("extensions.txt")
  static let regressions = examples("regression.txt")
  static let smartPunctuation = examples("smart_punct.txt")

  private static func examples(_ file: String) -> [SpecExample] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Conformance/gfm/\(file)")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var lines = text.replacing("→", with: "\t").split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let start = lines.firstIndex(where: { $0.hasPrefix(fence + " example") }) {
      let body = lines[(start + 1)...]
      guard let part = body.firstIndex(of: "."), let end = body[part...].firstIndex(of: fence[...]) else {
        break
      }
      let words = lines[start].dropFirst(fence.count).split(separator: " ").dropFirst().map(String.init)
      examples.append(
        SpecExample(
          number: examples.count + 1, words: words, markdown: joined(body[..<part]),
          html: joined(body[(part + 1)..<end])))
      lines = lines[(end + 1)...]
    }
    return examples
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}
