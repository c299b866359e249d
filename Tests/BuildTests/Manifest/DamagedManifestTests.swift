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

  /// Even if its sum is right, as it is for what another program wrote.
  @Test func `never makes a build fail or wrong, even with the right sum`() async throws {
    let sound = try await sound()
    var random = SeededRandom(seed: 5)
    for _ in 1...300 {
      var body = Array(sound.dropFirst(32))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        body[Int.random(in: 0..<body.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { body.removeLast(Int.random(in: 0..<body.count, using: &random)) }
      var bytes = Array(sound.prefix(16))
      for number in [UInt64(body.count), Fingerprint.of(body.span)] {
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      }
      _ = isBelieved(bytes + body)
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
