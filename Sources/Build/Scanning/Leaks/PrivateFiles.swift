public import Platform
internal import Synchronization

/// Recognizes copies of private files among outputs: first by their size, then by their digest.
///
/// Only private files that are as long as some output are ever read, and each one once.
public final class PrivateFiles: Sendable {
  /// Shorter files, such as empty ones, are alike without being copies.
  public static let fewestBytes = 16

  private let paths: [String]
  private let bySize: [Int: [Int]]
  private let digests = Mutex<[Int: ContentDigest]>([:])

  public init(_ files: some Sequence<(path: String, size: Int)>) {
    var paths: [String] = []
    var bySize: [Int: [Int]] = [:]
    for file in files where file.size >= Self.fewestBytes {
      bySize[file.size, default: []].append(paths.count)
      paths.append(file.path)
    }
    self.paths = paths
    self.bySize = bySize
  }

  /// The path of the private file that these bytes are a copy of.
  public func original(of output: Span<UInt8>) throws(FileProblem) -> String? {
    guard let candidates = bySize[output.count] else { return nil }
    let own = ContentDigest(of: output)
    for number in candidates where try digest(number) == own { return paths[number] }
    return nil
  }

  /// The same of a file, which is read only if some private one is as long.
  public func original(ofFileAt path: String) throws(FileProblem) -> String? {
    guard bySize[try FileSystem.status(path).size] != nil else { return nil }
    var bytes: [UInt8] = []
    try FileSystem.read(path, into: &bytes)
    return try original(of: bytes.span)
  }

  private func digest(_ number: Int) throws(FileProblem) -> ContentDigest {
    if let known = digests.withLock({ $0[number] }) { return known }
    var bytes: [UInt8] = []
    try FileSystem.read(paths[number], into: &bytes)
    let digest = ContentDigest(of: bytes.span)
    digests.withLock { $0[number] = digest }
    return digest
  }
}
