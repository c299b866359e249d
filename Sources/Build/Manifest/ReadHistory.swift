import Platform

/// How the pages of the last build came about. Everything in it refers to texts and reads by number.
///
/// There are millions of reads: they stay in their file, where a build looks at them.
struct ReadHistory: Sendable {
  /// What a page asked for.
  struct Question: BitwiseCopyable, Hashable, Sendable {
    var kind: UInt16 = 0
    var language: UInt16 = 0
    var name: UInt32 = Manifest.nothing
    var entry: UInt32 = Manifest.nothing
  }

  /// A page and how it came about.
  struct KeptPage: BitwiseCopyable, Sendable {
    var digest: UInt64 = 0
    /// The numbers of the kind's name and of the entry's identity.
    var kind: UInt32 = 0
    var subject: UInt32 = 0
    var language: UInt32 = 0
    var number: UInt32 = 0
    var count: UInt32 = 0
    var firstRead: UInt32 = 0
    var readCount: UInt32 = 0
    var diagnostics: UInt32 = 0
  }

  private(set) var texts: TextTable
  /// By the number of the read.
  private(set) var questions: KeptList<Question>
  private var answers: KeptList<UInt64>
  /// Answers that were given since.
  private var newAnswers: [UInt32: UInt64] = [:]
  private(set) var pages: [KeptPage]
  /// The reads of pages, one page behind the other.
  private var readNumbers: KeptList<UInt32>
  /// Where assets come from, in the order of their outputs.
  let assetSources: [UInt32]

  var readCount: Int { questions.count }

  /// What pages were made with.
  func answer(to read: Int) -> UInt64 {
    guard !newAnswers.isEmpty, let new = newAnswers[UInt32(read)] else { return answers[read] }
    return new
  }

  func reads(of page: KeptPage) -> Slice<KeptList<UInt32>> {
    readNumbers[Int(page.firstRead)..<Int(page.firstRead) + Int(page.readCount)]
  }

  /// The pages that read one of these.
  func pages(thatRead isWanted: [Bool]) -> [Int] {
    pages.indices.filter { number in reads(of: pages[number]).contains { isWanted[Int($0)] } }
  }

  init?(_ file: inout FlatFileReader, pageCount: Int) {
    guard let numbers = file.nextMapped(UInt32.self), let answers = file.nextMapped(UInt64.self),
      let questions = file.nextMapped(Question.self), let pages = file.next(KeptPage.self),
      let assets = file.next(UInt32.self), let texts = file.nextTexts(),
      questions.count == answers.count, pages.count == pageCount
    else { return nil }
    self.texts = texts
    self.questions = KeptList(questions)
    self.answers = KeptList(answers)
    self.pages = pages
    readNumbers = KeptList(numbers)
    assetSources = assets
    guard isSound else { return nil }
  }

  /// Whether everything refers to what there is.
  private var isSound: Bool {
    var isSound = pages.allSatisfy { Int($0.firstRead) + Int($0.readCount) <= readNumbers.count }
    readNumbers.forEach { _, number in if number >= readCount { isSound = false } }
    return isSound && readCount < Int(Manifest.nothing) && readNumbers.count < Int(Manifest.nothing)
  }

  /// Takes over what quick builds changed; false if that is not about this history.
  mutating func apply(_ changes: ChangesSince) -> Bool {
    for text in changes.texts { _ = texts.add(text) }
    questions.append(contentsOf: changes.reads.map(\.question))
    answers.append(contentsOf: changes.reads.map(\.answer))
    for answer in changes.answers {
      guard Int(answer.read) < readCount else { return false }
      newAnswers[answer.read] = answer.answer
    }
    for changed in changes.pages {
      guard Int(changed.number) < pages.count,
        Int(changed.firstRead) + Int(changed.readCount) <= changes.readNumbers.count
      else { return false }
      pages[Int(changed.number)].digest = changed.digest
      pages[Int(changed.number)].firstRead = UInt32(clamping: readNumbers.count + Int(changed.firstRead))
      pages[Int(changed.number)].readCount = changed.readCount
    }
    guard changes.readNumbers.allSatisfy({ Int($0) < readCount }) else { return false }
    readNumbers.append(contentsOf: changes.readNumbers)
    return true
  }
}
