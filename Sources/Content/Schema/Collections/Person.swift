extension ContentCollection {
  static let people = ContentCollection(
    "people", "person", number: 5, "Those who teach, speak, write and sell: each has a page.",
    tables: [
      "person", "users", "user", "user_profiles", "user_profile", "instructor_profiles",
      "instructor_profile", "tutors", "tutor",
    ],
    fields: presentation + profile + PersonRecords.lists + offer + counts + hidden)

  private static let presentation: [Field] = [
    Field("slug", .slug, "The person's handle, with or without `@`; the file's name if absent.")
      .alias("username", "handle"),
    Field("name", .string, "Name as shown.").localized.required.alias("full_name")
      .alias("first_name", .part).alias("last_name", .part),
    Field("roles", .words(.role), "What the person does here; without a teaching role there is no page.")
      .required.alias("role", .item).alias("is_creator", .flag(yes: "creator", no: nil))
      .alias("is_student_teacher", .flag(yes: "student_teacher", no: nil)),
    Field("status", .word(.personStatus), "Only `approved` people are public.").standard("approved"),
    Field("visibility", .word(.visibility), "A private person has no page and is named on documents only.")
      .standard("public").alias("privacy")
      .alias("privacy_public", .flag(yes: "public", no: "private"))
      .alias("is_private", .flag(yes: "private", no: "public")),
    Field("headline", .string, "Profession or calling, under the name.").localized
      .alias("title", "profession"),
    Field("bio_short", .string, "Text for cards; the first sentence of the biography if absent.").localized
      .max(160)
      .alias("short_bio").alias("summary", .fallback(.beginning(160))),
    Field("summary", .text, "A paragraph between the card's text and the biography.").localized.max(1000),
    Field("bio", .markdown, "Biography.").localized.body.alias("about", .displacing(to: "summary")),
    Field("teaching_philosophy", .markdown, "How the person teaches.").localized,
    Field("avatar", .asset, "Portrait; drawn from the initials if absent.")
      .alias("avatar_url", "image", "profile_picture"),
    Field("cover", .asset, "Wide picture for the page.").alias("cover_url", "cover_image"),
    Field("signature", .asset, "Picture of the signature, for papers that the person signs.").secret,
    Field("video", .url, "A film in which the person introduces herself."),
  ]

  private static let profile: [Field] = [
    Field("location", .object(location), "Where the person lives."),
    Field("language", .language, "The language the person speaks first."),
    Field("languages", .list(.language), "Every language the person teaches in."),
    Field("timezone", .timeZone, "Time zone of the person's availability."),
    Field("occupation", .string, "What the person works as."),
    Field("company", .string, "Where the person works."),
    Field("industry", .string, "The trade the person works in."),
    Field("social_links", .object(socialLinks), "The person's pages elsewhere."),
    Field("expertise", .references("tags"), "What the person knows about.")
      .alias("specialty_tags", "speaker_expertises", "user_expertise", "user_topics", "topics")
      .alias("tag", .item),
    Field("skills", .references("tags"), "What the person can do, the best first.")
      .alias("skills_1", .laterItem).alias("skills_2", .laterItem).alias("skills_3", .laterItem),
  ]

  private static let location = Shape(
    [
      Field("city", .string, "City.").localized.outside("city"),
      Field("country", .string, "Country.").localized.outside("country"),
    ], shorthand: "city")

  private static let socialLinks = Shape([
    Field("website", .url, "Own site.").outside("website", "website_url"),
    Field("linkedin", .url, "LinkedIn.").outside("linkedin", "linkedin_url"),
    Field("twitter", .url, "X, once Twitter.").alias("x").outside("twitter", "twitter_url"),
    Field("github", .url, "GitHub.").outside("github", "github_url"),
    Field("instagram", .url, "Instagram.").outside("instagram", "instagram_url"),
    Field("facebook", .url, "Facebook.").outside("facebook", "facebook_url"),
    Field("youtube", .url, "YouTube.").outside("youtube", "youtube_url"),
    Field("snapchat", .url, "Snapchat.").outside("snapchat", "snapchat_url"),
    Field("other", .url, "Any other page."),
  ])

  private static let offer: [Field] = [
    Field("service", .object(service), "What the person offers to learners."),
    Field("branding", .object(branding), "How the person's own page looks."),
    Field("is_verified", .boolean, "Identity checked.").alias("verified"),
    Field("is_bookable", .boolean, "There are hours in which lessons can be booked.").computed,
    Field("is_featured", .boolean, "Shown on the home page.").alias("is_featured_user"),
    Field("booking_notice", .duration, "How long ahead a lesson must be booked.").alias("notice", .minutes),
    Field("level", .integer, "Level reached in the interview, shown as a badge."),
    Field("available_to_help", .boolean, "Ready to help learners; shown if the site says so.")
      .standard("false").alias("user_availability", .member("is_available")),
  ]

  private static let service = Shape([
    Field("description", .markdown, "What is offered.").localized.outside("service_description"),
    Field("session_duration", .duration, "How long a session lasts; a bare number is minutes.")
      .numbers(.minutes).outside("session_duration", reading: .minutes),
    Field("hourly_rate", .money, "Price of an hour.").outside("hourly_rate"),
    Field("currency", .currency, "Currency of the price.").outside("currency"),
    Field("content_description", .markdown, "What the person publishes.").localized
      .outside("content_description"),
    Field("content_categories", .strings, "Sorts of things the person publishes.")
      .outside("content_categories"),
    Field("is_available", .boolean, "May be booked.").standard("true").outside("is_available"),
  ])

  private static let branding = Shape([
    Field("background_color", .color, "Colour of the page.").outside("background_color"),
    Field("primary_color", .color, "Colour of links and buttons.").outside("primary_color"),
    Field("secondary_color", .color, "Second colour.").outside("secondary_color"),
    Field("font_family", .string, "Letters of the text; one of the fonts allowed.").outside("font_family"),
    Field("font_size", .string, "Size of the text, such as `16px`.").outside("font_size"),
    Field("profile_layout", .word(.profileLayout), "How the page is arranged.").outside("profile_layout"),
  ])

  private static let counts: [Field] = [
    Field("goodwill_total", .integer, "Goodwill points ever earned.").counted.alias("total_earned"),
    Field("reward_badges", .references("rewards"), "Badges earned by goodwill.").counted
      .alias("user_reward_unlocks"),
    Field("course_count", .integer, "Visible courses of the person.").computed
      .alias("total_courses", "courses_created"),
    Field("students_taught", .integer, "Learners taught.").counted.alias("total_students"),
    Field("rating", .decimal, "Mean of the approved reviews.").counted.range(0, 5).alias("average_rating"),
    Field("rating_count", .integer, "Approved reviews.").counted.range(0).alias("total_reviews"),
    RatingFields.histogram,
    Field("stats", .object(statistics), "What the platform counts."),
  ]

  private static let statistics = Shape([
    Field("followers_count", .integer, "Followers.").told.outside("followers_count", "follower_count"),
    Field("following_count", .integer, "People followed.").told.outside("following_count"),
  ])

  private static let hidden: [Field] =
    [
      Field("user_id", .string, "Identifier of the user behind a profile; references may use it.").secret,
      Field("email", .email, "Address; for documents only.").secret,
      Field("phone", .phone, "Number; for documents only.").secret.alias("phone_number"),
      Field("commission_rate", .rate, "The person's part of a sale, if not the site's.").secret
        .range(0, 100),
    ] + PersonRecords.dropped
}
