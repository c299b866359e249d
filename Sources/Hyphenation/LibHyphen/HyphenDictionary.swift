internal import CHyphen

/// Patterns of a language, read once. Threads share them: the library has no variables of its own (`nm`
/// shows none in `libhyphen.a` 2.8.8), and a test holds that looking words up changes nothing.
@safe final class HyphenDictionary: @unchecked Sendable {
  private let handle: UnsafeMutableRawPointer
  let fewestBefore: Int
  let fewestBehind: Int

  /// The corresponding C function is `hnj_hyphen_load_file`.
  init?(path: String) {
    var (before, behind): (Int32, Int32) = (0, 0)
    guard let opened = unsafe lectern_hyphen_open(path, &before, &behind) else { return nil }
    unsafe handle = opened
    fewestBefore = Int(before)
    fewestBehind = Int(behind)
  }

  deinit { unsafe lectern_hyphen_close(handle) }

  /// 1 for each character of a word behind which it may be parted; as long as the word has bytes. The
  /// corresponding C function is `hnj_hyphen_hyphenate2`.
  func points(in word: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: word.count) { buffer, count in
      count = 0
      guard let start = buffer.baseAddress else { return }
      let status = unsafe word.withUnsafeBytes { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          unsafe lectern_hyphen_points(handle, characters.baseAddress, Int32(word.count), start)
        }
      }
      count = status == 0 ? word.count : 0
    }
  }
}
