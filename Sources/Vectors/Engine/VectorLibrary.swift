internal import CVectors
import Glibc
internal import PDF

/// The functions of `liblectern-vectors.so`, which lies beside the program. Opened once, when a paper shows
/// an SVG or a page of another PDF, or when pixels are asked for, and never closed.
enum VectorLibrary {
  static func functions() throws(PictureProblem) -> lectern_vectors {
    try opened.get()
  }

  private static let opened: Result<lectern_vectors, PictureProblem> = open()

  private static func open() -> Result<lectern_vectors, PictureProblem> {
    guard let library = unsafe dlopen("liblectern-vectors.so", RTLD_NOW | RTLD_LOCAL),
      let symbol = unsafe dlsym(library, "lectern_vectors_functions"),
      let door = unsafe unsafeBitCast(symbol, to: lectern_vectors_door?.self),
      let functions = unsafe door(), unsafe functions.pointee.size == MemoryLayout<lectern_vectors>.size
    else {
      let reason = unsafe dlerror().map { unsafe String(cString: $0) }
      return .failure(.noEngine(reason ?? "liblectern-vectors.so is of another build"))
    }
    return unsafe .success(functions.pointee)
  }
}
