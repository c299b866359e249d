import Foundation
import TestSupport
import Testing

/// One case: a template beside what is expected of its paper.
///
/// `<name>.yaml` is the template; `<name>.json` holds its values, or `<name>.md` the text that it sets as
/// `text`. Certificates have values only: their template is the site's design of that name. `<name>.txt` is
/// what comes out of it. Our own designs, see `DesignCase`, have a `<name>.txt` only.
struct GalleryCase: Sendable, CustomTestStringConvertible {
  let group: String
  let name: String
  /// What is different for one of our own designs.
  var design: DesignCase?

  var testDescription: String { group + "/" + name }
  private var base: String { Self.folder + "/" + group + "/" + name }

  static let folder = Checkout.path + "/Tests/GalleryTests/Cases"

  static let all: [GalleryCase] = {
    let groups = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return DesignCase.all.map(\.galleryCase)
      + groups.sorted().filter { $0 != DesignCase.group }.flatMap { group in
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + group)) ?? []
        let ending = group == "certificates" ? ".json" : ".yaml"
        return files.sorted().filter { $0.hasSuffix(ending) }.map {
          GalleryCase(group: group, name: String($0.dropLast(ending.count)))
        }
      }
  }()

  /// Those of which it is also checked where on their pages ink is.
  var hasInk: Bool {
    [
      "blocks/frames", "blocks/frames-rtl", "blocks/nested", "blocks/rules", "pictures/raster",
      "pictures/vectors", "tables/spans", "text/arabic-kashida",
    ].contains(testDescription)
  }

  var template: [UInt8]? { Self.bytes(design?.template ?? base + ".yaml") }
  var values: [UInt8]? { Self.bytes(design?.values ?? base + ".json") }
  var markdown: String? { Self.bytes(base + ".md").map { String(decoding: $0, as: UTF8.self) } }

  /// A file that the template names.
  func file(_ path: String) -> [UInt8]? {
    let folder = design == nil ? Self.folder + "/" + group : DesignCase.templates
    return Self.bytes(path.hasPrefix("/") ? Checkout.path + "/Content" + path : folder + "/" + path)
  }

  func expected(recording actual: String) -> String {
    Golden.expected(base + ".txt", recording: actual)
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
