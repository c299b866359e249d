import Certificates
public import Content
public import Diagnostics
public import Platform
public import Site

/// Makes the papers of a site: looks at every record, draws what is not as it should be, and brings all of it
/// out together. Records come by the part; of a million of them no more are in memory than of a thousand.
public struct PaperRun {
  /// What a build asks for.
  public struct Request: Sendable {
    public var content: String
    public var templates: String
    /// The folder that holds `site` and `documents`.
    public var output: String
    public var cache: String
    public var jobs: Int
    /// None means all.
    public var kinds: Set<String> = []
    public var isClean = false
    /// Where something is wrong with records that the catalogue keeps: they get no paper.
    public var faults: [SourceRange] = []
    /// Whether a file is of the slice that is built.
    public var isOfSlice: @Sendable (String) -> Bool = { _ in true }
    /// Of everything but rows that the result depends on.
    public var context: UInt64 = 0

    public init(content: String, templates: String, output: String, cache: String, jobs: Int) {
      self.content = content
      self.templates = templates
      self.output = output
      self.cache = cache
      self.jobs = jobs
    }

    /// What nobody asks for by its name may have no design.
    func asks(for kind: PaperKind, in shop: PrintShop) -> Bool {
      kinds.isEmpty ? kind.neededDesign.map { shop.has($0) } ?? true : kinds.contains(kind.name)
    }
  }

  /// What a build does for papers in its own way.
  public struct Services: Sendable {
    /// Whether something private stands in a page that does not stand there on purpose.
    public var hasLeak: @Sendable (_ page: [UInt8], _ openText: [UInt8]) -> Bool
    /// How far it is.
    public var advance: @Sendable (_ count: Int) -> Void

    public init(
      hasLeak: @escaping @Sendable (_ page: [UInt8], _ openText: [UInt8]) -> Bool,
      advance: @escaping @Sendable (Int) -> Void
    ) {
      self.hasLeak = hasLeak
      self.advance = advance
    }
  }

  /// A page in which something private stands, and what may stand there on purpose.
  public struct LeakingPage: Sendable {
    public let path: String
    public let bytes: [UInt8]
    public let openText: [UInt8]
  }

  public struct Count: Sendable {
    public var records = 0
    /// Files that were drawn, and such as stayed.
    public var drawn = 0
    public var kept = 0
    public var written = 0
    public var removed = 0
  }

  let rows: StreamedRows
  let request: Request
  let services: Services
  let site: PaperSite
  let ledger: CertificateLedger
  let numberLedger: NumberLedger
  let looks: Looks
  let room: WaitingRoom
  let rooms: PressRooms
  let lookUp: LookUpTable?
  let old: PaperArchive?
  /// Parts of the last build by the fingerprints of their rows.
  let oldParts: [UInt64: Int]
  /// Nothing but rows has changed since the last build.
  let mayKeep: Bool
  let drawnParts: [UInt64: [Range<Int>]]

  public internal(set) var diagnostics: [Diagnostic] = []
  public internal(set) var leaks: [LeakingPage] = []
  public internal(set) var count = Count()
  /// What certificates' pages read, whichever of them are made.
  public let pageReads: [Read]
  var limit = ComplaintLimit()
  var numbers = RepeatedNumbers()
  var changes = ArchiveChanges()
  /// The numbers of the parts of the last build that this one has, too.
  var usedParts: Set<Int> = []
  var newLines = 0
  /// Records whose papers could not be printed: their numbers stay theirs.
  var unprinted: Set<EntryID> = []
  /// When something of it will be different that nobody changed.
  public internal(set) var turnsAt = Int.max
  /// Called after everything that changes the disk; a test kills the build there.
  package var onStep: @Sendable () throws(FileProblem) -> Void = {}

  /// Nothing if there is nothing to make, and there was nothing before.
  /// - Parameter rooms: where else papers are printed; what is open there need not be opened again.
  public init?(
    _ website: Website, _ rows: StreamedRows, _ request: Request, _ services: Services,
    in rooms: PressRooms? = nil
  ) async throws(FileProblem) {
    let shop =
      rooms?.shop ?? PrintShop(website, content: request.content, templates: request.templates)
    let kinds = PaperKind.all.filter { request.asks(for: $0, in: shop) }
    let old = request.isClean ? nil : PaperArchive(in: request.cache)
    let hasRecords = kinds.contains {
      !website.catalog.all($0.collection).isEmpty || !rows.files(of: $0.collection).isEmpty
    }
    guard !kinds.isEmpty, hasRecords || old != nil || PaperFiles.hasArchive(request.cache) else { return nil }
    self.rows = rows
    self.request = request
    self.services = services
    self.old = old
    let ledgers = LedgerFolder.path(in: request.content)
    ledger = try CertificateLedger(ledgers + "/certificates.tsv", random: Self.newSecret)
    numberLedger = try NumberLedger(ledgers + "/numbers.tsv", random: Self.newSecret)
    var numbers = NumberBook(numberLedger, website.catalog)
    let records = SoundRecords(website.catalog, request.faults)
    // Credit notes tell the numbers of invoices, whichever of them are asked for.
    for kind in kinds.contains(where: { $0.numbering != nil }) ? PaperKind.all : [] {
      await numbers.number(
        kind, records.all(kind.collection), among: website.catalog.all(kind.collection), jobs: request.jobs)
    }
    self.rooms = rooms ?? PressRooms(shop)
    site = PaperSite(website, shop, secret: ledger.file.secret, numbers: numbers)
    mayKeep = old?.head.context == Self.context(request, ledger, length: ledger.file.length)
    looks = Looks(site, known: mayKeep ? old?.head.looks ?? [:] : [:])
    let pages = looks.lookAtPages()
    pageReads = pages.reads
    diagnostics = pages.diagnostics
    room = try WaitingRoom(in: request.cache)
    drawnParts = room.drawnParts()
    oldParts = Dictionary(
      (old?.head.parts ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let hasCertificates =
      !website.catalog.all("certificates").isEmpty || !rows.files(of: "certificates").isEmpty
    lookUp =
      site.rules.canBeFound && hasCertificates
      ? LookUpTable(count: Self.estimate(rows, website.catalog), secret: ledger.file.secret) : nil
  }

  private static func newSecret() -> [UInt8] { (0..<32).map { _ in UInt8.random(in: 0...255) } }

  var ledgers: [LedgerFile] { [ledger.file, numberLedger.file] }

  /// All that is to be said, and the files that it speaks of if there are more than the site knows.
  public var findings: (diagnostics: [Diagnostic], sources: SourceMap?) {
    guard let designs = site.shop.opened?.designs.findings else { return (diagnostics, nil) }
    return (diagnostics + designs.diagnostics, designs.sources)
  }

  /// What everything depends on but the rows: the ledger, too, if it is not as it was left.
  static func context(_ request: Request, _ ledger: CertificateLedger, length: Int) -> UInt64 {
    var context = RunningFingerprint()
    context.add(request.context)
    context.add(ledger.file.secret.span)
    context.add(length)
    return context.value
  }

  /// How many certificates there are, more or less: it decides only over how many files the look-up spreads.
  private static func estimate(_ rows: StreamedRows, _ catalog: Catalog) -> Int {
    catalog.all("certificates").count
      + rows.files(of: "certificates").reduce(0) { $0 + ((try? FileSystem.status($1).size) ?? 0) / 200 }
  }
}
