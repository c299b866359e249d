internal import CPaper
import Glibc
internal import Synchronization

/// The list of faces in the library (fontconfig's patterns), and the files that were read so far.
@safe final class FontListing: @unchecked Sendable {
  let functions: lectern_paper
  // Read by all threads, changed by none.
  private let list: OpaquePointer
  private let files = Mutex<[String: FontFile]>([:])

  init(folders: [String], withSystem: Bool) throws(FontProblem) {
    functions = try PaperLibrary.functions()
    let copies = unsafe folders.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var pointers = unsafe copies.map { unsafe UnsafePointer<CChar>($0) }
    guard let list = unsafe functions.list_fonts(&pointers, folders.count, withSystem) else {
      throw .noEngine(reason: "fontconfig does not start")
    }
    unsafe self.list = list
  }

  deinit {
    unsafe functions.close_list(list)
  }

  func describeFaces() -> [ListedFace] {
    (0..<(unsafe functions.face_count(list))).map { number in
      let listed = unsafe functions.listed_face(list, number)
      return unsafe ListedFace(
        families: families(of: number),
        style: String(cString: listed.style),
        weights: Int(listed.lightest)...Int(max(listed.lightest, listed.heaviest)),
        width: Int(listed.width),
        slant: ListedFace.Slant(rawValue: listed.slant) ?? .upright,
        file: String(cString: listed.file),
        indexInFile: Int(listed.index),
        isVariable: listed.is_variable,
        hasColour: listed.has_colour,
        isOwn: listed.is_own,
        characterCount: Int(listed.glyph_coverage))
    }
  }

  private func families(of face: Int) -> [String] {
    var names: [String] = []
    while let name = unsafe functions.family_name(list, face, names.count) {
      unsafe names.append(String(cString: name))
    }
    return names
  }

  func face(_ face: Int, has scalar: Unicode.Scalar) -> Bool {
    unsafe functions.listed_face_has(list, face, scalar.value)
  }

  func script(of scalar: Unicode.Scalar) -> FontTag {
    FontTag(number: functions.script_of(scalar.value))
  }

  /// Its bytes are read once, for all threads.
  func file(_ path: String) throws(FontProblem) -> FontFile {
    if let known = files.withLock({ $0[path] }) { return known }
    let file = try FontFile(reading: path, functions)
    return files.withLock { files in
      if let known = files[path] { return known }
      files[path] = file
      return file
    }
  }
}

/// The bytes of a font file. They never change, and HarfBuzz counts who uses them.
@safe final class FontFile: @unchecked Sendable {
  let path: String
  let handle: OpaquePointer
  private let functions: lectern_paper

  init(reading path: String, _ functions: lectern_paper) throws(FontProblem) {
    var error: Int32 = 0
    guard let handle = unsafe functions.read_file(path, &error) else {
      throw .unreadable(file: path, reason: unsafe String(cString: strerror(error)))
    }
    unsafe self.handle = handle
    self.path = path
    self.functions = functions
  }

  init(copying bytes: [UInt8], called name: String, _ functions: lectern_paper) throws(FontProblem) {
    guard let handle = unsafe functions.copy_file(bytes, bytes.count) else {
      throw .unreadable(file: name, reason: "there is no memory")
    }
    unsafe self.handle = handle
    path = name
    self.functions = functions
  }

  deinit {
    unsafe functions.release_file(handle)
  }
}
