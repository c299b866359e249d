/// Which source file a place is in: an index into a ``SourceMap``.
public struct SourceID: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let index: UInt32

  @inlinable
  public init(index: UInt32) {
    self.index = index
  }

  @inlinable
  public static func < (left: SourceID, right: SourceID) -> Bool {
    left.index < right.index
  }
}

/// A run of bytes in one source file. Lines and columns are found only when it is printed.
public struct SourceRange: Hashable, Sendable, BitwiseCopyable {
  public var file: SourceID
  public var lower: UInt32
  public var upper: UInt32

  @inlinable
  public init(file: SourceID, lower: UInt32, upper: UInt32) {
    self.file = file
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The place just before the first byte of `file`, for complaints about a file as a whole.
  public static func start(of file: SourceID) -> SourceRange {
    SourceRange(file: file, lower: 0, upper: 0)
  }
}
