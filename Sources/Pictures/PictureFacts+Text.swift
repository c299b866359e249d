extension PictureFacts {
  /// As a line, for the cache.
  public var line: String {
    "\(width) \(height) \(format.rawValue) \(isTransparent ? 1 : 0) \(moves ? 1 : 0) "
      + "\(colour.red) \(colour.green) \(colour.blue)\n"
  }

  /// Nothing unless it is just such a line.
  public init?(line: [UInt8]) {
    let parts = String(decoding: line, as: UTF8.self).split(separator: " ").map {
      Int($0.filter { $0 != "\n" })
    }
    let numbers = parts.compactMap { $0 }
    guard line.last == 0x0A, parts.count == 8, numbers.count == 8, numbers[0] > 0, numbers[1] > 0,
      let format = PictureFormat(rawValue: numbers[2]),
      numbers[3...].allSatisfy({ (0...255).contains($0) })
    else { return nil }
    self.init(
      width: numbers[0], height: numbers[1], format: format, isTransparent: numbers[3] == 1,
      moves: numbers[4] == 1,
      colour: PictureColour(red: UInt8(numbers[5]), green: UInt8(numbers[6]), blue: UInt8(numbers[7])))
  }
}
