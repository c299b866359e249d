/// The head of a PNG file, made to claim what is not there.
enum PNGHead {
  static func claiming(_ width: UInt32, _ height: UInt32, of file: [UInt8]) -> [UInt8] {
    var file = file
    for (place, number) in [(16, width), (20, height)] {
      for byte in 0..<4 { file[place + byte] = UInt8(truncatingIfNeeded: number >> (24 - 8 * byte)) }
    }
    let sum = checksum(file[12..<29])
    for byte in 0..<4 { file[29 + byte] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * byte)) }
    return file
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
