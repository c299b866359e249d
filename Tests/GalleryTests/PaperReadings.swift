import Foundation
import TestSupport

/// What programs of the field read in a file.
struct PaperReadings {
  private let folder = ScratchFolder(inMemory: true)
  private var failures: [String] = []

  init(_ pdf: [UInt8]) { folder.write("paper.pdf", pdf) }

  /// Writes the paper into the folder that `LECTERN_GALLERY` names, for people to look at.
  static func keep(_ pdf: [UInt8], as name: String) {
    guard let folder = ProcessInfo.processInfo.environment["LECTERN_GALLERY"] else { return }
    let file = folder + "/" + name.replacing("/", with: "-") + ".pdf"
    _ = FileManager.default.createFile(atPath: file, contents: Data(pdf))
  }

  var text: String {
    let lines = run("pdftotext", "-enc", "UTF-8", "paper.pdf", "-").replacing("\u{0C}", with: "\n")
    return lines.split(separator: "\n").map { Self.trimmed(String($0)) + "\n" }.joined()
  }

  /// Line ends in it come from the places of words on pages, not from the structure.
  var structure: String {
    let lines = run("pdfinfo", "-struct-text", "paper.pdf").split(separator: "\n").map(String.init)
    return lines.compactMap { line in
      var text = line.replacing("\u{200B}", with: "")
      // Numbers of objects say nothing to readers.
      if let object = text.range(of: "Object ") { text.removeSubrange(object.upperBound...) }
      return text.allSatisfy(\.isWhitespace) ? nil : Self.trimmed(text) + "\n"
    }.joined()
  }

  /// Fonts that are not all in the file, cut to what it needs, and readable.
  var poorFonts: [String] {
    run("pdffonts", "paper.pdf").split(separator: "\n").dropFirst(2).map(String.init).filter { line in
      let columns = line.split(separator: " ")
      return columns.count < 6 || columns.suffix(5).prefix(3) != ["yes", "yes", "yes"]
    }
  }

  /// All pages as pixels, few but enough to see what lies above what.
  private var pixels: [[UInt8]] {
    _ = run("pdftoppm", "-gray", "-r", "30", "paper.pdf", "page")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasPrefix("page") }.sorted().map {
      Array(FileManager.default.contents(atPath: folder.path + "/" + $0) ?? Data())
    }
  }

  /// Whether all that is seen in one file is seen in the other; letters may stand a hundredth of a point off.
  func looksLike(_ other: PaperReadings) -> Bool {
    let (pages, others) = (pixels, other.pixels)
    return pages.count == others.count
      && zip(pages, others).allSatisfy { page, other in
        let strange = zip(page, other).count { abs(Int($0) - Int($1)) > 48 }
        return page.count == other.count && strange <= page.count / 500
      }
  }

  /// The first page as 20 by 16 cells: those that are not all paper.
  var ink: String {
    let (columns, rows, scale) = (20, 16, 8)
    let size = ["-scale-to-x", "\(columns * scale)", "-scale-to-y", "\(rows * scale)"]
    _ = run("pdftoppm", ["-gray", "-singlefile", "-l", "1"] + size + ["paper.pdf", "ink"])
    guard let picture = FileManager.default.contents(atPath: folder.path + "/ink.pgm") else {
      return "none\n"
    }
    let pixels = Array(picture.suffix(columns * rows * scale * scale))
    guard pixels.count == columns * rows * scale * scale else { return "none\n" }
    return (0..<rows).map { row in
      let cells = (0..<columns).map { column -> Character in
        var sum = 0
        for line in 0..<scale {
          let start = (row * scale + line) * columns * scale + column * scale
          sum += pixels[start..<start + scale].reduce(0) { $0 + 255 - Int($1) }
        }
        // A tenth of the cell black.
        return sum > 255 * scale * scale / 10 ? "#" : "."
      }
      return String(cells) + "\n"
    }.joined()
  }

  private func run(_ program: String, _ arguments: String...) -> String { run(program, arguments) }

  private func run(_ program: String, _ arguments: [String]) -> String {
    let done = BuiltCommand.run(program: "/usr/bin/" + program, arguments, in: folder.path)
    return done.status == 0 ? done.output : "\(program): \(done.status) \(done.errors)\n"
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
