import Foundation
import Pictures
import TestSupport
import Testing

@Suite struct `Pictures of pixels` {
  /// A photograph of the demo that a camera held upright has taken.
  private let hills: [UInt8]
  private let mark: [UInt8]

  init() throws {
    hills = try Checkout.bytes("Content/media/people/covers/hills.jpg")
    mark = try Checkout.bytes("Content/media/brand/icon-192.png")
  }

  private func fault(_ bytes: [UInt8]) -> PictureFault? {
    do throws(PictureFault) {
      _ = try PictureFile.facts(bytes)
      return nil
    } catch { return error }
  }

  @Test func `are known as they are seen, not as they lie in the file`() throws {
    let facts = try PictureFile.facts(hills)
    #expect((facts.width, facts.height, facts.format) == (1_600, 640, .jpeg))
    #expect(!facts.isTransparent && !facts.moves)
    // Dusk: more red than blue.
    #expect(facts.colour.red > facts.colour.blue)
    let icon = try PictureFile.facts(mark)
    #expect((icon.width, icon.height, icon.format) == (192, 192, .png))
  }

  @Test(arguments: [
    (PictureFormat.jpeg, "FFD8FF"), (.png, "89504E470D0A1A0A"), (.webp, "52494646"),
    (.avif, "0000001C66747970"),
  ])
  func `become files of any format, upright and in the width that is asked for`(
    format: PictureFormat, signature: String
  ) throws {
    let file = try OpenPicture(hills, width: 960).file(width: 480, format: format)
    #expect(file.prefix(signature.count / 2).map { String(format: "%02X", $0) }.joined() == signature)
    let facts = try PictureFile.facts(file)
    #expect((facts.width, facts.height, facts.format) == (480, 192, format))
  }

  @Test func `are never made wider than they are`() throws {
    let file = try OpenPicture(mark, width: 1_920).file(width: 1_920, format: .webp)
    #expect(try PictureFile.facts(file).width == 192)
  }

  @Test(arguments: [PictureFormat.jpeg, .png, .webp, .avif])
  func `lose all that they say besides`(format: PictureFormat) throws {
    let said = String(decoding: try PictureFile.words(in: hills), as: UTF8.self)
    #expect(said.contains("Manara Academy") && said.contains("Orientation"))
    let file = try OpenPicture(hills, width: 320).file(width: 320, format: format)
    let left = String(decoding: try PictureFile.words(in: file), as: UTF8.self)
    #expect(
      !left.contains("Manara") && !left.contains("exif") && !left.contains("icc") && !left.contains("xmp"))
    let bytes = String(decoding: file, as: Unicode.ASCII.self)
    for word in ["Exif", "EXIF", "ICCP", "XMP ", "Manara"] { #expect(!bytes.contains(word)) }
  }

  @Test func `are the same bytes each time, on any thread`() async throws {
    let hills = hills
    let files = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<3 {
        group.addTask {
          let picture = try OpenPicture(hills, width: 320)
          return try [PictureFormat.avif, .webp, .jpeg].map { try picture.file(width: 320, format: $0) }
        }
      }
      return try await group.reduce(into: Set<[[UInt8]]>()) { $0.insert($1) }
    }
    #expect(files.count == 1)
  }

  @Test(arguments: [1, 3, 100, 3_000, 20_000])
  func `that end too early are none`(length: Int) {
    guard case .broken(let reason) = fault(Array(hills.prefix(length))) else {
      Issue.record("not broken")
      return
    }
    #expect(!reason.isEmpty && !reason.contains("\n"))
  }

  @Test(arguments: [
    "", "no picture", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "GIF89a", "RIFF1234WEBP",
  ])
  func `are known by what they hold`(text: String) {
    guard case .broken = fault(Array(text.utf8)) else {
      Issue.record("not broken")
      return
    }
  }

  @Test func `of more than 64 million pixels are refused before one is decoded`() {
    #expect(fault(PNGHead.claiming(20_000, 20_000, of: mark)) == .tooLarge(width: 20_000, height: 20_000))
    #expect(fault(PNGHead.claiming(40_000, 10, of: mark)) == .tooLarge(width: 40_000, height: 10))
    #expect(fault([UInt8](repeating: 0, count: PictureLimits.mostBytes + 1)) == .tooLong)
  }

  @Test(arguments: [PictureFormat.jpeg, .png, .webp, .avif])
  func `that are damaged anywhere end in a complaint or in a picture, never in a crash`(
    format: PictureFormat
  ) throws {
    let sound = try OpenPicture(hills, width: 48).file(width: 48, format: format)
    var random = SeededRandom(seed: 7)
    for _ in 0..<150 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if fault(bytes) == nil {
        _ = try? OpenPicture(bytes, width: 48).file(width: 32, format: .webp)
        _ = try? PictureFile.words(in: bytes)
      }
    }
  }
}
