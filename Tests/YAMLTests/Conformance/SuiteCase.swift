import Foundation
import Testing

/// One case of the yaml-test-suite.
struct SuiteCase: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: [UInt8]]

  var title: String { text("title").trimmingCharacters(in: .newlines) }
  var testDescription: String { "\(name) \(title)" }
  var input: [UInt8] { files["in.yaml"] ?? [] }
  var isInvalid: Bool { files["error"] != nil }

  func text(_ file: String) -> String { String(decoding: files[file] ?? [], as: UTF8.self) }

  /// All cases, out of the one file that holds them: a line with name, file and size before each.
  static let all: [SuiteCase] = {
    let archive = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Conformance/yaml-test-suite/cases.txt")
    guard let data = try? Data(contentsOf: archive) else { return [] }
    var cases: [SuiteCase] = []
    var files: [String: [UInt8]] = [:]
    var name = ""
    var rest = ArraySlice(data)
    while let end = rest.firstIndex(of: 0x0A) {
      let header = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").map(String.init)
      guard header.count == 4, header[0] == "--", let size = Int(header[3]) else { break }
      if header[1] != name, !files.isEmpty {
        cases.append(SuiteCase(name: name, files: files))
        files = [:]
      }
      name = header[1]
      files[header[2]] = Array(rest[(end + 1)..<(end + 1 + size)])
      rest = rest[(end + 1 + size + 1)...]
    }
    return cases + [SuiteCase(name: name, files: files)]
  }()
}
