extension [UInt8] {
  /// Appends all bytes of a span at once.
  ///
  /// It stands here because this is the one folder where memory is touched unsafely.
  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
