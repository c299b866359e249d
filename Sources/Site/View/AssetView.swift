import Content
import Diagnostics
import Liquid

/// A file that an entry names: printed it is the address of its copy in the output, and on a paper its place in
/// the content folder.
struct AssetView: TemplateObject {
  let path: String
  let folder: String
  let place: SourceRange
  private let page: PageContext

  init(_ path: String, at place: SourceRange, on page: PageContext) {
    self.path = path
    self.place = place
    self.page = page
    let file = page.catalog.sources.path(of: place.file)
    folder = LinkRewriter.folder(of: file)
  }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .url: .text(page.address(ofFile: path, beside: folder).map(page.told) ?? path)
    case .path: .text(path)
    default: nil
    }
  }

  var memberNames: [String] { ["url", "path"] }

  var printed: TemplateValue {
    .text(
      (page.isOnPaper
        ? page.place(ofFile: path, beside: folder) : page.address(ofFile: path, beside: folder)) ?? path)
  }
}

/// A file that a template shows: one that an entry names, or a path from the content folder's root.
struct ShownFile {
  let path: String
  let folder: String
  let place: SourceRange?

  /// Nothing for a value that names no file.
  init?(_ value: TemplateValue) {
    if case .object(let object) = value, let asset = object as? AssetView {
      (path, folder, place) = (asset.path, asset.folder, asset.place)
    } else if !value.isNothing, !value.text.isEmpty {
      let told = value.text
      (path, folder, place) = (told.hasPrefix("/") || told.contains("://") ? told : "/" + told, "", nil)
    } else {
      return nil
    }
  }
}

extension PageContext {
  /// Where a file of the content lies, from its root and with a slash before; nothing if there is none.
  func place(ofFile path: String, beside folder: String) -> String? {
    guard !path.contains("://") else { return nil }
    return website.assets.place(path, beside: folder) { note(.file, Name($0)) }
  }

  /// The address of a file of the content as the output has it; nothing if there is no such file.
  func address(ofFile path: String, beside folder: String) -> String? {
    guard !path.contains("://") else { return nil }
    // A file that is missing today, also where it was only looked for, may be there tomorrow.
    let asset = website.assets.content(path, beside: folder) { note(.asset, Name($0)) }
    return asset.map(website.assets.address)
  }
}

/// Leads links and pictures of a text to where they are on the site.
struct LinkRewriter: Sendable {
  let page: PageContext
  let folder: String

  /// Another address; nothing to leave it.
  func rewrite(_ address: ArraySlice<UInt8>, isImage: Bool) -> [UInt8]? {
    guard let first = address.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "?"),
      !address.contains(UInt8(ascii: ":")), !address.starts(with: "//".utf8)
    else { return nil }
    let end = address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
    let path = address[..<end]
    // Addresses of pages end in a slash; only what may be a file is looked for.
    if isImage || Self.hasPointInName(path),
      let file = page.address(ofFile: String(decoding: path, as: UTF8.self), beside: folder)
    {
      return Array(file.utf8) + address[end...]
    }
    let base = page.website.addresses.basePath
    guard first == UInt8(ascii: "/"), !base.isEmpty, !address.starts(with: (base + "/").utf8) else {
      return nil
    }
    return Array(base.utf8) + address
  }

  private static func hasPointInName(_ path: ArraySlice<UInt8>) -> Bool {
    for byte in path.reversed().drop(while: { $0 == UInt8(ascii: "/") }) {
      if byte == UInt8(ascii: ".") { return true }
      if byte == UInt8(ascii: "/") { return false }
    }
    return false
  }

  /// The folder that a file stands in.
  static func folder(of file: String) -> String {
    file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[..<$0]) } ?? "."
  }
}

extension Name {
  fileprivate static let path: Name = "path"
}
