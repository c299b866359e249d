import TestSupport

/// The small demo with a catalogue of more than one page.
extension DemoSite {
  /// Thirty short courses for beginners, each of them free, and ten longer ones that cost money.
  func addCourses() {
    for number in 1...40 {
      let isFree = number <= 30
      files["Content/courses/made-\(number).md"] = """
        ---
        title: {en: Course \(number), ar: دورة \(number)}
        lang: \(number % 2 == 0 ? "en" : "ar")
        category: data
        tags: [\(number % 5 == 0 ? "docker" : "career")]
        level: \(isFree ? "beginner" : "advanced")
        price_type: \(isFree ? "free" : "paid")
        price: \(isFree ? 0 : number * 10)
        duration_weeks: \(isFree ? 1 : 8)
        instructors: [amina-el-idrissi]
        certificate: {enabled: false}
        published_at: 2026-01-\(number < 10 ? "0" : "")\(min(number, 28))T08:00:00Z
        ---
        About course \(number).
        """
    }
  }
}
