/// What several collections show of their reviews.
enum RatingFields {
  static let histogram = Field(
    "rating_histogram",
    .objects(
      Field("stars", .integer, "From five to one."),
      Field("count", .integer, "Approved reviews that gave so many, rounded to whole stars.").counted.range(
        0),
      Field("share", .rate, "Part of all reviews.").counted.range(0, 100)),
    "How the ratings are spread."
  ).counted
}
