/// Writes code with its runs as HTML.
enum SpanWriter {
  /// Whatever the runs say, each byte of the code is written once, in order.
  static func write(
    _ code: ArraySlice<UInt8>, _ runs: borrowing Span<SyntaxRun>, into output: inout [UInt8]
  ) {
    output.reserveCapacity(output.count + code.count * 3)
    var position = code.startIndex
    var open: CodeClass?
    for index in runs.indices {
      let run = runs[index]
      let end = min(position + run.length, code.endIndex)
      let look = isBlank(code[position..<end]) ? nil : run.look
      if look != open {
        switchSpan(from: open, to: look, &output)
        open = look
      }
      escape(code[position..<end], &output)
      position = end
    }
    switchSpan(from: open, to: nil, &output)
    escape(code[position...], &output)
  }

  private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func switchSpan(from old: CodeClass?, to new: CodeClass?, _ output: inout [UInt8]) {
    if old != nil { output.append(contentsOf: "</span>".utf8) }
    guard let new else { return }
    output.append(contentsOf: "<span class=\"".utf8)
    output.append(contentsOf: new.rawValue.utf8)
    output.append(contentsOf: "\">".utf8)
  }

  private static func escape(_ text: ArraySlice<UInt8>, _ output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      default: output.append(byte)
      }
    }
  }
}
