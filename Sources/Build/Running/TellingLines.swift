import Content
import Platform

/// Lines of a text that nobody else would write: the first few long ones. Where one of them stands, the text leaked.
enum TellingLines {
  private static let most = 3
  private static let fewestBytes = 40
  /// What Markdown may turn into something else: such a line does not stand in a page as it is written.
  private static let isSign = (0..<256).map { "*_`[]<>|#\\&\"'".utf8.contains(UInt8($0)) }

  static func of(_ body: BodySource) -> [String] {
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(body.path, into: &bytes)) != nil, body.bytes.upperBound <= bytes.count else {
      return []
    }
    let lines = bytes[body.bytes].split(separator: UInt8(ascii: "\n")).lazy.filter { line in
      line.count >= fewestBytes && !line.contains { isSign[Int($0)] }
    }
    return lines.prefix(most).map { String(decoding: $0, as: UTF8.self) }
  }
}
