import Certificates
import Content
import Cryptography
import Diagnostics
import PDF
import Platform
import Printing
import Site
import Vectors

/// What an earlier build left of the files of a part: what each was made of, and how it was.
struct EarlierFiles: Sendable {
  private var files: [UInt64: ArchivedPart.File] = [:]

  var isEmpty: Bool { files.isEmpty }

  mutating func add(_ part: ArchivedPart) {
    for (key, file) in zip(part.pathKeys, part.files) { files[key] = file }
  }

  subscript(_ path: String) -> ArchivedPart.File? { files[ArchivedPart.key(ofPath: path)] }
}

/// Makes the files of records on one thread, and leaves those that are as they would be made.
struct UnitMaker {
  /// What came of a record.
  struct Made: Sendable {
    var files: [(path: String, file: ArchivedPart.File)] = []
    var diagnostics: [Diagnostic] = []
    var pages: [Page] = []
    var lookUp: LookUpEntry?
    /// Something is wrong with the record itself: what it had stays.
    var isRefused = false
    var isOfOtherSlice = false
    var drawn = 0
    var kept = 0
  }

  /// A page in which something private was found.
  struct Page: Sendable {
    let path: String
    let bytes: [UInt8]
    let openText: [UInt8]
  }

  let site: PaperSite
  let kind: PaperKind
  let looks: Looks
  let room: WaitingRoom
  let output: Folder?
  let earlier: [EarlierFiles]
  /// What an earlier build had drawn, and did not come to publish.
  let drawn: EarlierFiles
  let lookUp: LookUpTable?
  let services: PaperRun.Services

  /// - Parameter isOfSlice: whether a file belongs to what is built; what does not stays as it is.
  func make(
    _ unit: PaperUnit, _ isOfSlice: (String) -> Bool, _ ledger: CertificateLedger, with tools: PressRoom
  ) throws(FileProblem) -> Made {
    var made = Made()
    made.diagnostics = unit.problems(ledger)
    made.isRefused =
      site.numbers.refused.contains(unit.record.id) || made.diagnostics.contains { $0.severity == .error }
    made.isOfOtherSlice = !isOfSlice(unit.identity)
    if !made.isRefused, !made.isOfOtherSlice { try makeFiles(unit, tools, &made) }
    if made.isRefused || made.isOfOtherSlice {
      made.files = unit.files.compactMap { path in found(path).map { (path, $0) } }
    }
    if let certificate = unit.certificate, !made.isRefused, let lookUp {
      made.lookUp = lookUp.entry(
        number: certificate.number, name: certificate.familyName, uuid: certificate.uuid)
    }
    return made
  }

  private func makeFiles(_ unit: PaperUnit, _ tools: PressRoom, _ made: inout Made) throws(FileProblem) {
    do {
      if let paper = unit.paper { try print(paper, of: unit, tools, &made) }
      // No page leads to a paper that is not there.
      if made.isRefused { return }
      for face in unit.faces { try render(face, tools.bench, &made) }
      for file in unit.plainFiles { try put(file, &made) }
    } catch let problem as FileProblem {
      throw problem
    } catch {
      made.diagnostics.append(.notPrinted("\(error)", at: unit.record.place))
      made.isRefused = true
    }
  }

  // MARK: Papers

  private func print(
    _ paper: PaperUnit.Paper, of unit: PaperUnit, _ tools: PressRoom, _ made: inout Made
  ) throws {
    guard let look = try looks.look(of: kind, in: paper.design, with: tools) else {
      made.isRefused = true
      return
    }
    var source = RunningFingerprint()
    source.add(look)
    source.add(paper.facts.fingerprint { site.state(ofPicture: $0) })
    source.add(paper.date)
    if let password = paper.password { source.add("opened by " + password) }
    let pdf = source.value
    source.add(paper.dotsPerInch ?? 0)
    let (pdfPath, pngPath) = (paper.place + ".pdf", paper.place + ".png")
    let hasPicture = paper.dotsPerInch != nil
    if keep(pdfPath, pdf, &made), !hasPicture || keep(pngPath, source.value, &made) { return }
    made.files.removeAll()
    let subject = Diagnostic.Note("while printing this record's paper", at: unit.record.place)
    let context = PaperTexts.context(paper.facts, paper.language, site, subject: subject)
    guard let print = try tools.print(paper.design, context, at: Timestamp(seconds: Int64(paper.date))) else {
      made.isRefused = true
      return
    }
    made.diagnostics += print.diagnostics.map { $0.told(of: unit.record) }
    made.isRefused = print.diagnostics.contains { $0.severity == .error }
    guard !made.isRefused else { return }
    let bytes = try paper.password.map { try print.pdf.protected(by: $0) } ?? print.pdf
    try write(bytes, to: pdfPath, madeOf: pdf, &made)
    if let dots = paper.dotsPerInch {
      let picture = try PDFPages(print.pdf).png(of: 0, dotsPerInch: Double(dots))
      try write(picture, to: pngPath, madeOf: source.value, &made)
    }
  }

  // MARK: Pages

  private func render(_ face: PaperUnit.Face, _ bench: Workbench, _ made: inout Made) throws {
    var source = RunningFingerprint()
    source.add(looks.look(ofPagesIn: face.language))
    source.add(face.facts.fingerprint)
    if keep(face.file, source.value, &made) { return }
    let page = site.website.render(
      certificate: face.facts.map, at: String(face.file.dropFirst("site/".count)), face.language, on: bench)
    if services.hasLeak(page.bytes, face.openText) {
      made.pages.append(Page(path: face.file, bytes: page.bytes, openText: face.openText))
    }
    try write(page.bytes, to: face.file, madeOf: source.value, &made)
  }

  private func put(_ file: PaperUnit.PlainFile, _ made: inout Made) throws(FileProblem) {
    let source = Fingerprint.of(file.bytes.span)
    if keep(file.path, source, &made) { return }
    try write(file.bytes, to: file.path, madeOf: source, &made)
  }

  // MARK: Files

  /// Whether a file is as it would be made: in its place, or in the waiting room, or moved to its place by a
  /// build that was killed then.
  private func keep(_ path: String, _ source: UInt64, _ made: inout Made) -> Bool {
    for known in [left(path), drawn[path]] {
      guard let known, known.source == source else { continue }
      let isInPlace = output?.stamp(of: path) == known.stamp
      guard isInPlace || known.isWaiting && room.folder.stamp(of: path) == known.stamp else { continue }
      made.files.append(
        (path, ArchivedPart.File(source: source, stamp: known.stamp, isWaiting: !isInPlace)))
      if isInPlace { made.kept += 1 }
      return true
    }
    return false
  }

  /// What the last build left there.
  private func left(_ path: String) -> ArchivedPart.File? { earlier.lazy.compactMap { $0[path] }.first }

  /// What an earlier build has brought to its place, whatever it is made of.
  private func found(_ path: String) -> ArchivedPart.File? {
    let known = [left(path), drawn[path]].compactMap { $0 }
    guard let file = known.first(where: { output?.stamp(of: path) == $0.stamp }) else { return nil }
    return ArchivedPart.File(source: file.source, stamp: file.stamp, isWaiting: false)
  }

  private func write(
    _ bytes: [UInt8], to path: String, madeOf source: UInt64, _ made: inout Made
  ) throws(FileProblem) {
    made.drawn += 1
    made.files.append(try UnitFiles(room: room, output: output).write(bytes, to: path, madeOf: source))
  }
}

extension PaperUnit {
  /// What is wrong with the record, as far as its paper and the ledger are concerned.
  fileprivate func problems(_ ledger: CertificateLedger) -> [Diagnostic] {
    guard let certificate else { return [] }
    var problems: [Diagnostic] = []
    if let conflict = ledger.conflict(
      number: certificate.number, uuid: certificate.uuid, account: certificate.account)
    {
      problems.append(.issuedBefore(conflict, certificate, ledger: ledger.file.path))
    }
    for name: Name in ["student_name", "course_title", "instructor_name"] {
      if let value = record[name], let text = value.text, text.unicodeScalars.contains(where: \.turnsText) {
        problems.append(.controlsInName(at: value.place))
      }
    }
    if paper == nil, certificate.isValid { problems.append(.noDesign(certificate.type, at: record.place)) }
    return problems
  }
}

extension [UInt8] {
  /// The paper for those who know the password. What is random about it follows from both: nobody who knows
  /// only one of them can tell anything of its keys, and each build makes the same.
  fileprivate func protected(by password: String) throws -> [UInt8] {
    let key = Array(password.utf8)
    let owner = Digest.hmac(Array("owner".utf8) + Digest.sha256(self), key: key).hexadecimal
    let protection = PDFProtection(
      password: password, ownerPassword: owner, seed: Digest.hmac(self, key: key))
    return try protection.protect(self)
  }
}

extension Unicode.Scalar {
  /// The controls of the bidirectional algorithm (UAX 9).
  fileprivate var turnsText: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
