internal import CPaper
import Glibc

/// The functions of `liblectern-paper.so`, which lies beside the program. Opened once, at the first
/// paper, and never closed.
enum PaperLibrary {
  static func functions() throws(FontProblem) -> lectern_paper {
    try opened.get()
  }

  private static let opened: Result<lectern_paper, FontProblem> = open()

  private static func open() -> Result<lectern_paper, FontProblem> {
    guard let library = unsafe dlopen("liblectern-paper.so", RTLD_NOW | RTLD_LOCAL),
      let symbol = unsafe dlsym(library, "lectern_paper_functions"),
      let door = unsafe unsafeBitCast(symbol, to: lectern_paper_door?.self),
      let functions = unsafe door(), unsafe functions.pointee.size == MemoryLayout<lectern_paper>.size
    else {
      let reason = unsafe dlerror().map { unsafe String(cString: $0) }
      return .failure(.noEngine(reason: reason ?? "liblectern-paper.so is of another build"))
    }
    return unsafe .success(functions.pointee)
  }
}
