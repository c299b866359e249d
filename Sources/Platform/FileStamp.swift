internal import Glibc

/// What tells without reading a file whether it is still the one it was: 24 plain bytes.
public struct FileStamp: BitwiseCopyable, Hashable, Sendable {
  public let size: Int
  /// Nanoseconds since 1970 at which the file was last written.
  public let modified: Int
  public let inode: UInt64

  public init(size: Int, modified: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  /// Of what is not there, or may not be looked at. No file has the inode 0.
  public static let missing = FileStamp(size: 0, modified: 0, inode: 0)

  public var isMissing: Bool { inode == 0 }

  /// Wraps around for times centuries away, which some disks have: it only has to tell files apart.
  init(_ status: borrowing stat) {
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
  }
}

extension Folder {
  /// The stamp of what stands at a path below this folder; symbolic links are followed.
  ///
  /// The corresponding C function is `fstatat`.
  public func stamp(of name: String) -> FileStamp {
    unsafe name.withCString { unsafe stamp(at: $0) }
  }

  /// The stamps of many paths below this folder, in their order.
  public func stamps(of names: some Sequence<String>) -> [FileStamp] {
    names.map { stamp(of: $0) }
  }

  /// The stamps of many paths that lie behind one another, each ended by a zero byte, as a file
  /// that was mapped into memory may hold them: no string is made. Bytes behind the last zero are
  /// no path.
  public func stamps(ofZeroEnded names: Span<UInt8>) -> [FileStamp] {
    unsafe names.withUnsafeBytes { bytes in
      var stamps: [FileStamp] = []
      guard let base = bytes.baseAddress else { return stamps }
      var start = 0
      while start < bytes.count, let end = unsafe memchr(base + start, 0, bytes.count - start) {
        unsafe stamps.append(stamp(at: (base + start).assumingMemoryBound(to: CChar.self)))
        start = unsafe UnsafeRawPointer(end) - base + 1
      }
      return stamps
    }
  }

  private func stamp(at name: UnsafePointer<CChar>) -> FileStamp {
    var status = stat()
    return unsafe fstatat(descriptor, name, &status, 0) == 0 ? FileStamp(status) : .missing
  }
}

extension Folder {
  /// The stamp of a file that holds just these bytes.
  public func stamp(of path: String, ifItHolds bytes: [UInt8]) -> FileStamp? {
    let stamp = stamp(of: path)
    var held: [UInt8] = []
    guard stamp.size == bytes.count, !stamp.isMissing,
      (try? FileSystem.read(self.path + "/" + path, into: &held, limit: bytes.count)) != nil, held == bytes
    else { return nil }
    return stamp
  }
}
