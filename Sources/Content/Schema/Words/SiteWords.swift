/// Words of the site's own settings.
extension WordList {
  public static let integerMoney = WordList("integer_money", ["minor", "major"])
  public static let vatRounding = WordList("vat_rounding", ["line", "invoice"])
  public static let discountUnit = WordList("plan_discount_unit", ["percent", "amount"])
  public static let holderName = WordList("holder_name", ["full", "masked", "hidden"])
  public static let closedCourses = WordList("closed_courses", ["hide", "show_closed"])
  public static let dripPolicy = WordList("drip_policy", ["hide", "label"])
  public static let defaultReviewStatus = WordList("default_review_status", ["pending", "approved"])
  public static let weekdayZero = WordList("weekday_zero", ["monday", "sunday"])
  public static let peerWithoutTeacher = WordList("peer_without_teacher", ["creator", "platform"])
  public static let settingGroup = WordList(
    "setting_group", ["general", "email", "payment", "seo", "other"])
  public static let settingType = WordList(
    "setting_type", ["string", "integer", "boolean", "json", "file"])
  public static let diagnosticLevel = WordList("diagnostic_level", ["error", "warning", "ignore"])
  public static let feature = WordList(
    "feature",
    [
      "courses", "books", "products", "events", "people", "booking", "plans", "bundles", "paths", "posts",
      "announcements", "pages", "faqs", "reviews", "testimonials", "discussions", "availability", "gifts",
      "rewards", "teach", "certificates", "search",
    ],
    synonyms: ["faq": "faqs", "verify": "certificates"])
  /// Fonts that pages may ask for without loading anything: the generic ones, and those that come
  /// with systems.
  public static let fontFamily = WordList(
    "font_family",
    [
      "serif", "sans-serif", "monospace", "cursive", "system-ui", "ui-serif", "ui-sans-serif",
      "ui-monospace", "ui-rounded", "Arial", "Helvetica", "Helvetica Neue", "Verdana", "Tahoma",
      "Trebuchet MS", "Segoe UI", "Roboto", "Georgia", "Times New Roman", "Times", "Garamond", "Palatino",
      "Cambria", "Courier New", "Consolas", "Menlo", "Noto Sans", "Noto Serif", "Noto Sans Arabic",
      "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Simplified Arabic", "Amiri",
    ])
  public static let profileLayout = WordList(
    "profile_layout", ["classic", "centered", "sidebar", "banner", "split"],
    synonyms: ["default": "classic", "modern": "banner", "minimal": "centered"])
}
