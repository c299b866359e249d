import Content
import Cryptography
import Liquid
import Platform
import Synchronization

/// The files that pages show or link to. One gets into the output only by being asked for (law E-4).
public final class Assets: Sendable {
  /// The site's own, and that of the theme below it.
  private let themeFolders: [String]
  private let contentFolder: String
  private let basePath: String
  /// What was asked for, also in vain.
  private let known = Mutex<[String: Asset?]>([:])

  init(themeFolders: [String], contentFolder: String, basePath: String) {
    self.themeFolders = themeFolders
    self.contentFolder = contentFolder
    self.basePath = basePath
  }

  /// A file of the theme, such as `main.css`.
  func theme(_ path: String) -> Asset? {
    for folder in themeFolders {
      if let asset = asset(folder, path, below: Self.themeOutput) { return asset }
    }
    return nil
  }

  private static let themeOutput = "assets/"

  /// A file of the content: from its root if the path begins with a slash, else beside the entry or
  /// from the root. `visit` is told of every place that was looked at, the last one being where it is.
  func content(_ path: String, beside folder: String, visit: (_ place: String) -> Void) -> Asset? {
    for place in places(path, beside: folder) {
      visit(contentFolder + "/" + place)
      if let asset = asset(contentFolder, place, below: "") { return asset }
    }
    return nil
  }

  /// Where such a file lies, from the content folder's root and with a slash before, without reading it.
  func place(_ path: String, beside folder: String, visit: (_ place: String) -> Void) -> String? {
    for place in places(path, beside: folder) {
      visit(contentFolder + "/" + place)
      if (try? FileSystem.status(contentFolder + "/" + place))?.kind == .file { return "/" + place }
    }
    return nil
  }

  func places(_ path: String, beside folder: String) -> [String] {
    let bare = String(path.drop { $0 == "/" })
    guard isOpen(bare, in: contentFolder) else { return [] }
    let beside = path.hasPrefix("/") ? nil : below(folder, bare)
    return [beside, bare].compactMap { $0 }.filter { isAllowed($0, in: contentFolder) }
  }

  private func isAllowed(_ path: String, in folder: String) -> Bool {
    OutputPath.fault(in: path) == nil && isOpen(path, in: folder)
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// Nothing private leaves the content folder, whoever asks for it: an entry, a text or a style sheet.
  private func isOpen(_ path: String, in folder: String) -> Bool {
    folder != contentFolder || !path.hasPrefix("private/")
  }

  /// The path from the content folder's root of a file beside an entry.
  private func below(_ folder: String, _ path: String) -> String? {
    if folder == contentFolder { return path }
    guard folder.hasPrefix(contentFolder + "/") else { return nil }
    return folder.dropFirst(contentFolder.count + 1) + "/" + path
  }

  /// By where it is: the answer that a later build compares.
  public func asset(at source: String) -> Asset? {
    if let folder = themeFolders.first(where: { source.hasPrefix($0 + "/") }) {
      return asset(folder, String(source.dropFirst(folder.count + 1)), below: Self.themeOutput)
    }
    return content("/" + source.dropFirst(contentFolder.count + 1), beside: "") { _ in }
  }

  /// The file, and those that it cannot do without.
  public func withNeeded(_ asset: Asset) -> [Asset] {
    [asset] + asset.needs.compactMap { self.asset(at: $0) }
  }

  func address(of asset: Asset) -> String { address(ofFile: asset.file) }

  /// Of a file below the output folder.
  func address(ofFile file: String) -> String { basePath + "/" + file }

  private func asset(_ folder: String, _ path: String, below output: String) -> Asset? {
    let source = folder + "/" + path
    if let asset = known.withLock({ $0[source] }) { return asset }
    guard isAllowed(path, in: folder) else { return nil }
    let asset = load(source, folder, path, output)
    return known.withLock { known in
      if let first = known[source] { return first }
      known[source] = .some(asset)
      return asset
    }
  }

  private func load(_ source: String, _ folder: String, _ path: String, _ output: String) -> Asset? {
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(source, into: &bytes)) != nil else { return nil }
    var needs: [String] = []
    if path.hasSuffix(".css") {
      bytes = bundled(bytes, folder, path, output) { needs.append($0.source) }
    }
    guard let digest = Digest.sha384(bytes) else { return nil }
    return Asset(
      source: source, file: output + Self.named(path, after: digest), bytes: bytes, needs: needs,
      integrity: "sha384-" + Base64.encoded(digest))
  }

  /// A style sheet with what it imports, and with files beside it under the names that they get.
  private func bundled(
    _ sheet: [UInt8], _ folder: String, _ path: String, _ output: String, needs: (Asset) -> Void
  ) -> [UInt8] {
    let folders = output == Self.themeOutput ? themeFolders : [folder]
    let bundle = StyleBundle(sheet, at: path) { other in
      for folder in folders where self.isAllowed(other, in: folder) {
        var bytes: [UInt8] = []
        if (try? FileSystem.read(folder + "/" + other, into: &bytes)) != nil { return bytes }
      }
      return nil
    }
    return bundle.pieces.flatMap { piece in
      StyleAddresses.rewritten(in: piece.text) { address in
        guard let (name, end) = Self.file(address), let other = StyleBundle.joined(piece.folder, name),
          let asset = folders.lazy.compactMap({ self.asset($0, other, below: output) }).first
        else { return nil }
        needs(asset)
        let up = String(repeating: "../", count: path.count { $0 == "/" })
        return up + asset.file.dropFirst(output.count) + end
      }
    }
  }

  /// The file of an address in a style sheet, and what stands behind its name; nothing if it is not beside it.
  private static func file(_ address: String) -> (name: String, end: Substring)? {
    guard !address.contains(":"), !address.hasPrefix("/"), !address.hasPrefix("#") else { return nil }
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let name = String(address[..<end])
    return name.hasSuffix(".css") ? nil : (name, address[end...])
  }

  /// `css/main.css` as `css/main.3f2a1b0c9d8e.css`.
  private static func named(_ path: String, after digest: [UInt8]) -> String {
    let mark = digest.prefix(6).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let point = path[start...].lastIndex(of: "."), point > start else { return path + "." + mark }
    return path[..<point] + "." + mark + path[point...]
  }
}
