public import Drawing
import PDF
import Platform
import Synchronization
public import Typesetting
import Vectors

/// The pictures of papers by their paths, each read once for all papers and threads.
public final class PictureShelf: Sendable {
  private struct Entry: Sendable {
    let picture: PaperPicture
    let content: PictureContent
  }

  private struct Entries: Sendable {
    var numbers: [String: Int] = [:]
    var problems: [String: String] = [:]
    var all: [Entry] = []
  }

  private let entries = Mutex(Entries())
  private let read: @Sendable (String) -> [UInt8]?

  /// - Parameter read: the bytes of a picture's file; nothing if there is none.
  public init(_ read: @escaping @Sendable (_ path: String) -> [UInt8]?) { self.read = read }

  /// Pictures of folders: a path that begins with a slash, such as `/media/brand/logo.svg`, is one of the content
  /// folder, and any other lies in the first folder of templates that has it.
  public convenience init(templates: [String], content: String) {
    self.init { path in
      guard !path.split(separator: "/").contains("..") else { return nil }
      var bytes: [UInt8] = []
      let file = path.hasPrefix("/") ? content + path : Self.file(path, in: templates)
      do throws(FileProblem) { try FileSystem.read(file, into: &bytes, limit: Self.largestFile) } catch {
        return nil
      }
      return bytes
    }
  }

  private static let largestFile = 200 << 20

  /// The file in the first folder that has it.
  public static func file(_ path: String, in folders: [String]) -> String {
    let files = folders.map { $0 + "/" + path }
    return files.first { (try? FileSystem.status($0)) != nil } ?? files.first ?? path
  }

  /// The picture of a path, if its file holds one.
  public func picture(_ path: String) -> PaperPicture? {
    entries.withLock { entries -> PaperPicture? in
      if let number = entries.numbers[path] { return entries.all[number].picture }
      if entries.problems[path] != nil { return nil }
      guard let bytes = read(path) else {
        entries.problems[path] = "there is no such file"
        return nil
      }
      do throws(PictureProblem) {
        let number = entries.all.count
        entries.all.append(try Self.entry(bytes, number))
        entries.numbers[path] = number
        return entries.all[number].picture
      } catch {
        entries.problems[path] = error.explanation
        return nil
      }
    }
  }

  public func content(_ number: Int) -> PictureContent? {
    entries.withLock { $0.all.indices.contains(number) ? $0.all[number].content : nil }
  }

  /// What is wrong with the file of a path, if it holds no picture.
  public func problem(_ path: String) -> String? {
    _ = picture(path)
    return entries.withLock { $0.problems[path] }
  }

  private static func entry(_ bytes: [UInt8], _ number: Int) throws(PictureProblem) -> Entry {
    if bytes.looksLikeSVG {
      let drawing = try ImportedDrawing(svg: bytes)
      let picture = PaperPicture(
        number: number, width: .points(drawing.width), height: .points(drawing.height))
      return Entry(picture: picture, content: .vectors(drawing))
    }
    if bytes.starts(with: Array("%PDF-".utf8)) {
      let drawing = try PDFPages(bytes).drawing(of: 0)
      let picture = PaperPicture(
        number: number, width: .points(drawing.width), height: .points(drawing.height))
      return Entry(picture: picture, content: .vectors(drawing))
    }
    let picture = try Picture(bytes)
    return Entry(picture: picture.onPaper(number), content: .raster(picture))
  }
}

extension [UInt8] {
  /// Markup that is neither of the formats that begin with bytes of their own.
  fileprivate var looksLikeSVG: Bool {
    let start = prefix(1_024).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
    return start.first == UInt8(ascii: "<")
  }
}

extension Picture {
  /// Its size by the density that its file tells, or as on a screen.
  fileprivate func onPaper(_ number: Int) -> PaperPicture {
    let (across, down) = density ?? (96, 96)
    let isTurned = orientation > 4
    let width = Length.points(Double(width) * 72 / Swift.max(across, 1))
    let height = Length.points(Double(height) * 72 / Swift.max(down, 1))
    return PaperPicture(number: number, width: isTurned ? height : width, height: isTurned ? width : height)
  }
}
