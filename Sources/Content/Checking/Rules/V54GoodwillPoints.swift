extension Rule {
  /// Help is worth 5 to 100 points, and each reason its own number. Promotions cost what they cost.
  static let goodwillPoints = Rule.entries("V-54", "goodwill-points", of: "goodwill") { holder, complaints in
    for line in holder["transactions"]?.list ?? [] where line["promotion"] == nil {
      guard let points = line["points"], let number = points.integer else { continue }
      guard let reason = line["reason"]?.text, let range = GoodwillPoints.worth[reason] else {
        complaints.error(
          "the line needs a `reason`", at: line.place,
          hint: "use one of \(WordList.goodwillReason.words.joined(separator: ", "))")
        continue
      }
      if !range.contains(number) {
        let expected =
          range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        complaints.error("`\(reason)` is worth \(expected) points, found \(number)", at: points.place)
      }
    }
  }
}
