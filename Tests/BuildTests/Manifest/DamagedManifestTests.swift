import Foundation
import Platform
import TestSupport
import Testing

@testable import Build

/// What is not exactly what this program left is not believed: the build is a clean one.
@Suite struct `A damaged manifest` {
  private let site = DemoSite()
  private var file: String { site.cache + "/manifest" }

  private func sound() async throws -> [UInt8] {
    try await site.build()
    return [UInt8](FileManager.default.contents(atPath: file) ?? Data())
  }

  private func isBelieved(_ bytes: some Collection<UInt8>) -> Bool {
    site.files.write(".lectern/manifest", Array(bytes))
    return ManifestFile(folder: site.cache).read(for: site.output) != nil
  }

  @Test func `is not believed, whichever byte is another`() async throws {
    let sound = try await sound()
    #expect(isBelieved(sound))
    var random = SeededRandom(seed: 4)
    for _ in 1...300 {
      var bytes = sound
      // The first bytes say what it is, and are worth more tries.
      let end = Bool.random(using: &random) ? 64 : bytes.count
      let place = Int.random(in: 0..<end, using: &random)
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(!isBelieved(bytes), "byte \(place)")
    }
  }

  @Test func `is not believed, wherever it ends`() async throws {
    let sound = try await sound()
    for hundredth in 0..<100 { #expect(!isBelieved(sound.prefix(sound.count * hundredth / 100))) }
    for missing in 1...40 { #expect(!isBelieved(sound.dropLast(missing))) }
    #expect(!isBelieved(sound + [0]))
  }

  /// Even if all sums are right, as they are for what another program wrote.
  @Test func `never makes reading it fail, even with the right sums`() async throws {
    _ = try await sound()
    let manifest = try #require(ManifestFile(folder: site.cache).read(for: site.output))
    var random = SeededRandom(seed: 5)
    var believed = 0
    for name in ["manifest", "reads", "secrets"] {
      let sound = Array(try Data(contentsOf: URL(filePath: site.cache + "/" + name)))
      for _ in 1...200 {
        try rewrite(name, sound) { arrays in
          for _ in 0..<Int.random(in: 1...4, using: &random) {
            let number = Int.random(in: 0..<arrays.count, using: &random)
            guard !arrays[number].isEmpty else { continue }
            let place = Int.random(in: 0..<arrays[number].count, using: &random)
            arrays[number][place] = UInt8.random(in: 0...255, using: &random)
          }
        }
        if look(at: name, manifest) { believed += 1 }
      }
      site.files.write(".lectern/" + name, sound)
      #expect(look(at: name, manifest), "\(name) is as it was")
    }
    #expect(believed > 100, "most of what is damaged looks like something else")
  }

  /// Writes a file of arrays again, with other bytes and their sums.
  private func rewrite(_ name: String, _ sound: [UInt8], _ change: (inout [[UInt8]]) -> Void) throws {
    site.files.write(".lectern/" + name, sound)
    let kind = sound[8..<16].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var arrays: [[UInt8]] = []
    if var file = FlatFileReader(site.cache + "/" + name, kind: kind) {
      while let array: [UInt8] = file.next() { arrays.append(array) }
    }
    try #require(!arrays.isEmpty)
    change(&arrays)
    var writer = try FlatFileWriter(site.cache + "/" + name)
    for array in arrays { try writer.append(array) }
    try writer.finish(kind: kind)
  }

  /// Asks for everything in it; whether it was believed.
  private func look(at name: String, _ manifest: Manifest) -> Bool {
    switch name {
    case "manifest": return ManifestFile(folder: site.cache).read(for: site.output) != nil
    case "reads":
      guard let history = ManifestFile(folder: site.cache).readHistory(of: manifest) else { return false }
      let all = history.pages(thatRead: Array(repeating: true, count: history.readCount))
      for page in history.pages { for read in history.reads(of: page) { _ = history.answer(to: Int(read)) } }
      for question in history.questions { _ = history.texts[question.name] + history.texts[question.entry] }
      return !all.isEmpty
    default:
      let kind = ManifestFile.kind("secrets", of: manifest.identity)
      guard let finder = SecretFinder(site.cache + "/secrets", kind: kind) else { return false }
      return !finder.leaks(in: finder.secrets.bytes.span, limit: .max).isEmpty
    }
  }

  @Test(arguments: ["", "not a manifest", "half", "other version", "folder"])
  func `means a clean build with the right bytes`(_ damage: String) async throws {
    let sound = try await sound()
    switch damage {
    case "half": site.files.write(".lectern/manifest", Array(sound.prefix(sound.count / 2)))
    case "other version":
      var bytes = sound
      bytes[8] &+= 1
      site.files.write(".lectern/manifest", bytes)
    default: site.files.write(".lectern/manifest", Array(damage.utf8))
    }
    site.files["Templates/partials/footer.html"] += "other"
    let built = try await site.build()
    let clean = try await site.buildClean()
    #expect(built.rendered == built.result.pageCount)
    #expect(differences(built.tree, from: clean.tree) == [])
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `of another output folder removes nothing there`() async throws {
    try await site.build()
    site.files.remove("Content/books")
    site.files["Other/site/books/index.html"] = "mine"
    site.files["Other/site/books/the-patient-programmer/index.html"] = "mine"
    let other = site.files.path + "/Other/site"
    site.adjust = { $0.output = other }
    site.files.remove("Templates/pages/books.html")
    try await site.build()
    #expect(site.files["Other/site/books/the-patient-programmer/index.html"] == "mine")
    #expect(site.files["Other/site/books/index.html"] == "mine")
  }
}
