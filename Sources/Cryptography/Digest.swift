internal import CCrypto

/// Digests that others can check.
public enum Digest {
  /// SHA-384, as `integrity` attributes carry it; nothing if OpenSSL fails.
  public static func sha384(_ bytes: [UInt8]) -> [UInt8]? {
    var isDone = false
    let digest = unsafe [UInt8](unsafeUninitializedCapacity: 48) { buffer, count in
      isDone = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe lectern_sha384(input.baseAddress, input.count, buffer.baseAddress)
      }
      count = isDone ? 48 : 0
    }
    return isDone ? digest : nil
  }
}
