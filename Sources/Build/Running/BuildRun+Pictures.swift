import Diagnostics
import Pictures
import Platform
import Site

/// What is to be made of one picture: files that neither the output nor the cache has.
private struct PictureWork: Sendable {
  let set: PictureSet
  var versions: [PictureSet.Version]
}

extension BuildRun {
  /// Stages what pages show of pictures. A file is made once: it is known by what its picture holds, and stays in the
  /// cache as long as some page shows it.
  mutating func makePictures(
    _ reads: Set<Read>, after last: LastBuild?, _ staging: Staging
  ) async throws(FileProblem) -> [MadeAsset] {
    let versions = website.versions(of: reads)
    let existing = try? Folder(options.output)
    var made: [MadeAsset] = []
    var work: [String: PictureWork] = [:]
    for (set, version) in versions {
      var asset = MadeAsset(asset: Asset(version, of: set), stamp: last?.stamp(of: version.file))
      if asset.stamp == nil {
        if let bytes = kept(version) {
          asset.stamp = existing?.stamp(of: version.file, ifItHolds: bytes)
          if asset.stamp == nil { try stage(bytes, version, staging) }
        } else {
          // Of pictures that are alike, one is made, and goes to all their places.
          work[set.key, default: PictureWork(set: set, versions: [])].versions.append(version)
        }
      }
      made.append(asset)
    }
    try await make(work.values.sorted { $0.set.source < $1.set.source }, staging)
    if !versions.isEmpty {
      let count = work.values.reduce(0) { $0 + $1.versions.count }
      notes.note("pictures", items: count, skipped: versions.count - count)
    }
    shownPictures = website.pictureKeys(of: reads)
    complainAboutOriginals(versions.map(\.set.source))
    return made
  }

  private mutating func make(_ work: [PictureWork], _ staging: Staging) async throws(FileProblem) {
    guard !work.isEmpty else { return }
    let (progress, cache) = (progress, options.pictureCache)
    progress.begin("pictures", of: work.count)
    let outcomes = await Scheduler.concurrentMap(count: work.count, batch: 1, jobs: options.jobs) { range in
      defer { progress.advance(by: 1) }
      return Result { () throws(FileProblem) in
        try Self.make(work[range.lowerBound], cache: cache, staging)
      }
    }
    for outcome in outcomes { try outcome.get().map { complaints.append($0) } }
  }

  /// Decodes the picture once for all that is made of it: as wide as can be, whatever is still to be made, because
  /// what a width is made of shows in its bytes.
  private static func make(
    _ work: PictureWork, cache: String, _ staging: Staging
  ) throws(FileProblem) -> Diagnostic? {
    var bytes: [UInt8] = []
    try FileSystem.read(work.set.source, into: &bytes)
    var files: [(PictureSet.Version, [UInt8])] = []
    do throws(PictureFault) {
      let picture = try OpenPicture(bytes, width: work.set.widest)
      var known: [String: [UInt8]] = [:]
      for version in work.versions {
        if known[version.keptName] == nil {
          known[version.keptName] = try picture.file(width: version.width, format: version.format)
        }
        files.append((version, known[version.keptName] ?? []))
      }
    } catch {
      return .picture(work.set, error)
    }
    for (version, file) in files {
      SitePictures.keep(file, version.keptName, in: cache)
      try stage(file, version, staging)
    }
    return nil
  }

  private func stage(
    _ bytes: [UInt8], _ version: PictureSet.Version, _ staging: Staging
  ) throws(FileProblem) {
    try Self.stage(bytes, version, staging)
  }

  private static func stage(
    _ bytes: [UInt8], _ version: PictureSet.Version, _ staging: Staging
  ) throws(FileProblem) {
    guard let path = OutputPath(version.file) else { return }
    try staging.write(bytes, to: path)
  }

  private func kept(_ version: PictureSet.Version) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(options.pictureCache + "/" + version.keptName, into: &bytes)) != nil,
      !bytes.isEmpty
    else { return nil }
    return bytes
  }

  /// Takes out of the cache what belongs to pictures that no page shows any more.
  func forgetOtherPictures() {
    guard let folder = try? Folder(options.pictureCache), let items = try? folder.items() else { return }
    for item in items where !shownPictures.contains(String(item.name.prefix { $0 != "-" && $0 != "." })) {
      _ = try? folder.removeFile(item.name)
    }
  }

  /// A picture of a private file is a copy of it, however small.
  private mutating func complainAboutOriginals(_ sources: [String]) {
    for path in Set(sources).sorted() {
      guard let original = watch.original(ofFileAt: path) else { continue }
      complaints.append(.privateFileLeaked(original, at: .start(of: self.sources.add(path: path))))
    }
  }
}
