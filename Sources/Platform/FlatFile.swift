internal import Glibc

/// A file of flat arrays, as they lie in memory: for what the same program on the same machine reads
/// again. Every array has a checksum, and so has the list of them, so that a file that is cut off, old,
/// foreign or damaged is known for what it is.
enum FlatFileLayout {
  /// Reads backwards on machines that order bytes the other way round.
  static let magic: UInt64 = 0x4C43_5446_4C41_5432
  static let headerWords = 6
  /// More than any file of ours has; a damaged number must not make us ask for memory.
  static let mostSections = 1 << 20
  /// Bytes are summed piece by piece, each on top of those before it, while they are at hand.
  static let piece = 1 << 18

  struct Section: BitwiseCopyable {
    var bytes: UInt64 = 0
    var checksum: UInt64 = 0
    /// Arrays begin where values of every type may lie.
    var room: Int { (Int(bytes) + 7) / 8 * 8 }
  }

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    pieces(bytes.count).reduce(0) { sum, piece in
      unsafe Fingerprint.of(UnsafeRawBufferPointer(rebasing: bytes[piece]), seed: sum)
    }
  }

  static func pieces(_ size: Int) -> [Range<Int>] {
    stride(from: 0, to: size, by: piece).map { $0..<min(size, $0 + piece) }
  }

  /// What a header says, its checksum last.
  static func header(kind: UInt64, sections: [Section], end: Int) -> [UInt64] {
    var words: [UInt64] = [
      magic, kind, UInt64(sections.count), UInt64(end), Fingerprint.ofMemory(of: sections),
    ]
    words.append(Fingerprint.ofMemory(of: words))
    return words
  }
}

/// Writes a ``FlatFileReader``'s file beside its place and moves it there when it is whole.
public struct FlatFileWriter: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var sections: [FlatFileLayout.Section] = []
  /// The array that is being written, and those of its bytes that are no piece yet.
  private var section = FlatFileLayout.Section()
  private var pending: [UInt8] = []
  private var end: Int
  private var isFinished = false

  public init(_ path: String) throws(FileProblem) {
    self.path = path
    let temporary = path + HalfWritten.ending
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem(path: temporary, action: .writing) }
    end = FlatFileLayout.headerWords * 8
  }

  deinit {
    close(descriptor)
    if !isFinished { unsafe _ = unlink(path + HalfWritten.ending) }
  }

  public mutating func append<Element: BitwiseCopyable>(_ array: [Element]) throws(FileProblem) {
    try add(array)
    try endArray()
  }

  /// Writes a part of an array that is too long to be held as a whole; ``endArray()`` ends it.
  public mutating func add<Element: BitwiseCopyable>(_ part: [Element]) throws(FileProblem) {
    // A span of the elements would leave out the gap behind the last one.
    let isWritten = unsafe part.withUnsafeBytes { unsafe add($0) }
    guard isWritten else { throw FileProblem(path: path, action: .writing) }
  }

  public mutating func endArray() throws(FileProblem) {
    guard unsafe pending.withUnsafeBytes({ unsafe $0.isEmpty || writePiece($0) }) else {
      throw FileProblem(path: path, action: .writing)
    }
    pending.removeAll(keepingCapacity: true)
    end += section.room
    sections.append(section)
    section = FlatFileLayout.Section()
  }

  /// Whole pieces go straight from their array to the disk.
  private mutating func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var done = 0
    while done < bytes.count {
      let next = min(bytes.count, done + FlatFileLayout.piece - pending.count)
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[done..<next])
      if part.count == FlatFileLayout.piece {
        guard unsafe writePiece(part) else { return false }
      } else {
        unsafe pending.append(contentsOf: part)
        if pending.count == FlatFileLayout.piece {
          guard unsafe pending.withUnsafeBytes({ unsafe writePiece($0) }) else { return false }
          pending.removeAll(keepingCapacity: true)
        }
      }
      done = next
    }
    return true
  }

  private mutating func writePiece(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard unsafe write(piece, at: end + Int(section.bytes)) else { return false }
    section.checksum = unsafe Fingerprint.of(piece, seed: section.checksum)
    section.bytes += UInt64(piece.count)
    return true
  }

  /// `kind` is what a reader must expect: the form of the arrays and whatever else they depend on.
  public consuming func finish(kind: UInt64) throws(FileProblem) {
    try write(sections, at: end)
    let header = FlatFileLayout.header(kind: kind, sections: sections, end: end)
    try write(header, at: 0)
    guard unsafe rename(path + HalfWritten.ending, path) == 0 else {
      throw FileProblem(path: path, action: .writing)
    }
    isFinished = true
  }

  private func write<Element: BitwiseCopyable>(_ array: [Element], at start: Int) throws(FileProblem) {
    guard unsafe array.withUnsafeBytes({ unsafe write($0, at: start) }) else {
      throw FileProblem(path: path, action: .writing)
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, start + done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}

/// Reads flat arrays in the order in which they were written. Whatever is wrong with the file gives
/// nothing; that of an array shows when it is read.
public struct FlatFileReader: ~Copyable {
  private let descriptor: Int32
  private var sections: ArraySlice<FlatFileLayout.Section> = []
  private var position: Int
  /// Of all arrays.
  private var end = 0

  public init?(_ path: String, kind: UInt64) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    position = FlatFileLayout.headerWords * 8
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let header = Self.read(UInt64.self, position / 8, from: descriptor, at: 0)?.array,
      header[0] == FlatFileLayout.magic, header[1] == kind, header[2] <= FlatFileLayout.mostSections,
      header[3] <= status.st_size
    else { return nil }
    let count = Int(header[2])
    end = Int(header[3])
    let size = end + count * MemoryLayout<FlatFileLayout.Section>.stride
    guard size == Int(status.st_size),
      let list = Self.read(FlatFileLayout.Section.self, count, from: descriptor, at: end)?.array,
      header == FlatFileLayout.header(kind: kind, sections: list, end: end)
    else { return nil }
    sections = list[...]
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next array. The checksum says that its bytes are those that were written, so they are a value
  /// of the type if it is the type that was written.
  public mutating func next<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) -> [Element]? {
    guard let (section, count) = nextSection(of: type),
      let read = Self.read(type, count, from: descriptor, at: position), read.checksum == section.checksum
    else { return nil }
    position += section.room
    return read.array
  }

  /// The next array as it lies in the file. Its bytes are summed as those of ``next(_:)``.
  public mutating func nextMapped<Element: BitwiseCopyable & Sendable>(
    _ type: Element.Type = Element.self
  ) -> MappedArray<Element>? {
    guard let (section, count) = nextSection(of: type),
      let mapped = MappedArray<Element>(count, from: descriptor, at: position),
      mapped.checksum == section.checksum
    else { return nil }
    position += section.room
    return mapped
  }

  /// Nothing if it is no array of the type, or is said to be longer than the file.
  private mutating func nextSection<Element>(
    of type: Element.Type
  ) -> (section: FlatFileLayout.Section, count: Int)? {
    guard let section = sections.popFirst() else { return nil }
    let stride = UInt64(MemoryLayout<Element>.stride)
    guard position <= end, section.bytes <= end - position, section.bytes % stride == 0,
      isEmpty(behind: section)
    else { return nil }
    return (section, Int(section.bytes / stride))
  }

  /// Whether nothing stands between an array and the next one: no byte of the file may be another.
  private func isEmpty(behind section: FlatFileLayout.Section) -> Bool {
    let room = section.room - Int(section.bytes)
    if room == 0 { return true }
    let gap = Self.read(UInt8.self, room, from: descriptor, at: position + Int(section.bytes))?.array
    return gap?.allSatisfy { $0 == 0 } ?? false
  }

  /// How many arrays are left to be read.
  public var count: Int { sections.count }

  /// Passes over arrays: those behind them are read next.
  public mutating func skip(_ count: Int) {
    for section in sections.prefix(count) where section.bytes <= end { position += section.room }
    sections.removeFirst(min(count, sections.count))
  }

  private static func read<Element: BitwiseCopyable>(
    _ type: Element.Type, _ count: Int, from descriptor: Int32, at start: Int
  ) -> (array: [Element], checksum: UInt64)? {
    let size = count * MemoryLayout<Element>.stride
    var checksum: UInt64 = 0
    let array = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      unsafe adviseLargePages(bytes)
      for range in FlatFileLayout.pieces(size) {
        let piece = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
        guard unsafe readPiece(piece, from: descriptor, at: start + range.lowerBound) else { return }
        checksum = unsafe Fingerprint.of(UnsafeRawBufferPointer(piece), seed: checksum)
      }
      initialized = count
    }
    return array.count == count ? (array, checksum) : nil
  }

  private static func readPiece(
    _ piece: UnsafeMutableRawBufferPointer, from descriptor: Int32, at start: Int
  ) -> Bool {
    var done = 0
    while done < piece.count {
      let next = unsafe piece.baseAddress.map { unsafe $0 + done }
      let count = unsafe pread(descriptor, next, piece.count - done, start + done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Asking the kernel for ten thousand small pages takes longer than filling them.
  private static func adviseLargePages(_ bytes: UnsafeMutableRawBufferPointer) {
    let page = 4096
    guard bytes.count >= 1 << 22, let start = bytes.baseAddress else { return }
    let skipped = (page - Int(bitPattern: start) % page) % page
    // Only advice: without it everything is the same, but slower.
    unsafe _ = madvise(start + skipped, (bytes.count - skipped) / page * page, MADV_HUGEPAGE)
  }
}
