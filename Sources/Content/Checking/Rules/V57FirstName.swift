extension Rule {
  /// Praise carries a first name only, so that learners cannot be looked up by it.
  static let firstName = Rule.entries("V-57", "full-name", of: "testimonials") { testimonial, complaints in
    guard let name = testimonial["student_name"], let text = name.text else { return }
    var words = text.split(whereSeparator: \.isWhitespace)
    // عبد الرحمن is one name in two words.
    if words.first == "عبد" { words.removeFirst() }
    guard words.count > 1 else { return }
    complaints.warning(
      "`student_name` has \(words.count) words, expected a first name", at: name.place,
      hint: "leave the family name out")
  }
}
