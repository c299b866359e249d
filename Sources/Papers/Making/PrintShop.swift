import Content
import Diagnostics
import Documents
import Fonts
import Hyphenation
import Platform
import Printing
public import Site
import Synchronization

/// Where a site's papers are printed: fonts, designs and pictures, opened at the first paper. There is one for a
/// build; papers of records are printed in it, and those that everybody may read.
public final class PrintShop: Sendable {
  /// What all threads print with.
  struct Tools: Sendable {
    let designs: PaperDesigns
    let fonts: FontLibrary
    let hyphenation = HyphenationLibrary()
    let shelf: PictureShelf
  }

  private let website: Website
  let content: String
  /// Of document templates: the site's own, and those of the theme below.
  private let designs: [String]
  private let fonts: [String]
  private let tools = Mutex<Result<Tools, FontProblem>?>(nil)

  public init(_ website: Website, content: String, templates: String, theme: String? = nil) {
    self.website = website
    self.content = content
    let folders = [templates] + [theme].compactMap { $0 }
    designs = folders.map { $0 + "/documents" }
    fonts = folders.map { $0 + "/fonts" }
  }

  func open() throws(FontProblem) -> Tools {
    let opened = tools.withLock { tools in
      if let tools { return tools }
      let result = Result { () throws(FontProblem) in
        let own = fonts.filter { (try? FileSystem.status($0))?.kind == .folder }
        let library = try FontLibrary(folders: own)
        let shelf = PictureShelf(templates: designs, content: content)
        return Tools(
          designs: PaperDesigns(website, folders: designs, families: library.families, shelf: shelf),
          fonts: library, shelf: shelf)
      }
      tools = result
      return result
    }
    return try opened.get()
  }

  /// The tools, if anything was printed.
  var opened: Tools? { tools.withLock { tools in try? tools?.get() } }

  func has(_ design: String) -> Bool {
    designs.contains { (try? FileSystem.status($0 + "/" + design + ".yaml")) != nil }
  }

  /// The file of a picture by the path that designs and texts know it by.
  func file(ofPicture path: String) -> String {
    path.hasPrefix("/") ? content + path : PictureShelf.file(path, in: designs)
  }

  /// Tells apart which fonts there are: those of the templates' folder by their files, others by their names.
  public var stateOfFonts: UInt64 {
    var state = RunningFingerprint()
    for face in (try? open())?.fonts.faces ?? [] {
      state.add(face.file)
      state.add(face.indexInFile)
      state.add(face.families.joined(separator: ","))
      state.add((try? FileSystem.status(face.file))?.size ?? 0)
      if face.isOwn { state.add(fingerprint(of: face.file)) }
    }
    return state.value
  }

  private func fingerprint(of file: String) -> UInt64 {
    var bytes: [UInt8] = []
    return (try? FileSystem.read(file, into: &bytes)) == nil ? 0 : Fingerprint.of(bytes.span)
  }
}
