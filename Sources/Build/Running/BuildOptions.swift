import Platform

/// What a build is asked for.
public struct BuildOptions: Sendable {
  /// A slice of all pages, the same on every machine.
  public struct Shard: Sendable, Equatable {
    public let index: Int
    public let count: Int

    /// - Parameter index: from 1.
    public init?(index: Int, of count: Int) {
      guard count >= 1, (1...count).contains(index) else { return nil }
      self.index = index
      self.count = count
    }

    /// Whether an output belongs to the slice.
    func holds(_ file: String) -> Bool {
      var fingerprint = RunningFingerprint()
      fingerprint.add(file)
      return Int(fingerprint.value % UInt64(count)) == index - 1
    }
  }

  public var content: String
  public var templates: String
  /// A whole theme that lies under the templates: what they lack is taken from there.
  public var theme: String?
  /// The site's folder, which is called `site`; papers that are private lie beside it, in `documents`.
  public var output: String
  /// Where Lectern remembers what it did.
  public var cache: String
  /// What was made of pictures.
  var pictureCache: String { cache + "/pictures" }
  public var now: Int
  public var jobs: Int
  /// Where the site will be, if not where site.yaml says.
  public var baseAddress: String?
  /// The kinds of pages to make; none means all.
  public var kinds: Set<String> = []
  /// The kinds of papers to make; none means all.
  public var paperKinds: Set<String> = []
  public var makesPages = true
  public var makesPapers = true
  public var shard: Shard?
  /// Warnings are errors.
  public var isStrict = false
  /// Addresses of others are asked for, too.
  public var checksExternalLinks = false
  /// Entries that are drafts, or in review, are shown like published ones.
  public var showsDrafts = false
  /// Errors or not, everything is made that none of them touches.
  public var keepsGoing = false
  /// Nothing of the last build is believed.
  public var isClean = false

  public init(content: String, templates: String, output: String, cache: String, now: Int, jobs: Int) {
    self.content = content
    self.templates = templates
    self.output = output
    self.cache = cache
    self.now = now
    self.jobs = jobs
  }

  var isPartial: Bool {
    shard != nil || !kinds.isEmpty || !paperKinds.isEmpty || !makesPages || !makesPapers
  }

  /// What holds the site and the documents.
  var outputRoot: String { output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "." }

  /// What is asked for can be known without looking at all pages.
  var mayBeShort: Bool { !isPartial && !checksExternalLinks }

  /// What decides what is in the output, apart from what is read: the program, too.
  var fingerprint: UInt64 {
    var fingerprint = RunningFingerprint()
    for text in [content, templates, theme ?? "-", output, baseAddress ?? "-"] { fingerprint.add(text) }
    fingerprint.add(showsDrafts ? 1 : 0)
    fingerprint.add(ProgramIdentity.current)
    return fingerprint.value
  }
}
