import Diagnostics
import Platform
import TestSupport
import Testing

@testable import Content

@Suite struct `A catalogue on disk` {
  @Test func `answers every question as the one that was loaded`() async throws {
    let saved = try await SnapshotFolder(SnapshotFolder.academy)
    let read = try #require(saved.read())
    #expect(CatalogOutline.difference(CatalogOutline.of(saved.catalog), CatalogOutline.of(read)) == nil)
    expectSame(saved.catalog, read)
  }

  @Test(arguments: 0..<6) func `does so for made-up academies`(seed: Int) async throws {
    var academy = TimedAcademy(seed: UInt64(100 + seed))
    let saved = try await SnapshotFolder(academy.folder())
    let read = try #require(saved.read())
    #expect(CatalogOutline.difference(CatalogOutline.of(saved.catalog), CatalogOutline.of(read)) == nil)
    expectSame(saved.catalog, read)
  }

  @Test func `does so for the demo`() async throws {
    let folder = Checkout.path + "/Content"
    let catalog = await CatalogLoader(folder: folder, now: SnapshotFolder.now, jobs: 2).load().value.catalog
    let beside = ScratchFolder()
    try CatalogSnapshot.write(catalog, to: beside.path + "/catalog", stamp: 7)
    let read = try #require(
      CatalogSnapshot.read(beside.path + "/catalog", folder: folder, now: SnapshotFolder.now, stamp: 7))
    #expect(catalog.entryCount > 100)
    #expect(CatalogOutline.difference(CatalogOutline.of(catalog), CatalogOutline.of(read)) == nil)
    expectSame(catalog, read)
  }

  private func expectSame(_ catalog: Catalog, _ read: Catalog) {
    #expect(read.clock.now == catalog.clock.now)
    #expect(read.clock.turnsAt == catalog.clock.turnsAt)
    #expect(read.translations.asTexts == catalog.translations.asTexts)
    #expect(read.looseFiles == catalog.looseFiles)
    #expect(read.complainedFiles == catalog.complainedFiles)
    #expect(read.sources.count == catalog.sources.count)
    for index in 0..<UInt32(catalog.sources.count) {
      let file = SourceID(index: index)
      #expect(read.sources.path(of: file) == catalog.sources.path(of: file))
      #expect(read.sources.secrets(of: file) == catalog.sources.secrets(of: file))
    }
    for index in catalog.entries.indices {
      let id = EntryID(index: Int32(index))
      #expect(Record(catalog: read, id: id).identity == Record(catalog: catalog, id: id).identity)
    }
  }

  @Test func `shows the same lines, and none that is private`() async throws {
    let saved = try await SnapshotFolder(
      "== private/accounts/a.yaml\n{id: 1, name: Secret}\n== courses/c.md\n---\n{title: C, lang: en}\n---\nC\n"
    )
    let read = try #require(saved.read())
    let places = (0..<UInt32(read.sources.count)).map {
      Diagnostic(
        .error, DiagnosticID("missing-file"), "look",
        at: SourceRange(file: SourceID(index: $0), lower: 0, upper: 3))
    }
    func output(_ sources: SourceMap) -> String {
      DiagnosticPrinter(format: .human, limit: 100).print(
        DiagnosticReport(places, sources: sources), sources: sources)
    }
    #expect(output(read.sources) == output(saved.catalog.sources))
    #expect(!output(read.sources).contains("Secret"))
  }

  @Test func `holds from its moment until its clock turns`() async throws {
    let saved = try await SnapshotFolder(SnapshotFolder.academy)
    let turn = try #require(saved.catalog.clock.turnsAt)
    #expect(saved.read(now: SnapshotFolder.now - 1) == nil)
    #expect(saved.read(now: turn) == nil)
    let last = try #require(saved.read(now: turn - 1))
    #expect(last.now == turn - 1)
    #expect(last.clock.turnsAt == turn)
    #expect(CatalogOutline.difference(CatalogOutline.of(saved.catalog), CatalogOutline.of(last)) == nil)
  }

  @Test func `is nothing to another program, another site or another schema`() async throws {
    let saved = try await SnapshotFolder(SnapshotFolder.academy)
    #expect(saved.read(stamp: 8) == nil)
    saved.folder.write("schema.yaml", "courses: {fields: {level_name: {type: string}}}\n")
    #expect(saved.read() == nil)
  }

  @Test func `is nothing once site.yaml says something else`() async throws {
    let saved = try await SnapshotFolder(SnapshotFolder.academy)
    saved.folder.write("site.yaml", SmallAcademy.site + "title: Other\n")
    #expect(saved.read() == nil)
  }

  @Test func `has keys that follow their names when these have other numbers`() {
    let names: [Name] = ["title", "slug", "order"]
    var store = RecordStore()
    let value = store.add(.string, Array("text".utf8))
    // As they were numbered by a run that met `order` first and `title` last.
    let turned = names.map { name in Int(name.index) }
    var table = [Name](repeating: .none, count: (turned.max() ?? 0) + 1)
    for (old, name) in zip(turned, names.reversed()) { table[old] = name }
    for name in names + [.none] {
      store.slots.append(Slot(key: name, lower: 0, upper: 4, value: value))
    }
    let isRenamed = store.rename(to: table)
    #expect(isRenamed)
    #expect(store.slots.map(\.key) == ["order", "slug", "title", .none])
    let isRefused = !store.rename(to: [])
    #expect(isRefused)
  }

  @Test func `is nothing where there is none, or a folder`() async throws {
    let folder = ScratchFolder()
    for path in ["/nowhere", ""] {
      #expect(CatalogSnapshot.read(folder.path + path, folder: folder.path, now: 0, stamp: 7) == nil)
    }
  }

  @Test func `leaves nothing half written`() async throws {
    let saved = try await SnapshotFolder(SnapshotFolder.academy)
    #expect(try FileSystem.names(in: saved.beside.path) == ["catalog"])
    #expect(throws: FileProblem.self) {
      try CatalogSnapshot.write(saved.catalog, to: saved.beside.path + "/none/catalog", stamp: 7)
    }
  }
}
