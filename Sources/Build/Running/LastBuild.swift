import Content
import Diagnostics
import Platform
import Site

/// What the last build left, in terms of this one: its reads are asked again, and the pages for
/// which all answers are what they were stay as they are.
struct LastBuild: Sendable {
  private let manifest: Manifest
  private let history: ReadHistory
  /// Its reads as reads of this process. Where nobody can ask so any more it is any one, and has changed.
  private let reads: [Read]
  private let hasChanged: [Bool]
  private let numberOfFile: [String: Int]
  private let intact: [Bool]

  /// - Parameter changedOutputs: the outputs that are not as they were written.
  init(
    _ manifest: Manifest, _ history: ReadHistory, _ website: Website, _ answers: Answers,
    changedOutputs: [Int],
    jobs: Int
  ) async {
    self.manifest = manifest
    self.history = history
    let (reads, isGone) = Self.reads(history, website)
    self.reads = reads
    let changed = await Scheduler.concurrentMap(count: reads.count, batch: 1_024, jobs: jobs) { range in
      range.map { isGone[$0] || answers.answer(to: reads[$0]) != history.answer(to: $0) }
    }
    hasChanged = changed.flatMap { $0 }
    numberOfFile = Dictionary(
      (0..<manifest.outputs.count).map { (manifest.outputs.path($0), $0) },
      uniquingKeysWith: { first, _ in first })
    var intact = Array(repeating: true, count: manifest.outputs.count)
    for number in changedOutputs { intact[number] = false }
    self.intact = intact
  }

  /// What was asked then, and where there is no such question any more.
  private static func reads(_ history: ReadHistory, _ website: Website) -> ([Read], isGone: [Bool]) {
    let entries = entries(history, website)
    let languages = website.addresses.languages.count
    // Millions of reads ask for some thousands of names.
    var names = [Name?](repeating: nil, count: history.texts.count)
    var reads = [Read](repeating: Read(.field), count: history.readCount)
    var isGone = Array(repeating: true, count: history.readCount)
    history.questions.forEach { number, question in
      guard let kind = Read.Kind(rawValue: UInt8(truncatingIfNeeded: question.kind)),
        question.language < languages
      else { return }
      var name = Name.none
      if Int(question.name) < names.count {
        name = names[Int(question.name)] ?? Name(history.texts[question.name])
        names[Int(question.name)] = name
      }
      let entry = entries[question.entry]
      guard entry != nil || question.entry == Manifest.nothing else { return }
      reads[number] = Read(kind, name, of: entry, language: Int(question.language))
      isGone[number] = false
    }
    return (reads, isGone)
  }

  /// The entries that it knew, by the number of what they are called.
  private static func entries(_ history: ReadHistory, _ website: Website) -> [UInt32: EntryID] {
    var wanted: [String: UInt32] = [:]
    var isAsked = Array(repeating: false, count: history.texts.count)
    history.questions.forEach { _, question in
      if Int(question.entry) < isAsked.count { isAsked[Int(question.entry)] = true }
    }
    for number in isAsked.indices where isAsked[number] {
      wanted[history.texts[UInt32(number)]] = UInt32(number)
    }
    for page in history.pages where page.subject != Manifest.nothing {
      wanted[history.texts[page.subject]] = page.subject
    }
    var entries: [UInt32: EntryID] = [:]
    for record in website.catalog.allPublicRecords {
      if let number = wanted[record.identity] { entries[number] = record.id }
    }
    return entries
  }

  /// A page as it was made, if it would be made just so again.
  func page(_ planned: PlannedPage, _ website: Website) -> MadePage? {
    guard let number = number(of: planned, website) else { return nil }
    let page = history.pages[number]
    let numbers = history.reads(of: page)
    guard intact[number], !numbers.contains(where: { hasChanged[Int($0)] }) else { return nil }
    return MadePage(
      planned: planned, digest: page.digest, reads: numbers.map { reads[Int($0)] },
      diagnostics: page.diagnostics == Manifest.nothing ? [] : diagnostics(page.diagnostics, website.sources),
      stamp: manifest.outputs.stamps[number])
  }

  private func number(of planned: PlannedPage, _ website: Website) -> Int? {
    guard let number = numberOfFile[planned.file], number < history.pages.count else { return nil }
    let page = history.pages[number]
    let subject = planned.subject.flatMap { website.catalog.publicRecord($0)?.identity } ?? ""
    let known = page.subject == Manifest.nothing ? "" : history.texts[page.subject]
    guard history.texts[page.kind] == planned.kind.name, subject == known,
      page.number == planned.number, page.count == planned.count, page.language == planned.language
    else { return nil }
    return number
  }

  /// Complaints with the places of this build; the files that they speak of are as they were.
  private func diagnostics(_ group: UInt32, _ sources: SourceMap) -> [Diagnostic] {
    manifest.complaints.translated(group, into: sources)
  }

  /// The stamp of an output that is still as it was written.
  func stamp(of file: String) -> FileStamp? {
    numberOfFile[file].flatMap { intact[$0] ? manifest.outputs.stamps[$0] : nil }
  }

  /// The digest of a page that is still as it was written.
  func digest(of file: String) -> UInt64? {
    numberOfFile[file].flatMap { $0 < history.pages.count && intact[$0] ? history.pages[$0].digest : nil }
  }
}
