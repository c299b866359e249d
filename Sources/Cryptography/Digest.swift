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

  /// The 32 bytes of SHA-256.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    unsafe digest { unsafe lectern_sha256(bytes, bytes.count, $0) }
  }

  /// HMAC with SHA-256: 32 bytes that only who has the key can make.
  public static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    unsafe digest { unsafe lectern_hmac_sha256(key, key.count, bytes, bytes.count, $0) }
  }

  /// PBKDF2 with HMAC-SHA-256: a key of what people can remember, made slowly so that guessing is dear.
  ///
  /// It has 32 bytes, and there is no way to ask for more: the next 32 would take us as long again, and
  /// nobody who guesses needs them to see that a guess is wrong.
  public static func pbkdf2(password: [UInt8], salt: [UInt8], iterations: Int) -> [UInt8] {
    unsafe digest {
      unsafe lectern_pbkdf2_sha256(
        password, password.count, salt, salt.count, UInt32(clamping: iterations), $0)
    }
  }

  private static func digest(write: (UnsafeMutablePointer<UInt8>?) -> Void) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe write(buffer.baseAddress)
      count = 32
    }
  }
}

extension Sequence<UInt8> {
  /// Two digits of base 16 for each byte.
  public var hexadecimal: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
