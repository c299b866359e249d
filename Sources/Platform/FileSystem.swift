internal import Glibc

/// Reads files and folders through POSIX: the only door from Lectern to the disk.
///
/// Calls block; each costs a few microseconds, a tenth of what Foundation asks for the same.
public enum FileSystem {
  /// A name in a folder, and what it names where the folder itself tells.
  public struct Item: Sendable {
    public let name: String
    /// Nothing for symbolic links, and where the file system does not say.
    public let kind: FileStatus.Kind?
  }

  /// The names in a folder, sorted by their bytes so that every machine sees the same order.
  public static func names(in folder: String) throws(FileProblem) -> [String] {
    try items(in: folder).map(\.name)
  }

  /// What is in a folder, sorted by the bytes of the names.
  ///
  /// The corresponding C function is `readdir`.
  public static func items(in folder: String) throws(FileProblem) -> [Item] {
    guard let directory = unsafe opendir(folder) else { throw FileProblem(path: folder) }
    return unsafe items(of: directory)
  }

  /// Closes the directory.
  static func items(of directory: OpaquePointer, atMost limit: Int = .max) -> [Item] {
    defer { unsafe closedir(directory) }
    var items: [Item] = []
    while items.count < limit, let item = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &item.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let kind: FileStatus.Kind? =
        switch unsafe Int(item.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK), Int(DT_UNKNOWN): nil
        default: .other
        }
      items.append(Item(name: name, kind: kind))
    }
    return items.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The corresponding C function is `stat`: symbolic links are followed.
  public static func status(_ path: String) throws(FileProblem) -> FileStatus {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileProblem(path: path) }
    return FileStatus(status)
  }

  /// Where a path leads when all symbolic links are followed. The corresponding C function is
  /// `realpath`.
  public static func resolve(_ path: String) throws(FileProblem) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw FileProblem(path: path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Makes a folder and those above it, as far as they are missing.
  public static func makeFolders(_ path: String, mode: UInt32 = 0o755) throws(FileProblem) {
    guard unsafe mkdir(path, mode) != 0 else { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
        throw FileProblem(path: path, action: .writing)
      }
      try makeFolders(String(path[..<slash]), mode: mode)
      guard unsafe mkdir(path, mode) == 0 || errno == EEXIST else {
        throw FileProblem(path: path, action: .writing)
      }
    default: throw FileProblem(path: path, action: .writing)
    }
  }

  /// Reads a whole file into `buffer`, whose memory is used again; no more than `limit` bytes.
  public static func read(
    _ path: String, into buffer: inout [UInt8], limit: Int = .max
  ) throws(FileProblem) {
    let file = try OpenFile(path)
    let size = try file.size()
    guard size <= limit else { throw FileProblem(path: path, code: EFBIG) }
    buffer = try file.readAll(expecting: size)
    guard buffer.count <= limit else { throw FileProblem(path: path, code: EFBIG) }
  }

  /// Reads a part of a file into `buffer`; less if the file ends before it.
  public static func read(
    _ path: String, _ part: Range<Int>, into buffer: inout [UInt8]
  ) throws(FileProblem) {
    let file = try OpenFile(path)
    buffer.removeAll(keepingCapacity: true)
    try file.seek(to: part.lowerBound)
    // As for pieces: whoever asks for a megabyte of a small file gets no megabyte cleared.
    let step = max(try file.size() - part.lowerBound + 1, 4096)
    while buffer.count < part.count {
      guard try file.read(into: &buffer, atMost: min(step, part.count - buffer.count)) > 0 else { return }
    }
  }

  /// Feeds a file to `visit` in pieces, so that its size does not matter; `visit` ends the
  /// reading by returning false.
  public static func readPieces(
    of path: String, size: Int = 1 << 18, _ visit: (Span<UInt8>) -> Bool
  ) throws(FileProblem) {
    let file = try OpenFile(path)
    // Most files are far smaller than a piece: no more memory than they need is cleared for them.
    let step = min(size, max(try file.size() + 1, 4096))
    var buffer: [UInt8] = []
    while true {
      buffer.removeAll(keepingCapacity: true)
      guard try file.read(into: &buffer, atMost: step) > 0, visit(buffer.span) else { return }
    }
  }
}

/// An open file, closed when it goes.
private struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(_ path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func size() throws(FileProblem) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(path: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(path: path, code: EISDIR) }
    return Int(status.st_size)
  }

  func seek(to place: Int) throws(FileProblem) {
    guard lseek(descriptor, place, SEEK_SET) >= 0 else { throw FileProblem(path: path) }
  }

  /// Reads to the end of the file, in one call where it is as long as it says.
  func readAll(expecting size: Int) throws(FileProblem) -> [UInt8] {
    var failed = false
    var isShort = false
    // One byte more than expected: a full buffer would not tell whether the file goes on.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      let result = retryingInterrupts { unsafe Glibc.read(descriptor, buffer.baseAddress, size + 1) }
      failed = result < 0
      isShort = result == size && size > 0
      count = max(0, result)
    }
    guard !failed else { throw FileProblem(path: path) }
    if isShort || bytes.isEmpty && size > 0 { return bytes }
    // Files such as those of /proc do not tell their size: read on until the end.
    var all = bytes
    while try read(into: &all, atMost: 1 << 16) > 0 {}
    return all
  }

  /// Appends up to `count` bytes to `buffer`; 0 is the end of the file.
  func read(into buffer: inout [UInt8], atMost count: Int) throws(FileProblem) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    let result = unsafe buffer.withUnsafeMutableBytes { bytes in
      retryingInterrupts {
        unsafe Glibc.read(descriptor, bytes.baseAddress.map { unsafe $0 + start }, count)
      }
    }
    buffer.removeLast(count - max(0, result))
    guard result >= 0 else { throw FileProblem(path: path) }
    return result
  }

  private func retryingInterrupts(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
