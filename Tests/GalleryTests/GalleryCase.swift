import Foundation
import TestSupport
import Testing

/// One case: a template beside what is expected of its paper.
///
/// `<name>.yaml` is the template; `<name>.json` holds its values, or `<name>.md` the text that it sets as
/// `text`. Certificates have values only: their template is the site's design of that name. `<name>.txt` is
/// what comes out of it.
struct GalleryCase: Sendable, CustomTestStringConvertible {
  let group: String
  let name: String

  var testDescription: String { group + "/" + name }
  private var base: String { Self.folder + "/" + group + "/" + name }

  static let folder = Golden.checkout() + "/Tests/GalleryTests/Cases"

  static let all: [GalleryCase] = {
    let groups = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return groups.sorted().flatMap { group in
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

  var template: [UInt8]? { Self.bytes(base + ".yaml") }
  var values: [UInt8]? { Self.bytes(base + ".json") }
  var markdown: String? { Self.bytes(base + ".md").map { String(decoding: $0, as: UTF8.self) } }

  /// A file that the template names.
  func file(_ path: String) -> [UInt8]? {
    let isOfTheSite = path.hasPrefix("/")
    return Self.bytes(
      isOfTheSite ? Golden.checkout() + "/Content" + path : Self.folder + "/" + group + "/" + path)
  }

  func expected(recording actual: String) -> String {
    Golden.expected(base + ".txt", recording: actual)
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
