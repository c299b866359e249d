import Platform

/// Files with the stamps that they had.
struct StampedPaths: Sendable {
  private(set) var paths = TextTable()
  private(set) var stamps: [FileStamp] = []

  var count: Int { stamps.count }

  init() {}

  mutating func add(_ path: String, _ stamp: FileStamp) {
    _ = paths.add(path)
    stamps.append(stamp)
  }

  var all: [(path: String, stamp: FileStamp)] {
    stamps.indices.map { (path($0), stamps[$0]) }
  }

  func path(_ index: Int) -> String { paths[UInt32(index)] }

  /// The files of a part that are not what they were, below a folder that the paths begin in.
  func changes(in part: TextTable.Part, below folder: Folder) -> [ChangedPath] {
    // Whoever makes a string of each path, or asks for one after the other, needs twice the time.
    let now = folder.stamps(ofZeroEnded: paths.bytes.span.extracting(part.bytes))
    return zip(part.numbers, now).compactMap { number, stamp in
      stamp == stamps[number] ? nil : ChangedPath(number: UInt32(number), stamp: stamp)
    }
  }

  mutating func setStamp(_ stamp: FileStamp, of number: UInt32) { stamps[Int(number)] = stamp }

  init(paths: TextTable, stamps: [FileStamp]) {
    self.paths = paths
    self.stamps = stamps
  }
}

/// A path that is not what it was, and what it is now.
struct ChangedPath: BitwiseCopyable, Sendable {
  let number: UInt32
  let stamp: FileStamp
}

extension TextTable {
  struct Part: Sendable {
    let numbers: Range<Int>
    let bytes: Range<Int>
  }

  /// Parts of about as many texts each.
  func split(into count: Int) -> [Part] {
    let step = max(1, (self.count + count - 1) / count)
    return stride(from: 0, to: self.count, by: step).map { first in
      let end = min(self.count, first + step)
      return Part(numbers: first..<end, bytes: start(first)..<start(end))
    }
  }
}
