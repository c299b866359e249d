/// What each reason to thank somebody is worth in points.
public enum GoodwillPoints {
  static let worth: [String: ClosedRange<Int64>] = [
    "summon_help": 10...25, "question_answer": 5...5, "first_session_mentor": 50...50, "referral": 100...100,
    "remedial_volunteer": 30...30, "availability_bonus": 5...5,
  ]

  /// Every reason with its points, in the order of the words.
  public static let all: [(reason: String, points: ClosedRange<Int64>)] =
    WordList.goodwillReason.words.compactMap { word in worth[word].map { (word, $0) } }
}
