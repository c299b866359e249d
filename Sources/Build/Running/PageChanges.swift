import Content
import Papers
import Platform
import Site

/// Which pages read changed texts, and what becomes of what is known about them.
struct PageChanges {
  struct Planned: Sendable {
    let number: Int
    let page: PlannedPage
  }

  private typealias Question = ReadHistory.Question

  private struct Page {
    var digest: UInt64 = 0
    var stamp = FileStamp.missing
    var reads: [UInt32] = []
  }

  /// The changed pages.
  let numbers: [Int]
  private let manifest: Manifest
  private let history: ReadHistory
  private let website: Website
  private let answers: Answers
  private let changed: ChangedTexts
  private var newAnswers: [UInt32: UInt64] = [:]
  private var newReads: [ChangesSince.NewRead]
  private var newTexts: [String]
  private var pages: [Int: Page] = [:]
  private var textNumbers: [String: UInt32] = [:]

  /// Nothing if not only pages that show the texts are touched.
  init?(_ manifest: Manifest, _ known: KnownBuild, _ changed: ChangedTexts) {
    self.manifest = manifest
    let history = known.history
    self.history = history
    website = known.website
    self.changed = changed
    newReads = manifest.changes.reads
    newTexts = manifest.changes.texts
    answers = Self.answers(manifest, known, changed)
    var entries: [UInt32: EntryID] = [:]
    for entry in website.catalog.entries(inFiles: changed.texts) {
      let record = Record(catalog: website.catalog, id: entry)
      // Papers of records note no reads: only a whole build looks at them.
      guard !record.collection.isPrivate, !PrintedBody.isShown(of: record.collection.name) else { return nil }
      if let number = history.texts.number(of: record.identity) { entries[number] = entry }
    }
    let files = Set(changed.texts.compactMap { history.texts.number(of: $0) })
    guard files.isDisjoint(with: history.assetSources) else { return nil }
    guard let touched = Self.touched(by: entries, files, history) else { return nil }
    var isChanged = Array(repeating: false, count: history.readCount)
    for number in touched {
      let answer = answers.answer(to: Self.read(history.questions[number], entries, history))
      if answer == history.answer(to: number) { continue }
      isChanged[number] = true
      newAnswers[UInt32(number)] = answer
    }
    numbers = newAnswers.isEmpty ? [] : history.pages(thatRead: isChanged)
  }

  /// The reads of these texts and files; nothing if one of the files is shown as a whole.
  private static func touched(
    by entries: [UInt32: EntryID], _ files: Set<UInt32>, _ history: ReadHistory
  ) -> [Int]? {
    var touched: [Int] = []
    var isAsset = false
    history.questions.forEach { number, question in
      switch UInt8(truncatingIfNeeded: question.kind) {
      case Read.Kind.body.rawValue: if entries[question.entry] != nil { touched.append(number) }
      case Read.Kind.file.rawValue: if files.contains(question.name) { touched.append(number) }
      case Read.Kind.asset.rawValue: if files.contains(question.name) { isAsset = true }
      default: break
      }
    }
    return isAsset ? nil : touched
  }

  private static func read(
    _ question: Question, _ entries: [UInt32: EntryID], _ history: ReadHistory
  ) -> Read {
    let name = question.name == Manifest.nothing ? Name.none : Name(history.texts[question.name])
    let isFile = UInt8(truncatingIfNeeded: question.kind) == Read.Kind.file.rawValue
    return Read(
      isFile ? .file : .body, name, of: isFile ? nil : entries[question.entry],
      language: Int(question.language))
  }

  private static func answers(_ manifest: Manifest, _ known: KnownBuild, _ changed: ChangedTexts) -> Answers {
    var stamps: [String: FileStamp] = [:]
    for path in changed.paths { stamps[manifest.sources.path(Int(path.number))] = path.stamp }
    let (now, sources) = (stamps, manifest.sources)
    return Answers(known.website) { path in
      let stamp = now[path] ?? sources.paths.number(of: path).map { sources.stamps[Int($0)] }
      return Inventory.state(stamp ?? .missing)
    } stateOfFonts: { [shop = known.shop] in
      shop.stateOfFonts
    }
  }

  // MARK: Pages

  /// The changed pages as a plan has them; nothing if one of them was complained about.
  var planned: [Planned]? {
    var planned: [Planned] = []
    for number in numbers {
      let page = history.pages[number]
      let name = history.texts[page.kind]
      guard page.diagnostics == Manifest.nothing,
        let kind = PageKind.all.firstIndex(where: { $0.name == name })
      else { return nil }
      var subject: EntryID?
      if page.subject != Manifest.nothing {
        subject = website.catalog.entry(identified: history.texts[page.subject])
        guard subject != nil else { return nil }
      }
      planned.append(
        Planned(
          number: number,
          page: PlannedPage(
            kindNumber: kind, subject: subject, language: Int(page.language), number: Int(page.number),
            count: Int(page.count), file: manifest.outputs.path(number))))
    }
    return planned
  }

  /// Takes what a page has read now; false if it read what may change more than the page.
  mutating func note(_ reads: [Read], of page: Int) -> Bool {
    let old = history.reads(of: history.pages[page])
    var known: [Question: UInt32] = [:]
    var assets: Set<UInt32> = []
    for number in old {
      let question = history.questions[Int(number)]
      known[question] = number
      if Self.bringsFiles(question) { assets.insert(number) }
      for text in [question.name, question.entry] where text != Manifest.nothing {
        textNumbers[history.texts[text]] = text
      }
    }
    var noted: [UInt32] = []
    for read in reads {
      let identity = read.entry.flatMap { website.catalog.publicRecord($0)?.identity }
      let question = Question(
        kind: UInt16(read.kind.rawValue), language: UInt16(read.language),
        name: read.name.map { number(of: $0.text) } ?? Manifest.nothing,
        entry: identity.map { number(of: $0) } ?? Manifest.nothing)
      if let number = known[question] {
        noted.append(number)
        assets.remove(number)
        continue
      }
      // Files that come or go with a page, and moments at which it will be another, concern all.
      if read.kind.bringsFiles || read.kind == .clock || read.kind == .fragment { return false }
      noted.append(number(of: question, read))
    }
    pages[page, default: Page()].reads = noted
    return assets.isEmpty
  }

  mutating func setPage(_ page: Int, digest: UInt64, stamp: FileStamp) {
    pages[page]?.digest = digest
    pages[page]?.stamp = stamp
  }

  private static func bringsFiles(_ question: Question) -> Bool {
    Read.Kind(rawValue: UInt8(truncatingIfNeeded: question.kind))?.bringsFiles ?? false
  }

  /// The number of a read that the page did not have before.
  private mutating func number(of question: Question, _ read: Read) -> UInt32 {
    if let number = history.questions.firstIndex(of: question) { return UInt32(number) }
    let first = history.readCount - manifest.changes.reads.count
    if let number = newReads.firstIndex(where: { $0.question == question }) {
      return UInt32(first + number)
    }
    newReads.append(.init(question: question, answer: answers.answer(to: read)))
    return UInt32(first + newReads.count - 1)
  }

  private mutating func number(of text: String) -> UInt32 {
    if let known = textNumbers[text] { return known }
    var number = history.texts.number(of: text)
    if number == nil {
      newTexts.append(text)
      number = UInt32(history.texts.count - manifest.changes.texts.count + newTexts.count - 1)
    }
    textNumbers[text] = number
    return number ?? Manifest.nothing
  }

  // MARK: All since the last whole build

  func all(now: Int, absent: NewSecrets) -> ChangesSince {
    let before = manifest.changes
    var all = ChangesSince(now: now, turnsAt: manifest.turnsAt)
    all.absentSecrets = absent.digests
    var sources = Dictionary(before.sources.map { ($0.number, $0) }, uniquingKeysWith: { _, last in last })
    for path in changed.paths { sources[path.number] = path }
    all.sources = sources.values.sorted { $0.number < $1.number }
    var given = Dictionary(before.answers.map { ($0.read, $0.answer) }, uniquingKeysWith: { _, last in last })
    given.merge(newAnswers) { _, new in new }
    all.answers = given.sorted { $0.key < $1.key }.map { .init(read: $0.key, answer: $0.value) }
    all.reads = newReads
    all.texts = newTexts
    for page in before.pages where pages[Int(page.number)] == nil {
      let end = Int(page.firstRead) + Int(page.readCount)
      add(page.number, page.digest, page.stamp, before.readNumbers[Int(page.firstRead)..<end], to: &all)
    }
    for (number, page) in pages.sorted(by: { $0.key < $1.key }) {
      add(UInt32(number), page.digest, page.stamp, page.reads[...], to: &all)
    }
    return all
  }

  private func add(
    _ number: UInt32, _ digest: UInt64, _ stamp: FileStamp, _ reads: ArraySlice<UInt32>,
    to all: inout ChangesSince
  ) {
    all.pages.append(
      .init(
        number: number, firstRead: UInt32(all.readNumbers.count), readCount: UInt32(reads.count),
        digest: digest, stamp: stamp))
    all.readNumbers += reads
  }
}
