internal import CSystem

/// Which build of the program this is. Another one may make other pages of the same content, so what it remembers of
/// them is no answer.
public enum ProgramIdentity {
  /// The same wherever the program lies and whenever it was copied there.
  public static let current: UInt64 = {
    var count: UInt = 0
    guard let bytes = unsafe lectern_build_id(&count), count > 0 else { return ofFile }
    return unsafe Fingerprint.of(UnsafeRawBufferPointer(start: bytes, count: Int(count)), seed: 0)
  }()

  /// For linkers that number nothing: which file the program is.
  private static var ofFile: UInt64 {
    let stamp = (try? Folder("/proc/self"))?.stamp(of: "exe") ?? .missing
    return Fingerprint.ofMemory(of: [stamp])
  }
}
