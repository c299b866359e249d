import Content
import Diagnostics
import Liquid

/// A file that an entry names: printed it is the address of its copy in the output.
struct AssetView: TemplateObject {
  private let path: String
  private let folder: String
  private let page: PageContext

  init(_ path: String, at place: SourceRange, on page: PageContext) {
    self.path = path
    self.page = page
    let file = page.catalog.sources.path(of: place.file)
    folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
  }

  func member(_ name: Name) -> TemplateValue? {
    switch name.text {
    case "url": printed
    case "path": .text(path)
    default: nil
    }
  }

  var memberNames: [String] { ["url", "path"] }

  var printed: TemplateValue { .text(page.address(ofFile: path, beside: folder) ?? path) }
}

extension PageContext {
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
    guard let first = address.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "?") else {
      return nil
    }
    let text = String(decoding: address, as: UTF8.self)
    guard !text.contains(":"), !text.hasPrefix("//") else { return nil }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let path = String(text[..<end])
    // Addresses of pages end in a slash; only what may be a file is looked for.
    if isImage || path.split(separator: "/").last?.contains(".") == true,
      let file = page.address(ofFile: path, beside: folder)
    {
      return Array((file + text[end...]).utf8)
    }
    let base = page.website.addresses.basePath
    guard first == UInt8(ascii: "/"), !base.isEmpty, !text.hasPrefix(base + "/") else { return nil }
    return Array((base + text).utf8)
  }
}
