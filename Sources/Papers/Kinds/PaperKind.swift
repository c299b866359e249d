import Content
import Platform

/// One kind of paper that a build makes of records. Each is declared once, in a file of `Kinds/`.
public struct PaperKind: Sendable {
  /// What `--only` calls it; its folder among the documents, too.
  public let name: String
  /// What messages call one of it.
  let noun: String
  let collection: String
  /// How its papers come by their numbers, if they follow one another.
  let numbering: Numbering?
  /// Made-up facts, one paper for each turn that a design may take: they show what designs look like.
  let specimens: [PaperFacts]
  /// The design without which a site has no papers of this kind, and nothing is missing.
  private(set) var neededDesign: String?
  /// Its papers tell of the certificates that somebody holds, also of those that stand in rows.
  private(set) var tellsCertificates = false
  /// What is made of a record: one paper each, in some kinds several, or none.
  let units: @Sendable (Record, PaperSite) -> [PaperUnit]

  init(
    _ name: String, _ noun: String, of collection: String, numbering: Numbering? = nil,
    specimens: [PaperFacts], _ unit: @escaping @Sendable (Record, PaperSite) -> PaperUnit?
  ) {
    self.init(name, noun, severalOf: collection, numbering: numbering, specimens: specimens) {
      unit($0, $1).map { [$0] } ?? []
    }
  }

  /// A kind that may have several papers of one record, such as one in each language.
  init(
    _ name: String, _ noun: String, severalOf collection: String, numbering: Numbering? = nil,
    specimens: [PaperFacts], _ units: @escaping @Sendable (Record, PaperSite) -> [PaperUnit]
  ) {
    self.name = name
    self.noun = noun
    self.collection = collection
    self.numbering = numbering
    self.specimens = specimens
    self.units = units
  }

  func only(with design: String) -> PaperKind {
    var kind = self
    kind.neededDesign = design
    return kind
  }

  func tellingCertificates() -> PaperKind {
    var kind = self
    kind.tellsCertificates = true
    return kind
  }

  /// Every kind, in the order in which they are made.
  public static let all: [PaperKind] = [
    certificates, tickets, attendance, invoices, subscriptionInvoices, creditNotes, payouts, affiliates,
    wallets, goodwill, sponsors, withdrawals,
    bookings, gifts,
    quizSheets, answerKeys, results,
    assignments, feedback, progress, transcripts, invitations,
  ]
}

/// All that is made of one record, and what each part is made of.
struct PaperUnit: Sendable {
  /// Where complaints about it point.
  let record: Record
  /// Tells it apart from all others of its kind.
  let identity: String
  var paper: Paper?
  /// Files of the site that speak of it.
  var faces: [Face] = []
  /// Files that nothing is drawn in, such as an entry for a calendar.
  var plainFiles: [PlainFile] = []
  /// Certificates alone have one.
  var certificate: Certificate?

  /// A paper: a design, what it says, and where its files lie.
  struct Paper: Sendable {
    let design: PaperDesign.Key
    let facts: PaperFacts
    let language: String
    /// Seconds since 1970: the paper's own date, not that of the build.
    let date: Int
    /// Below the output, without the ending.
    let place: String
    /// Whether everybody may read it.
    let isPublic: Bool
    /// Of the picture that goes with it, if there is one.
    let dotsPerInch: Int?
    /// What opens it, if not everybody who has the file may read it.
    var password: String? = nil
  }

  struct PlainFile: Sendable {
    /// Below the output.
    let path: String
    let bytes: [UInt8]
  }

  /// A page of the site.
  struct Face: Sendable {
    /// The number of its language among the site's.
    let language: Int
    let facts: PaperFacts
    /// Below the output.
    let file: String
    /// What stands on it on purpose, though private records say it, too.
    let openText: [UInt8]
  }
}
