import Diagnostics
import Platform
import TestSupport
import Testing

@testable import Content

@Suite struct `Changed texts below the front matter` {
  private static let academy = SnapshotFolder.academy

  @Test(arguments: [
    "courses/intro/index.md", "courses/intro/index.ar.md", "courses/intro/01-start/01-hello.md",
  ])
  func `make the catalogue that loading makes`(name: String) async throws {
    let saved = try await SnapshotFolder(Self.academy)
    let old = try #require(saved.read())
    try saved.edit(name) { $0 + "More of it.\n" }
    let changed = try #require(BodyChange.apply([saved.folder.path + "/" + name], to: old))
    let loaded = await saved.load()
    #expect(CatalogOutline.difference(CatalogOutline.of(loaded), CatalogOutline.of(changed)) == nil)
    #expect(CatalogOutline.difference(CatalogOutline.of(old), CatalogOutline.of(changed)) != nil)
  }

  @Test func `may have moved, with nothing else having done so`() async throws {
    let saved = try await SnapshotFolder(Self.academy)
    let old = try #require(saved.read())
    let name = "courses/intro/01-start/01-hello.md"
    try saved.edit(name) { $0.replacing("\n---\nHello", with: "\n# a remark\n---\n\nHello") }
    let changed = try #require(BodyChange.apply([saved.folder.path + "/" + name], to: old))
    let loaded = await saved.load()
    #expect(CatalogOutline.difference(CatalogOutline.of(loaded), CatalogOutline.of(changed)) == nil)
  }

  static let more: [(name: String, from: String, to: String)] = [
    ("courses/intro/index.md", "title: Intro", "title: Intra"),
    ("courses/intro/index.md", "title: Intro", "title:  Intro"),
    ("courses/intro/index.md", "category: data", "category: arts"),
    ("courses/intro/index.md", "---\nAn introduction.", "---\n"),
    ("courses/intro/index.md", "An introduction.", "A \u{1}"),
    ("courses/intro/index.md", "certificate:", "certificates:"),
    ("courses/intro/index.md", "---\n{id", "---\n{{id"),
    ("courses/intro/01-start/01-hello.md", "type: text", "type: text, price: 1"),
    ("courses/intro/01-start/01-hello.md", "---\n{", "--\n{"),
    ("courses/intro/index.ar.md", "title: مقدمة", "title: مقدّمة"),
    ("pages/odd.md", "Odd.", "Odder."),
    ("pages/about.md", "id: 99", "id: 98"),
  ]

  @Test(arguments: more)
  func `are all that may have changed`(change: (name: String, from: String, to: String)) async throws {
    let saved = try await SnapshotFolder(Self.academy)
    let old = try #require(saved.read())
    try saved.edit(change.name) { text in
      #expect(text.contains(change.from))
      return text.replacing(change.from, with: change.to)
    }
    #expect(BodyChange.apply([saved.folder.path + "/" + change.name], to: old) == nil)
  }

  @Test func `stand in Markdown files that are there and that the catalogue knows`() async throws {
    let saved = try await SnapshotFolder(Self.academy)
    let old = try #require(saved.read())
    for name in ["courses/new.md", "site.yaml", "categories.yaml", "translations/en.yaml"] {
      #expect(BodyChange.apply([saved.folder.path + "/" + name], to: old) == nil, "\(name)")
    }
    #expect(BodyChange.apply([], to: old) != nil)
  }

  /// Random edits of random files: what is taken is what loading makes of them.
  @Test func `are never taken for what they are not`() async throws {
    let saved = try await SnapshotFolder(Self.academy)
    var random = SeededRandom(seed: 9)
    let names = [
      "courses/intro/index.md", "courses/intro/01-start/01-hello.md", "posts/later.md", "pages/about.md",
    ]
    var taken = 0
    for _ in 0..<60 {
      let old = try #require(saved.read())
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      let original = try saved.text(name)
      var bytes = Array(original.utf8)
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let new = Array("x\n: {-".utf8)[Int.random(in: 0..<6, using: &random)]
      if Bool.random(using: &random) { bytes.insert(new, at: place) } else { bytes[place] = new }
      saved.folder.write(name, bytes)
      if let changed = BodyChange.apply([saved.folder.path + "/" + name], to: old) {
        taken += 1
        let loaded = await saved.load()
        #expect(CatalogOutline.difference(CatalogOutline.of(loaded), CatalogOutline.of(changed)) == nil)
        #expect(loaded.complainedFiles == changed.complainedFiles)
      }
      saved.folder.write(name, original)
    }
    #expect(taken > 5)
  }
}

extension SnapshotFolder {
  func text(_ name: String) throws -> String {
    var bytes: [UInt8] = []
    try FileSystem.read(folder.path + "/" + name, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func edit(_ name: String, _ change: (String) -> String) throws {
    folder.write(name, change(try text(name)))
  }

  func load() async -> Catalog {
    await CatalogLoader(folder: folder.path, now: Self.now, jobs: 1).load().value.catalog
  }
}
