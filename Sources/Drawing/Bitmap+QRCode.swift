public import Fonts
public import PDF

extension Bitmap {
  /// A QR code, a pixel for each of its modules. It is read best where it is drawn as a square.
  public init?(_ code: QRCode) {
    self.init(width: code.width, height: code.width, rows: code.rows)
  }
}
