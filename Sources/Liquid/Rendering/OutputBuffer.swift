/// The bytes that rendering produces. One buffer is filled by many renders.
public struct OutputBuffer: Sendable {
  public var bytes: [UInt8] = []
  /// Where cached partials stand in it, in their order: whoever looks at many pages need look at each
  /// of these once.
  public private(set) var pieces: [SharedPiece] = []

  public init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ slice: ArraySlice<UInt8>) {
    bytes.append(contentsOf: slice)
  }

  mutating func append(piece name: String, _ piece: [UInt8]) {
    pieces.append(SharedPiece(name: name, range: bytes.count..<bytes.count + piece.count))
    bytes.append(contentsOf: piece)
  }
}

/// A part of an output that other outputs may have, too, to the byte.
public struct SharedPiece: Sendable {
  public let name: String
  public let range: Range<Int>

  public init(name: String, range: Range<Int>) {
    self.name = name
    self.range = range
  }
}
