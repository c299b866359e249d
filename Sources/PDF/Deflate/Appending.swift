extension [UInt8] {
  /// Copies all bytes at once, which the library cannot do with a span yet.
  mutating func append(span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
