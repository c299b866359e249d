import Diagnostics

/// An entry's number in the catalogue.
public struct EntryID: Hashable, Comparable, Sendable {
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

  public enum Reason: String, Sendable {
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

/// One entry of the catalogue: where its values are, and what it hangs on.
struct Entry: Sendable {
  struct Translation: Sendable {
    var language: String
    var store: Int32
    var slots: Range<Int32>
    var place: SourceRange
    var body: Range<UInt32>?
  }

  var collection: Int
  var store: Int32
  var slots: Range<Int32>
  var place: SourceRange
  var body: Range<UInt32>?
  var slug: String
  /// What references name it by, where that is not the slug.
  var key: String?
  var order: Int?
  var parent: EntryID?
  var translations: [Translation] = []
  /// From the file's name, of an entry that exists in this language alone.
  var language: String?
  /// Of a tag that a text creates: the entries whose public fields name it.
  var namers: [EntryID]?
  var isBroken = false
}
