import Diagnostics
import Pictures
import Platform
import Site

/// What a file says of a picture besides showing it: a camera writes down where it stood, and programs whose they are.
/// What is made of pictures says nothing; one that goes out as it is says all that it knows.
enum PictureNotes {
  /// One of these stands in every file that has notes.
  private static let marks = [
    "Exif", "eXIf", "EXIF", "tEXt", "zTXt", "iTXt", "http://ns.adobe.com", "XMP ", "Photoshop",
  ].map { Array($0.utf8) }

  /// Line by line; empty for files that are no pictures, and for pictures that say nothing.
  static func notes(in bytes: [UInt8]) -> [UInt8] {
    guard isPicture(bytes), marks.contains(where: { ByteSearch.first($0, in: bytes) }) else { return [] }
    return (try? PictureFile.words(in: bytes)) ?? []
  }

  static func tellPlace(_ notes: [UInt8]) -> Bool { ByteSearch.first(Array("GPSLatitude".utf8), in: notes) }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || bytes.starts(with: "RIFF".utf8) || bytes.dropFirst(4).starts(with: "ftypavif".utf8)
  }
}

extension ByteSearch {
  /// Whether a word stands somewhere in some bytes.
  fileprivate static func first(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    let text = bytes.span
    var place = first(word[0], in: text, from: 0)
    while place + word.count <= bytes.count {
      if bytes[place..<(place + word.count)].elementsEqual(word) { return true }
      place = first(word[0], in: text, from: place + 1)
    }
    return false
  }
}

extension BuildRun {
  /// Looks for what is private in the notes of a picture that goes out as it is.
  mutating func checkNotes(of asset: Asset) {
    let notes = PictureNotes.notes(in: asset.bytes)
    guard !notes.isEmpty else { return }
    let file = sources.add(path: options.output + "/" + asset.file, text: notes)
    complaints += watch.complaints(about: watch.leaks(in: notes), in: notes, of: file, showing: [])
    if PictureNotes.tellPlace(notes) {
      complaints.append(.pictureTellsPlace(asset.source, at: .start(of: file)))
    }
  }
}

extension Diagnostic {
  fileprivate static func pictureTellsPlace(_ path: String, at range: SourceRange) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, DiagnosticID("picture-tells-place"), "the picture `\(path)` tells where it was taken",
      at: range,
      hint: "show it with `image`, or save it without its notes")
    diagnostic.hidesLine = true
    return diagnostic
  }
}
