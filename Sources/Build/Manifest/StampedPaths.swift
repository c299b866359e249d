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

  /// The files that are not what they were, below a folder that the paths begin in.
  func changes(below folder: Folder, jobs: Int) async -> [Int] {
    // Whoever makes a string of each path, or asks for one after the other, needs twice the time.
    let ranges = paths.split(into: max(1, min(jobs, 8)))
    let found = await Scheduler.concurrentMap(count: ranges.count, batch: 1, jobs: jobs) { parts in
      let part = ranges[parts.lowerBound]
      let now = folder.stamps(ofZeroEnded: paths.bytes.span.extracting(part.bytes))
      return zip(part.numbers, now).compactMap { number, stamp in stamp == stamps[number] ? nil : number }
    }
    return found.flatMap { $0 }
  }

  func write(to writer: inout PlainWriter) {
    paths.write(to: &writer)
    writer.write(stamps)
  }

  init(_ reader: inout PlainReader) {
    paths = TextTable(&reader)
    stamps = reader.list(of: FileStamp.self)
  }

  var isSound: Bool { paths.isSound && paths.count == stamps.count }
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
