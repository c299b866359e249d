import Content
import TestSupport
import Testing

/// Numbers whose meaning the platforms' schemas do not tell (B.8): the site says what they mean.
@Suite struct `Codes of the platforms` {
  private static let codes = """
    codes:
      city: {1: {en: Cairo, ar: القاهرة}, 2: Riyadh}
      frequency: {0: weekly, 2: monthly}
      plan_cycle: {4: full_year}
      role: {3: tutor}

    """

  @Test(arguments: [
    ("people", "people.yaml", "name: N, role: 3", "roles", "[tutor]"),
    ("people", "people.yaml", "name: N, role: 3, city: 1", "location", "{city: {ar: القاهرة, en: Cairo}}"),
    ("people", "people.yaml", "name: N, role: 3, city: 2", "location", "{city: Riyadh}"),
    ("people", "people.yaml", "name: N, role: tutor, city: Giza", "location", "{city: Giza}"),
    (
      "availability", "rules.yaml", "user_id: 7, time: \"09:00\", monthday: 2, frequency: 2", "frequency",
      "monthly"
    ),
    (
      "subscriptions", "private/subscriptions.yaml", "id: a, user_id: 10, plan_id: 76, plan_cycle: 4",
      "period", "yearly"
    ),
  ])
  func `a number means what the site says`(
    collection: String, file: String, entry: String, path: String, expected: String
  ) async {
    let result = await ContentFixture(
      SmallAcademy.site + Self.codes + SmallAcademy.content + "== \(file)\n- {\(entry)}\n"
    ).check()
    #expect(result.entries(collection, in: file).first?.outline(path) == expected)
    #expect(result.notUnderstood(in: file).isEmpty)
  }

  @Test(arguments: [
    "city: {1: 1️⃣2020}", "city: {1: 1️⃣true}", "city: {1: 1️⃣[Cairo]}", "city: {1: {en: Cairo, ar: 1️⃣7}}",
    "city: {1: {en: 1️⃣{x: Cairo}}}", "city: 1️⃣Cairo", "city: 1️⃣[Cairo]",
  ])
  func `a meaning that is no text is an error where it stands`(codes: String) async {
    let result = await ContentFixture(
      "== site.yaml\n\(Self.head)codes:\n  \(codes)\n  plan_cycle: {4: full_year}\n"
    ).check()
    #expect(result.places(of: "wrong-type") == ["1️⃣"])
  }

  @Test(arguments: ["{1: \"2020\"}", "{1: }", "{1: {en: Cairo, ar: }}", "{}", ""])
  func `texts are fine, and so is nothing`(codes: String) async {
    let result = await ContentFixture("== site.yaml\n\(Self.head)codes:\n  city: \(codes)\n").check()
    #expect(result.findings.isEmpty)
  }

  private static let head = """
    title: Test Academy
    base_url: https://academy.example.org
    languages: [en, ar]
    timezone: UTC
    currency: USD

    """

  @Test func `a number that nobody explains is an unknown word`() async {
    let result = await ContentFixture(
      "== rules.yaml\n- {user: ada, time: \"09:00\", weekdays: [mon], frequency: 1️⃣5}\n"
    ).check()
    #expect(result.findings("V-07") == ["1️⃣"])
  }
}
