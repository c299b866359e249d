/// Words about whether and to whom something is shown.
extension WordList {
  public static let publishStatus = WordList(
    "publish_status", ["draft", "in_review", "published", "unpublished", "rejected", "archived"],
    synonyms: ["pending_review": "in_review", "active": "published", "inactive": "unpublished"])

  public static let personStatus = WordList(
    "person_status", ["pending", "approved", "rejected", "suspended"],
    synonyms: [
      "active": "approved", "activated": "approved", "published": "approved", "inactive": "suspended",
    ])

  public static let visibility = WordList("visibility", ["public", "private"])

  public static let reviewStatus = WordList(
    "review_status", ["pending", "approved", "rejected", "flagged"], synonyms: ["published": "approved"])

  public static let reviewSubject = WordList(
    "review_subject", ["course", "person", "book", "event", "product"])

  public static let helpfulness = WordList("helpfulness", ["helpful", "not_helpful"])

  public static let announcementType = WordList(
    "announcement_type", ["info", "warning", "success", "danger"])

  public static let audience = WordList("audience", ["all", "enrolled", "specific"])

  public static let discussionType = WordList(
    "discussion_type", ["question", "discussion", "announcement"])

  public static let discussionStatus = WordList(
    "discussion_status", ["open", "answered", "closed", "flagged"])

  public static let replyStatus = WordList("reply_status", ["active", "flagged", "deleted"])

  public static let postKind = WordList(
    "post_kind", ["post", "announcement", "teaching_tip", "availability"])

  public static let mediaKind = WordList(
    "media_kind", ["text", "image", "video", "audio", "document", "other"])
}
