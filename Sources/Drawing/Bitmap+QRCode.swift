public import Fonts
public import PDF

extension Bitmap {
  /// Dots for each module, across and down: programs that draw pictures larger than they are blur their dots,
  /// and phones read that badly.
  private static let dots = 4

  /// A QR code. It is read best where it is drawn as a square.
  public init?(_ code: QRCode) {
    let wide = (code.width + 7) / 8
    let across = code.width * Self.dots
    var rows: [UInt8] = []
    rows.reserveCapacity(across * ((across + 7) / 8))
    for start in stride(from: 0, to: code.rows.count, by: wide) {
      var row: [UInt8] = []
      for byte in code.rows[start..<start + wide] {
        let spread = Self.spread(byte)
        for shift in [24, 16, 8, 0] { row.append(UInt8(truncatingIfNeeded: spread >> UInt32(shift))) }
      }
      row.removeLast(row.count - (across + 7) / 8)
      for _ in 0..<Self.dots { rows += row }
    }
    self.init(width: across, height: across, rows: rows)
  }

  /// Every bit four times.
  private static func spread(_ byte: UInt8) -> UInt32 {
    (0..<8).reduce(0) { $0 << 4 | (byte >> UInt8(7 - $1) & 1 == 0 ? 0 : 15) }
  }
}
