internal import CSyntax
import Glibc

/// The functions of `liblectern-syntax.so`, which lies beside the program. Opened once, and never
/// closed: Qt does not like to be unloaded.
enum SyntaxLibrary {
  static let functions: Result<lectern_syntax, SyntaxProblem> = open()

  private static func open() -> Result<lectern_syntax, SyntaxProblem> {
    guard let library = unsafe dlopen("liblectern-syntax.so", RTLD_NOW | RTLD_LOCAL),
      let symbol = unsafe dlsym(library, "lectern_syntax_functions"),
      let door = unsafe unsafeBitCast(symbol, to: lectern_syntax_door?.self),
      let functions = unsafe door()
    else {
      let reason = unsafe dlerror().map { unsafe String(cString: $0) }
      return .failure(SyntaxProblem(reason: reason ?? "liblectern-syntax.so is not ours"))
    }
    return unsafe .success(functions.pointee)
  }
}

/// Why code stays without colours.
struct SyntaxProblem: Error {
  var reason: String
}
