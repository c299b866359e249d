/// The gaps in a question that is to be filled in: three low lines or more in a row.
public enum TextGaps {
  private static let least = 3

  public static func count(in text: String) -> Int {
    var count = 0
    _ = replaced(in: text) { _ in
      count += 1
      return ""
    }
    return count
  }

  /// Writes every gap anew. In code, Markdown takes a backslash for itself.
  public static func replaced(in text: String, _ gap: (_ isInCode: Bool) -> String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    var codeEnd = 0
    while place < bytes.count {
      let end = bytes[place...].firstIndex { $0 != bytes[place] } ?? bytes.count
      let isGap = bytes[place] == UInt8(ascii: "_") && end - place >= least
      if isGap {
        result += gap(place < codeEnd).utf8
      } else {
        result += bytes[place..<end]
        if bytes[place] == UInt8(ascii: "`"), place >= codeEnd {
          codeEnd = endOfCode(bytes, from: end, ticks: end - place) ?? codeEnd
        }
      }
      place = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the run of so many ticks ends that closes what an equal run has opened.
  private static func endOfCode(_ bytes: [UInt8], from start: Int, ticks: Int) -> Int? {
    var place = start
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "`")) {
      let end = bytes[open...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
      if end - open == ticks { return end }
      place = end
    }
    return nil
  }
}
