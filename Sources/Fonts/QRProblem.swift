/// Why there is no QR code for a text.
public enum QRProblem: Error, Hashable, Sendable {
  case empty
  /// Programs do not agree on what other characters are in a code.
  case notASCII(Unicode.Scalar)
  case tooLong(bytes: Int)
  /// The library that makes codes does not open.
  case noEngine(FontProblem)

  public var explanation: String {
    switch self {
    case .empty: "there is no text for the QR code"
    case .notASCII(let scalar):
      "`\(scalar.escaped(asASCII: true))` cannot stand in a QR code; in an address it must be percent-encoded"
    case .tooLong(let bytes): "a text of \(bytes) bytes is too long for a QR code"
    case .noEngine(let problem): problem.description
    }
  }
}
