public import Diagnostics

/// Where the Markdown below an entry's front matter stands: bodies are not kept in memory.
public struct BodySource: Sendable {
  public let file: SourceID
  public let path: String
  public let bytes: Range<Int>
  public let language: String
}

extension PublicRecord {
  /// The Markdown of a field that is told below the front matter: in a language, or in the one that
  /// the entry is written in.
  public func body(of name: Name, in language: String) -> BodySource? {
    isBodyShown(name) ? record.body(in: language) : nil
  }

  /// Whether a field is what may stand below the front matter.
  public func isBody(_ name: Name) -> Bool { record.shape[name]?.isBody ?? false }

  private func isBodyShown(_ name: Name) -> Bool {
    guard let member = record.shape[name], member.isBody else { return false }
    if case .full = member.exposure(in: record) { return true }
    return false
  }
}

extension Record {
  /// The Markdown below its front matter, also where it is not for everybody: whoever asks answers for what becomes
  /// of it.
  public func body(in language: String) -> BodySource? {
    if let translation = translation(into: language), let body = translation.body {
      return source(translation.place.file, body, language)
    }
    return entry.body.flatMap { source(entry.place.file, $0, self.language) }
  }

  private func source(_ file: SourceID, _ body: Range<UInt32>, _ language: String) -> BodySource {
    BodySource(
      file: file, path: catalog.sources.path(of: file), bytes: Int(body.lowerBound)..<Int(body.upperBound),
      language: language)
  }
}
