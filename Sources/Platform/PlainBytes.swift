/// Puts plain values behind one another as they lie in memory. What is written is read on the same
/// machine: nothing is translated.
public struct PlainWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write<Value: BitwiseCopyable>(_ value: Value) {
    unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
  }

  public mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
    write(values.count)
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  public mutating func append(_ other: [UInt8]) { bytes += other }

  public mutating func write(_ text: String) { write(Array(text.utf8)) }
}

/// Reads what a ``PlainWriter`` wrote. Bytes that are too few or tell of more than there is make it
/// fail, and everything after that is empty.
public struct PlainReader {
  private let bytes: [UInt8]
  private var place = 0
  public private(set) var hasFailed = false

  public init(_ bytes: [UInt8], from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  public var bytesLeft: Int { bytes.count - place }

  /// Of a type whose every pattern of bits is a value.
  public mutating func value<Value: BitwiseCopyable>(_ initial: Value) -> Value {
    var value = initial
    guard !hasFailed, bytes.count - place >= MemoryLayout<Value>.size else {
      hasFailed = true
      return initial
    }
    unsafe withUnsafeMutableBytes(of: &value) { target in
      unsafe bytes.withUnsafeBytes { source in
        unsafe target.copyBytes(from: source[place..<place + target.count])
      }
    }
    place += MemoryLayout<Value>.size
    return value
  }

  public mutating func list<Value: BitwiseCopyable>(of type: Value.Type) -> [Value] {
    let count = value(0)
    let stride = MemoryLayout<Value>.stride
    guard !hasFailed, count >= 0, count <= (bytes.count - place) / stride else {
      hasFailed = true
      return []
    }
    let start = place
    place += count * stride
    return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: source[start..<start + count * stride])
      }
      filled = count
    }
  }

  public mutating func text() -> String { String(decoding: list(of: UInt8.self), as: UTF8.self) }
}
