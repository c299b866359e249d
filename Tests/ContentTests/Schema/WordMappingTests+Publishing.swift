extension WordCase {
  static let publishing = gates + people + opinions

  private static let gates = [
    WordCase(
      "publish_status", of: "faqs", in: "faqs.yaml", at: "status", "question: Q?, answer: A., status: WORD",
      same: ["draft", "in_review", "published", "unpublished", "rejected", "archived"],
      ["pending_review": "in_review", "active": "published"]),
    WordCase(
      "audience", of: "announcements", in: "announcements.yaml", at: "audience",
      "title: T, content: C., audience: WORD, published_at: 2026-01-01",
      same: ["all", "enrolled", "specific"]),
    WordCase(
      "announcement_type", of: "announcements", in: "announcements.yaml", at: "type",
      "title: T, content: C., audience: all, published_at: 2026-01-01, type: WORD",
      same: ["info", "warning", "success", "danger"]),
    WordCase(
      "category kind", of: "categories", in: "category.yaml", at: "kind",
      "name: \"N NUMBER\", category_type: WORD",
      same: ["course", "content", "service", "book", "event"]),
    WordCase(
      "tag kind", of: "tags", in: "tags.yaml", at: "kind", "name: \"N NUMBER\", kind: WORD",
      same: ["tag", "topic", "expertise", "skill"]),
    WordCase(
      "setting group", of: "settings", in: "settings.yaml", at: "group",
      "key: kNUMBER, value: 1, type: integer, group: WORD",
      same: ["general", "email", "payment", "seo", "other"]),
    WordCase(
      "setting type", of: "settings", in: "settings.yaml", at: "type",
      "key: kNUMBER, value: x, group: general, type: WORD",
      same: ["string", "integer", "boolean", "json", "file"]),
  ]

  private static let people = [
    WordCase(
      "person_status", of: "people", in: "people.yaml", at: "status", "name: N, roles: [tutor], status: WORD",
      same: ["pending", "approved", "rejected", "suspended"]),
    WordCase(
      "visibility", of: "people", in: "people.yaml", at: "visibility",
      "name: N, roles: [tutor], visibility: WORD", same: ["public", "private"]),
    WordCase(
      "role", of: "people", in: "people.yaml", at: "roles.0", "name: N, role: WORD",
      same: [
        "student", "student_teacher", "creator", "instructor", "speaker", "tutor", "provider", "moderator",
        "admin", "employer", "affiliate",
      ]),
  ]

  private static let opinions = [
    WordCase(
      "review_status", of: "reviews", in: "reviews.yaml", at: "status",
      "subject: intro, author_name: \"N NUMBER\", rating: 5, status: WORD",
      same: ["pending", "approved", "rejected", "flagged"]),
    WordCase(
      "discussion_type", of: "discussions", in: "discussions.yaml", at: "type",
      "course: intro, title: T, content: C., status: open, type: WORD",
      same: ["question", "discussion", "announcement"]),
    WordCase(
      "discussion_status", of: "discussions", in: "discussions.yaml", at: "status",
      "course: intro, title: T, content: C., type: question, status: WORD",
      same: ["open", "answered", "closed", "flagged"]),
    WordCase(
      "reply_status", of: "discussions", in: "discussions.yaml", at: "replies.0.status",
      "course: intro, title: T, content: C., type: question, status: open, replies: [{content: R., status: WORD}]",
      same: ["active", "flagged", "deleted"]),
    WordCase(
      "post_kind", of: "posts", in: "posts.yaml", at: "kind", "author: grace, content: C., post_type: WORD",
      same: ["post", "announcement", "teaching_tip", "availability"]),
    WordCase(
      "media_kind", of: "posts", in: "posts.yaml", at: "media_kind",
      "author: grace, content: C., post_type: WORD", same: ["text", "image", "video", "audio"]),
    WordCase(
      "media type", of: "media", in: "media.yaml", at: "type", "file: a.jpg, type: WORD",
      same: ["text", "image", "video", "audio", "document", "other"]),
  ]
}
