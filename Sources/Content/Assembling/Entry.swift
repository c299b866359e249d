import Diagnostics

/// An entry's number in the catalogue.
public struct EntryID: Hashable, Comparable, Sendable, BitwiseCopyable {
  let index: Int32

  /// Its place in the catalogue of this run; the next may have another.
  public var number: Int { Int(index) }

  public static func < (left: EntryID, right: EntryID) -> Bool { left.index < right.index }
}

/// Whether the world may see an entry, and if not, why not.
public enum Visibility: Equatable, Sendable {
  case visible
  /// Has a page for those who know it, and stands in no list: archived and closed courses.
  case unlisted
  case hidden(Reason)

  public enum Reason: String, CaseIterable, Sendable {
    case draft = "is a draft"
    case inReview = "is in review"
    case unpublished = "is not published"
    case rejected = "was rejected"
    case archived = "is archived"
    case deleted = "is deleted"
    case scheduled = "is published later"
    case expired = "has expired"
    case notApproved = "is not approved"
    case privateProfile = "has a private profile"
    case notForAll = "is not for everyone"
    case inviteOnly = "is for invited people only"
    case notPromoted = "belongs to a course's own feed"
    case notTeaching = "has no teaching role"
    case notCurated = "is neither pinned nor featured"
    case reply = "is a reply"
    case notPublic = "is not marked public"
    case dripLocked = "opens later"
    case belongsToHidden = "belongs to something that is hidden"
    case privateCollection = "is private"
  }

  public var isHidden: Bool {
    if case .hidden = self { true } else { false }
  }
}

/// One entry of the catalogue: where its values are, and what it hangs on. Numbers only, so that
/// all of them together are one piece of memory.
struct Entry: Sendable, BitwiseCopyable {
  private var collectionNumber: Int32
  var store: Int32
  private var slotBounds: Bounds
  var place: SourceRange
  private var bodyBounds: Bounds?
  var slug: TextRange
  /// What references name it by, where that is not the slug.
  var key: TextRange?
  var order: Int?
  var parent: EntryID?
  /// The first of its translations in the catalogue's list of them.
  var firstTranslation: Int32?
  /// From the file's name, of an entry that exists in this language of the site alone.
  var language: Int32?
  /// A tag that exists only because texts name it.
  var isMadeByTexts = false
  var isBroken = false

  init(
    collection: Int, store: Int32, slots: Range<Int32>, place: SourceRange, body: Range<UInt32>? = nil,
    slug: TextRange, key: TextRange? = nil, order: Int? = nil, parent: EntryID? = nil, isBroken: Bool = false
  ) {
    collectionNumber = Int32(collection)
    self.store = store
    slotBounds = Bounds(slots)
    self.place = place
    bodyBounds = body.map { Bounds($0) }
    self.slug = slug
    self.key = key
    self.order = order
    self.parent = parent
    self.isBroken = isBroken
  }

  var collection: Int { Int(collectionNumber) }
  var slots: Range<Int32> {
    get { slotBounds.slots }
    set { slotBounds = Bounds(newValue) }
  }
  var body: Range<UInt32>? {
    get { bodyBounds?.bytes }
    set { bodyBounds = newValue.map { Bounds($0) } }
  }
}

/// What an entry says in another language, in a file of its own.
struct EntryTranslation: Sendable, BitwiseCopyable {
  /// Which of the site's languages.
  var language: Int32
  var store: Int32
  private var slotBounds: Bounds
  var place: SourceRange
  private var bodyBounds: Bounds?
  /// The entry's next translation in the catalogue's list of them.
  var next: Int32?

  init(language: Int, store: Int32, slots: Range<Int32>, place: SourceRange, body: Range<UInt32>?) {
    self.language = Int32(language)
    self.store = store
    slotBounds = Bounds(slots)
    self.place = place
    bodyBounds = body.map { Bounds($0) }
  }

  var slots: Range<Int32> { slotBounds.slots }
  var body: Range<UInt32>? {
    get { bodyBounds?.bytes }
    set { bodyBounds = newValue.map { Bounds($0) } }
  }
}

/// A range in a form that has no pointers, which Swift does not know of its own.
struct Bounds: Sendable, BitwiseCopyable {
  private var lower: UInt32
  private var upper: UInt32

  init(_ slots: Range<Int32>) {
    lower = UInt32(bitPattern: slots.lowerBound)
    upper = UInt32(bitPattern: slots.upperBound)
  }

  init(_ bytes: Range<UInt32>) {
    lower = bytes.lowerBound
    upper = bytes.upperBound
  }

  var slots: Range<Int32> { Int32(bitPattern: lower)..<Int32(bitPattern: upper) }
  var bytes: Range<UInt32> { lower..<upper }
}
