internal import CPaper

/// A QR code as rows of pixels, one for each module.
public struct QRCode: Hashable, Sendable {
  /// How much of the code may be hidden or damaged: 7, 15, 25 or 30 percent.
  public enum Correction: UInt8, Sendable { case low, medium, quartile, high }

  /// Modules on a side, with the quiet zone.
  public let width: Int
  /// Rows from the top, each beginning with a byte of its own, the leftmost module in its highest bit; ones
  /// are dark.
  public let rows: [UInt8]

  /// The smallest code that holds a text of printable ASCII, with `quietZone` light modules around it, without
  /// which it is not found: the standard asks for four.
  public init(
    _ text: String, correction: Correction = .medium, quietZone: Int = 4
  ) throws(QRProblem) {
    guard !text.isEmpty else { throw .empty }
    if let other = text.unicodeScalars.first(where: { !(0x20...0x7E).contains($0.value) }) {
      throw .notASCII(other)
    }
    let functions: lectern_paper
    do throws(FontProblem) { functions = try PaperLibrary.functions() } catch { throw .noEngine(error) }
    var modules = [UInt8](repeating: 0, count: lectern_qr_most_modules * lectern_qr_most_modules)
    let side = unsafe text.withCString {
      unsafe functions.qr_code($0, correction.rawValue, &modules, modules.count)
    }
    guard side > 0 else { throw .tooLong(bytes: text.utf8.count) }
    let margin = min(max(quietZone, 0), 1_000)
    width = side + 2 * margin
    let rowBytes = (width + 7) / 8
    var rows = [UInt8](repeating: 0, count: rowBytes * width)
    for y in 0..<side {
      for x in 0..<side {
        // Zero or one: nobody foresees a module, and a branch for each would be slow.
        let place = margin + x
        rows[(y + margin) * rowBytes + place / 8] |= modules[y * side + x] << UInt8(7 - place % 8)
      }
    }
    self.rows = rows
  }
}
