internal import CPaper

/// What one thread opens faces with (a library of FreeType, a buffer of HarfBuzz).
@safe final class FontRoom {
  let functions: lectern_paper
  let handle: OpaquePointer

  init(_ functions: lectern_paper) throws(FontProblem) {
    guard let handle = functions.open_room() else {
      throw .noEngine(reason: "FreeType does not start")
    }
    unsafe self.handle = handle
    self.functions = functions
  }

  deinit {
    unsafe functions.close_room(handle)
  }
}
