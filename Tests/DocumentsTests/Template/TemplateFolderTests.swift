import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Documents

@Suite struct `A folder of templates` {
  private let folder = ScratchFolder()

  init() {
    folder.write("letter.yaml", "blocks: [{image: art/mark.svg}]")
    folder.write("cards/small/plain.yaml", "blocks: [{image: art/mark.svg}, {image: /media/logo.svg}]")
    folder.write("cards/art/mark.svg", "<svg/>")
    folder.write(".hidden/other.yaml", "blocks: [A]")
  }

  @Test func `has templates below it, called by their paths`() {
    var sources = SourceMap()
    let loaded = TemplateFolder.load(folder.path, settings: TemplateSettings(), sources: &sources)
    #expect(loaded.value.keys.sorted() == ["cards/small/plain", "letter"] && loaded.diagnostics == [])
  }

  @Test func `pictures lie beside their template, or in the content folder behind a slash`() {
    let asked = AskedPaths()
    let settings = TemplateSettings { asked.add($0) }
    var sources = SourceMap()
    _ = TemplateFolder.load(folder.path, settings: settings, sources: &sources)
    #expect(asked.all == ["art/mark.svg", "cards/small/art/mark.svg", "/media/logo.svg"])
  }

  @Test func `gives one template by its name`() throws {
    var sources = SourceMap()
    let settings = TemplateSettings()
    let one = try TemplateFolder.template("letter", in: folder.path, settings: settings, sources: &sources)
    #expect(one.value.blocks.count == 1)
    #expect(throws: (any Error).self) {
      try TemplateFolder.template("nothing", in: folder.path, settings: settings, sources: &sources)
    }
  }
}

/// Which pictures were asked for; all of them are good.
private final class AskedPaths: Sendable {
  private let paths = Mutex<Set<String>>([])

  var all: Set<String> { paths.withLock { $0 } }

  func add(_ path: String) -> String? {
    paths.withLock { _ = $0.insert(path) }
    return nil
  }
}
