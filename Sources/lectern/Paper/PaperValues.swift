import Liquid
import Platform

/// The values that papers are printed with: one, or a list. Of a file of lines only the places are kept, of a list its
/// text; each value is read when its paper is made, so that of a million of them one for each thread is in memory.
struct PaperValues: Sendable {
  let isList: Bool
  private let text: Text
  private let places: [Range<Int>]

  private enum Text: Sendable {
    case read([UInt8])
    case inFile(String)
  }

  /// Nothing, with a complaint printed, if the file is no JSON.
  init?(_ path: String?) throws(FileProblem) {
    if let path, path.hasSuffix(".jsonl") {
      try self.init(lines: path)
    } else {
      try self.init(text: path)
    }
  }

  private init?(lines path: String) throws(FileProblem) {
    var lines = LineWalk()
    try FileSystem.readPieces(of: path) { lines.feed($0) }
    lines.finish()
    if let line = lines.failure {
      Process.printError("error: \(path):\(line): this is no JSON\n")
      return nil
    }
    places = lines.places
    isList = true
    text = .inFile(path)
  }

  private init?(text path: String?) throws(FileProblem) {
    var bytes = Array("{}".utf8)
    if let path { try FileSystem.read(path, into: &bytes) }
    do throws(JSONReader.Failure) {
      if let elements = try JSONReader.elements(of: bytes) {
        places = elements
        isList = true
      } else {
        _ = try JSONReader.read(bytes)
        places = [0..<bytes.count]
        isList = false
      }
    } catch {
      let line = bytes.prefix(error.offset).count { $0 == 0x0A } + 1
      Process.printError("error: \(path ?? ""):\(line): this is no JSON\n")
      return nil
    }
    text = .read(bytes)
  }

  var count: Int { places.count }

  /// One of the values. All were JSON when they were looked at; where one is none any more, the file was changed.
  func value(_ index: Int) throws -> TemplateValue {
    switch text {
    case .read(let bytes): return (try? JSONReader.read(Array(bytes[places[index]]))) ?? .nothing
    case .inFile(let path):
      var line: [UInt8] = []
      try FileSystem.read(path, places[index], into: &line)
      guard let value = try? JSONReader.read(line) else { throw ChangedMeanwhile(path: path) }
      return value
    }
  }
}

private struct ChangedMeanwhile: Error, CustomStringConvertible {
  let path: String

  var description: String { "\(path) was changed while papers were made of it" }
}

/// Walks through a file of lines, piece by piece, and notes where the values stand.
private struct LineWalk {
  private(set) var places: [Range<Int>] = []
  /// The first line that is no JSON, counted from 1.
  private(set) var failure: Int?
  private var pending: [UInt8] = []
  /// Where in the file that begins.
  private var offset = 0
  private var line = 1

  /// Whether it goes on.
  mutating func feed(_ piece: Span<UInt8>) -> Bool {
    for index in piece.indices {
      pending.append(piece[index])
      if piece[index] == 0x0A, failure == nil { takeLine() }
    }
    return failure == nil
  }

  mutating func finish() {
    if failure == nil { takeLine() }
  }

  private mutating func takeLine() {
    defer {
      line += 1
      offset += pending.count
      pending.removeAll(keepingCapacity: true)
    }
    guard pending.contains(where: { $0 > 0x20 }) else { return }
    guard (try? JSONReader.read(pending)) != nil else {
      failure = line
      return
    }
    places.append(offset..<offset + pending.count)
  }
}
