internal import CPictures
import Glibc

/// The functions of `liblectern-pictures.so`, which lies beside the program. Opened once, when a page shows a
/// picture of pixels, and never closed.
enum PictureLibrary {
  static func functions() throws(PictureFault) -> lectern_pictures {
    try opened.get()
  }

  private static let opened: Result<lectern_pictures, PictureFault> = open()

  private static func open() -> Result<lectern_pictures, PictureFault> {
    guard let library = unsafe dlopen("liblectern-pictures.so", RTLD_NOW | RTLD_LOCAL),
      let symbol = unsafe dlsym(library, "lectern_pictures_functions"),
      let door = unsafe unsafeBitCast(symbol, to: lectern_pictures_door?.self),
      let functions = unsafe door(), unsafe functions.pointee.size == MemoryLayout<lectern_pictures>.size
    else {
      let reason = unsafe dlerror().map { unsafe String(cString: $0) }
      return .failure(.noEngine(reason ?? "liblectern-pictures.so is of another build"))
    }
    return unsafe .success(functions.pointee)
  }
}

extension PictureFault {
  init(_ failure: lectern_picture_failure) {
    let told = unsafe withUnsafeBytes(of: failure.reason) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch Int(failure.kind) {
    case lectern_picture_too_large: self = .tooLarge(width: Int(failure.width), height: Int(failure.height))
    case lectern_picture_no_encoder: self = .noEncoder(told)
    default: self = .broken(told)
    }
  }
}

extension Array where Element == UInt8 {
  /// What a file of the library holds, which is closed behind it.
  init(
    _ file: OpaquePointer?, _ failure: lectern_picture_failure, _ functions: lectern_pictures
  ) throws(PictureFault) {
    guard let file = unsafe file else { throw PictureFault(failure) }
    defer { unsafe functions.close_file(file) }
    let bytes = unsafe functions.bytes(file)
    self = unsafe Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.length))
  }
}
