/// What a C function writes as UTF-8 when it is given room; nothing if it answers below zero. The
/// function answers how long the text is, and is asked again with more room if that was too much.
func writtenText(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
  unsafe writtenBytes(
    room: 256, { unsafe write($0, $1) }, read: { unsafe String(decoding: $0, as: UTF8.self) })
}

/// The same for any bytes.
func writtenBytes<Result>(
  room: Int, _ write: (UnsafeMutablePointer<CChar>, Int32) -> Int32,
  read: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result? {
  var needed = 0
  let result: Result? = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
    guard let start = buffer.baseAddress else { return nil }
    needed = Int(unsafe write(start, Int32(room)))
    guard 0...room ~= needed else { return nil }
    return unsafe UnsafeRawPointer(start).withMemoryRebound(to: UInt8.self, capacity: room) { bytes in
      unsafe read(UnsafeBufferPointer(start: bytes, count: needed))
    }
  }
  return needed > room ? unsafe writtenBytes(room: needed, write, read: read) : result
}
