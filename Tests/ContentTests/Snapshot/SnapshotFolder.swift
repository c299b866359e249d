import Diagnostics
import TestSupport

@testable import Content

/// A folder of content with the snapshot of its catalogue beside it.
struct SnapshotFolder {
  let folder = ScratchFolder()
  let beside = ScratchFolder()
  let catalog: Catalog
  static let now = ContentFixture.defaultNow

  var path: String { beside.path + "/catalog" }

  init(_ text: String, now: Int = SnapshotFolder.now) async throws {
    catalog = await ContentFixture(text, now: now).load(in: folder).value.catalog
    try CatalogSnapshot.write(catalog, to: path, stamp: 7)
  }

  func read(now: Int = SnapshotFolder.now, stamp: UInt64 = 7) -> Catalog? {
    CatalogSnapshot.read(path, folder: folder.path, now: now, stamp: stamp)
  }

  /// A little of everything that a snapshot has to keep.
  static let academy =
    SmallAcademy.content + """
      == courses/intro/index.ar.md
      ---
      title: مقدمة
      ---
      مقدمة طويلة.
      == pages/about.md
      ---
      {title: {en: About, ar: عن}, id: 99}
      ---
      About us.
      == pages/odd.md
      ---
      {title: Odd, colour: red, published_at: 2027-01-01}
      ---
      Odd.
      == posts/later.md
      ---
      {title: Later, tags: [new-tag], published_at: 2026-06-01T01:00:00Z}
      ---
      Later.
      == translations/en.yaml
      course: {learn: "What {name} teaches", lessons: {one: "one lesson", other: "{count} lessons"}}
      == translations/ar.yaml
      course: {learn: "ما"}

      """
}
