internal import Diagnostics

extension Diagnostic {
  static func notUTF8(_ encoding: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("not-utf8"), "expected a file in UTF-8, found \(encoding)", at: range,
      hint: "save the file as UTF-8")
  }

  static func invalidUTF8(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("not-utf8"),
      "expected text in UTF-8, found the byte 0x\(hexadecimal(UInt32(byte)))",
      at: range, hint: "save the file as UTF-8")
  }

  static func controlCharacter(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("control-character"),
      "expected text, found the control character U+\(hexadecimal(UInt32(byte), digits: 4))", at: range,
      hint: "remove it")
  }

  static func noncharacter(_ scalar: UInt32, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("control-character"),
      "expected text, found U+\(hexadecimal(scalar, digits: 4)), which is no character", at: range,
      hint: "remove it")
  }

  /// `repaired` is what the place would say in the right encoding.
  static func mojibake(_ repaired: [UInt8], at range: SourceRange) -> Diagnostic {
    let text = String(decoding: repaired, as: UTF8.self)
    return Diagnostic(
      .warning, DiagnosticID("mojibake"), "this text was once read in the wrong encoding", at: range,
      label: "this was `\(text.shortened)`", hint: "write `\(text.shortened)`, or save the original as UTF-8")
  }

  private static func hexadecimal(_ value: UInt32, digits: Int = 2) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
