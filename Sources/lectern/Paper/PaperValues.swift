import Liquid
import Platform

/// The values that papers are printed with: one, or a list. Of a list only the text is kept; each value is
/// read when its paper is made, so that a million of them take no more than their file.
struct PaperValues: Sendable {
  let isList: Bool
  private let bytes: [UInt8]
  private let places: [Range<Int>]

  /// Nothing, with a complaint printed, if the file is no JSON.
  init?(_ path: String?) throws(FileProblem) {
    var bytes = Array("{}".utf8)
    if let path { try FileSystem.read(path, into: &bytes) }
    do throws(JSONReader.Failure) {
      if path?.hasSuffix(".jsonl") == true {
        places = try Self.lines(of: bytes)
        isList = true
      } else if let elements = try JSONReader.elements(of: bytes) {
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
    self.bytes = bytes
  }

  var count: Int { places.count }

  subscript(index: Int) -> TemplateValue {
    // It was read before.
    (try? JSONReader.read(Array(bytes[places[index]]))) ?? .nothing
  }

  private static func lines(of bytes: [UInt8]) throws(JSONReader.Failure) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      do throws(JSONReader.Failure) {
        _ = try JSONReader.read(Array(line))
      } catch {
        throw JSONReader.Failure(offset: line.startIndex + error.offset)
      }
      places.append(line.startIndex..<line.endIndex)
    }
    return places
  }
}
