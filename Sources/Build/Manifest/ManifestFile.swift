import Platform

/// The manifest on the disk. Whatever is not exactly what this program wrote is no manifest: the
/// build is then a clean one.
struct ManifestFile {
  private static let mark: UInt64 = 0x4C45_4354_4D41_4E00  // LECTMAN
  /// Raised with every change of what is kept, and of what pages are made into.
  private static let version: UInt64 = 2

  let folder: String
  private static let name = "manifest"

  /// - Parameter root: the output folder that the build is for.
  func read(for root: String) -> Manifest? {
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(folder + "/" + Self.name, into: &bytes)) != nil, bytes.count > 32 else {
      return nil
    }
    var reader = PlainReader(bytes)
    guard reader.value(UInt64(0)) == Self.mark, reader.value(UInt64(0)) == Self.version,
      reader.value(UInt64(0)) == UInt64(bytes.count - 32),
      reader.value(UInt64(0)) == Fingerprint.of(bytes.span.extracting(droppingFirst: 32))
    else { return nil }
    let manifest = Manifest(&reader)
    return reader.hasFailed || !manifest.isSound || manifest.root != root ? nil : manifest
  }

  func write(_ manifest: Manifest) throws(FileProblem) {
    var body = PlainWriter()
    manifest.write(to: &body)
    var file = PlainWriter()
    file.write(Self.mark)
    file.write(Self.version)
    file.write(UInt64(body.bytes.count))
    file.write(Fingerprint.of(body.bytes.span))
    file.append(body.bytes)
    try Folder(folder).replaceFile(Self.name, with: file.bytes.span)
  }
}

extension Manifest {
  fileprivate init(_ reader: inout PlainReader) {
    root = reader.text()
    options = reader.value(UInt64(0))
    settings = reader.value(UInt64(0))
    secrets = reader.value(UInt64(0))
    now = reader.value(0)
    turnsAt = reader.value(0)
    sources = StampedPaths(&reader)
    outputs = StampedPaths(&reader)
    texts = TextTable(&reader)
    reads = reader.list(of: KeptRead.self)
    pages = reader.list(of: KeptPage.self)
    readNumbers = reader.list(of: UInt32.self)
    assetSources = reader.list(of: UInt32.self)
    complaints = KeptDiagnostics(&reader)
  }

  fileprivate func write(to writer: inout PlainWriter) {
    writer.write(root)
    writer.write(options)
    writer.write(settings)
    writer.write(secrets)
    writer.write(now)
    writer.write(turnsAt)
    sources.write(to: &writer)
    outputs.write(to: &writer)
    texts.write(to: &writer)
    writer.write(reads)
    writer.write(pages)
    writer.write(readNumbers)
    writer.write(assetSources)
    complaints.write(to: &writer)
  }

  /// Whether every number leads to something.
  fileprivate var isSound: Bool {
    sources.isSound && outputs.isSound && texts.isSound
      && outputs.count == pages.count + assetSources.count
      && pages.allSatisfy { Int($0.firstRead) + Int($0.readCount) <= readNumbers.count }
      && readNumbers.allSatisfy { Int($0) < reads.count }
  }
}
