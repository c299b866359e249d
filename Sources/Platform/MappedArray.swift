internal import Glibc

/// Plain values of a file as they lie in it: no copy of them is made, and memory for none is asked for.
///
/// The file under its name may become another one meanwhile, and these values stay what they are: Lectern never
/// changes such a file, it replaces it. Nobody else may write into one while a build runs.
public struct MappedArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  private let mapping: Mapping
  private let first: UInt
  public let count: Int

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count, "no such element")
    let elements = unsafe UnsafePointer<Element>(bitPattern: first).unsafelyUnwrapped
    return withExtendedLifetime(mapping) { unsafe elements[position] }
  }

  /// All of them at once, for long loops.
  public func withSpan<Result, Problem: Error>(
    _ body: (Span<Element>) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let elements = unsafe UnsafeBufferPointer(start: UnsafePointer<Element>(bitPattern: first), count: count)
    defer { withExtendedLifetime(mapping) {} }
    return try unsafe body(elements.span)
  }

  /// Nothing if the file has not got them, or if they do not lie in it as values of the type have to.
  init?(_ count: Int, from descriptor: Int32, at start: Int) {
    let size = count * MemoryLayout<Element>.stride
    guard start.isMultiple(of: MemoryLayout<Element>.alignment),
      let mapping = Mapping(of: size, from: descriptor, at: start)
    else { return nil }
    self.mapping = mapping
    self.count = count
    first = mapping.first
  }

  var checksum: UInt64 {
    let bytes = unsafe UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: first), count: count * MemoryLayout<Element>.stride)
    defer { withExtendedLifetime(mapping) {} }
    return unsafe FlatFileLayout.checksum(bytes)
  }
}

/// Bytes of a file in memory, for as long as somebody wants them.
private final class Mapping: Sendable {
  private let start: UInt
  private let length: Int
  /// Where the bytes that were asked for begin: the kernel maps whole pages.
  let first: UInt
  /// MADV_POPULATE_READ, which kernels before 5.14 know nothing of.
  private static let populate: Int32 = 22

  init?(of size: Int, from descriptor: Int32, at place: Int) {
    let page = Int(getpagesize())
    let begin = place / page * page
    length = max(1, place + size - begin)
    let mapped = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, begin)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { return nil }
    // All at once is faster, and tells of a disk that cannot be read, which would end the process later.
    if unsafe madvise(mapped, length, Self.populate) != 0, errno != EINVAL {
      unsafe _ = munmap(mapped, length)
      return nil
    }
    start = UInt(bitPattern: mapped)
    first = start + UInt(place - begin)
  }

  deinit { unsafe _ = munmap(UnsafeMutableRawPointer(bitPattern: start), length) }
}
