import TestSupport

/// One of the templates that we deliver, with values and on paper as teams use it.
struct DesignCase: Sendable {
  /// As in `certificates/classic`.
  let name: String
  /// The file of its values; its name ends with the language.
  let valuesName: String
  let paper: String

  static let group = "designs"
  static let templates = Checkout.path + "/Templates/documents"

  var template: String { Self.templates + "/" + name + ".yaml" }
  var values: String { GalleryCase.folder + "/" + Self.group + "/" + valuesName + ".json" }
  var language: String { valuesName.hasSuffix("-ar") ? "ar" : "en" }
  /// Where it lies among the templates.
  var folder: String { name.contains("/") ? "certificates" : "" }

  var galleryCase: GalleryCase {
    let short = name.split(separator: "/").last.map(String.init) ?? name
    return GalleryCase(group: Self.group, name: "\(short).\(valuesName).\(paper)", design: self)
  }

  /// Everything told, nothing told, names that are too long, upright and flat, European and American.
  static let all: [DesignCase] =
    certificates + others + money + statements + quizzes + learning + books

  private static let certificates = ["classic", "modern", "minimal", "academic", "bilingual"].flatMap {
    name in
    [
      ("some-en", "A4-landscape"), ("some-ar", "A4-landscape"), ("all-ar", "A4-portrait"),
      ("all-en", "A4-landscape"), ("none-en", "Letter-portrait"), ("long-en", "Letter-landscape"),
      ("long-ar", "A4-portrait"), ("long-en", "A4-portrait"), ("long-ar", "A4-landscape"),
    ].map { DesignCase(name: "certificates/" + name, valuesName: $0.0, paper: $0.1) }
  }

  private static let others = [
    DesignCase(name: "ticket", valuesName: "ticket-en", paper: "A6"),
    DesignCase(name: "ticket", valuesName: "ticket-ar", paper: "A6"),
    DesignCase(name: "ticket", valuesName: "ticket-none-en", paper: "A4"),
    DesignCase(name: "attendance", valuesName: "attended-en", paper: "A4"),
    DesignCase(name: "attendance", valuesName: "attended-ar", paper: "Letter"),
    DesignCase(name: "attendance", valuesName: "ticket-none-en", paper: "A4"),
  ]

  /// Each kind in each language and in both, one page and several, every state, and next to nothing.
  private static let statements = [
    "instructor-en", "instructor-ar", "instructor-both-en", "bare-en", "peer-en", "peer-ar", "provider-en",
    "provider-ar", "affiliate-en", "affiliate-ar", "affiliate-payout-en", "wallet-en", "wallet-ar",
    "wallet-both-en", "goodwill-en", "goodwill-ar", "goodwill-both-ar", "sponsor-en", "sponsor-ar",
    "sponsor-both-ar",
  ].map { DesignCase(name: "statement", valuesName: "statement-" + $0, paper: "A4") }

  /// A sheet and a key with every form of question, in both languages; code, and many questions; each state of
  /// a result, and one that shows points only.
  private static let quizzes =
    ["quiz-en", "quiz-key-en", "quiz-ar", "quiz-key-ar", "quiz-code-en", "quiz-long-en"].map {
      DesignCase(name: "quiz", valuesName: $0, paper: $0 == "quiz-long-en" ? "Letter" : "A4")
    }
    + ["result-en", "result-ar", "result-pending-en", "result-points-en"].map {
      DesignCase(name: "result", valuesName: $0, paper: "A4")
    }
  /// A book with a cover and without one, next to nothing, and one that reads from the right.
  private static let books = [
    DesignCase(name: "book", valuesName: "book-en", paper: "A5"),
    DesignCase(name: "book", valuesName: "book-en", paper: "Letter"),
    DesignCase(name: "book", valuesName: "book-ar", paper: "A5"),
    DesignCase(name: "book", valuesName: "book-ar", paper: "A4"),
    DesignCase(name: "book", valuesName: "book-bare-en", paper: "A5"),
  ]

  /// Papers about money that one person holds: each state in one language, in the other, and in both.
  private static let money =
    [
      "invoice-open-en", "invoice-open-ar", "invoice-open-both-en", "invoice-paid-en", "invoice-paid-ar",
      "invoice-paid-both-ar", "invoice-void-en", "invoice-void-ar", "invoice-void-both-en", "invoice-long-en",
      "invoice-long-ar", "invoice-rates-en", "invoice-sponsor-en", "invoice-subscription-en",
      "invoice-plain-en", "credit-en", "credit-ar", "credit-both-ar",
    ].map { DesignCase(name: "invoice", valuesName: $0, paper: $0 == "invoice-plain-en" ? "Letter" : "A4") }
    + [
      ("booking", ["booking-en", "booking-ar", "booking-met-en", "booking-cancelled-en"], "A5"),
      ("withdrawal", ["withdrawal-en", "withdrawal-ar", "withdrawal-pending-en"], "A5"),
      ("gift", ["gift-en", "gift-ar", "gift-value-en", "gift-long-en"], "A5-landscape"),
    ].flatMap { name, all, paper in all.map { DesignCase(name: name, valuesName: $0, paper: paper) } }

  /// Papers about learning: each state, both languages, next to nothing, and more than a page.
  private static let learning = [
    ("brief", ["brief-en", "brief-ar", "brief-bare-en", "brief-long-en"]),
    (
      "feedback",
      [
        "feedback-late-en", "feedback-again-en", "feedback-failed-en", "feedback-waiting-en",
        "feedback-bare-en",
        "feedback-long-en", "feedback-ar", "feedback-waiting-ar",
      ]
    ),
    (
      "transcript",
      [
        "progress-course-en", "progress-course-ar", "progress-path-en", "progress-path-ar",
        "progress-bare-en",
        "progress-long-en", "records-en", "records-ar", "records-long-en",
      ]
    ),
    ("letter", ["letter-en", "letter-ar", "letter-bare-en", "letter-long-en"]),
  ].flatMap { name, all in all.map { DesignCase(name: name, valuesName: $0, paper: "A4") } }
}
