internal import Synchronization

/// All languages of a run: each dictionary is opened once, when the first paragraph needs it, and serves all
/// threads. What has none is remembered, too.
public final class HyphenationLibrary: Sendable {
  private let folder: String
  private let options: Hyphenator.Options
  private let opened = Mutex<[String: Result<Hyphenator, HyphenationProblem>]>([:])

  public init(folder: String = "/usr/share/hyphen", options: Hyphenator.Options = .init()) {
    self.folder = folder
    self.options = options
  }

  /// Threads that ask for a language while it is opened wait for it.
  public func hyphenator(for language: String) throws(HyphenationProblem) -> Hyphenator {
    let found = opened.withLock { opened in
      if let known = opened[language] { return known }
      let result = Result { () throws(HyphenationProblem) in
        try Hyphenator(language: language, folder: folder, options: options)
      }
      opened[language] = result
      return result
    }
    return try found.get()
  }
}
