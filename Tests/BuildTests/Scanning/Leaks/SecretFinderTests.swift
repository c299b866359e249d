import TestSupport
import Testing

@testable import Build

@Suite struct `Finding secrets in outputs` {
  private typealias Form = SecretList.Form

  private static func finder(_ texts: [(String, SecretList.Form)]) -> SecretFinder {
    var list = SecretList()
    for (text, form) in texts { list.add(text, .always, form) }
    return SecretFinder(list)
  }

  private static func leaks(_ secret: String, _ form: SecretList.Form = .text, in output: String) -> [Range<
    Int
  >] {
    finder([(secret, form)]).leaks(in: Array(output.utf8).span).map(\.range)
  }

  /// A secret, and an output with marks where it stands.
  static let texts: [(secret: String, form: SecretList.Form, output: String)] = [
    ("Sam Ferris", .text, "<p>1️⃣Sam Ferris2️⃣</p>"),
    ("Sam Ferris", .text, "1️⃣Sam Ferris2️⃣son"),
    ("Sam Ferris", .text, "?name=1️⃣Sam+Ferris2️⃣&x=1"),
    ("Sam Ferris", .text, "/people/1️⃣Sam%20Ferris2️⃣/"),
    ("Sam Ferris", .text, "1️⃣Sam&nbsp;Ferris2️⃣"),
    ("sixsix", .text, "1️⃣sixsix2️⃣"),
    ("  padded text\n", .text, "<1️⃣padded text2️⃣>"),
    ("Ferris & Sons", .text, "<b>1️⃣Ferris &amp; Sons2️⃣</b>"),
    ("Ferris & Sons", .text, #"{"n":"1️⃣Ferris \u0026 Sons2️⃣"}"#),
    ("Ferris & Sons", .text, "q=1️⃣Ferris%20%26%20Sons2️⃣"),
    ("Ferris & Sons", .text, "q=1️⃣Ferris+%26+Sons2️⃣"),
    ("Ferris & Sons", .text, "<b>1️⃣Ferris &#38; Sons2️⃣</b>"),
    ("Ferris & Sons", .text, "<b>1️⃣Ferris &amp;amp; Sons2️⃣</b>"),
    ("<O'Neil \"Jo\">", .text, "<b>1️⃣&lt;O&#39;Neil &quot;Jo&quot;&gt;2️⃣</b>"),
    ("<O'Neil \"Jo\">", .text, "<b>1️⃣&lt;O'Neil \"Jo\"&gt;2️⃣</b>"),
    ("<O'Neil \"Jo\">", .text, #"{"n":"1️⃣\u003cO\u0027Neil \"Jo\"\u003e2️⃣"}"#),
    ("a/b/c/d", .text, #"{"n":"1️⃣a\/b\/c\/d2️⃣"}"#),
    ("a/b/c/d", .text, "1️⃣a%2Fb%2fc%2Fd2️⃣"),
    ("a&b<c>", .text, "1️⃣a&amp;b&lt;c&gt;2️⃣"),
    ("a&b<c>", .text, "1️⃣a&amp;amp;b&amp;lt;c&amp;gt;2️⃣"),
    ("a&b<c>", .text, #"&quot;1️⃣a\u0026b\u003cc\u003e2️⃣&quot;"#),
    ("\"quoted\"", .text, "data-x='{&quot;x&quot;:&quot;1️⃣\\&quot;quoted\\&quot;2️⃣&quot;}'"),
    ("دورة البرمجة", .text, "<p>1️⃣دورة البرمجة2️⃣</p>"),
    ("دورة البرمجة", .text, "/1️⃣%D8%AF%D9%88%D8%B1%D8%A9%20%D8%A7%D9%84%D8%A8%D8%B1%D9%85%D8%AC%D8%A92️⃣/"),
    ("دورة البرمجة", .text, "/1️⃣%d8%af%d9%88%d8%b1%d8%a9+%d8%a7%d9%84%d8%a8%d8%b1%d9%85%d8%ac%d8%a92️⃣/"),
    (
      "دورة البرمجة", .text,
      #"{"n":"1️⃣\u062f\u0648\u0631\u0629 \u0627\u0644\u0628\u0631\u0645\u062c\u06292️⃣"}"#
    ),
    ("😀😀😀😀😀😀", .text, #"{"n":"1️⃣\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude002️⃣"}"#),
    ("😀😀😀😀😀😀", .text, "1️⃣&#x1F600;&#128512;😀😀😀😀2️⃣"),
    ("Sam.Ferris@example.org", .email, "mailto:1️⃣sam.ferris@EXAMPLE.org2️⃣?x"),
    ("sam.ferris@example.org", .email, "mailto:1️⃣Sam.Ferris%40example.org2️⃣"),
    ("s+x@example.org", .email, "mailto:1️⃣S%2Bx%40example.org2️⃣"),
    ("123456", .text, "Account 1️⃣1234562️⃣."),
    ("123456", .text, "No.1️⃣1234562️⃣"),
    ("123456", .text, "q=%201️⃣1234562️⃣%20"),
    ("123456", .text, "n\\n1️⃣1234562️⃣\\n"),
    ("123456", .text, "caf\\u00e91️⃣1234562️⃣"),
    ("deadbeef01", .text, "token=1️⃣deadbeef012️⃣&x"),
    ("6f1e2a3b-1111-4222-8333-444455556666", .text, "id=1️⃣6f1e2a3b-1111-4222-8333-4444555566662️⃣"),
  ]

  @Test(arguments: texts)
  func `sees through what writers do to text`(secret: String, form: SecretList.Form, output: String) throws {
    let marked = MarkedText(output)
    let expected = try #require(marked.offsets["1️⃣"])..<#require(marked.offsets["2️⃣"])
    #expect(Self.leaks(secret, form, in: marked.text) == [expected])
  }

  static let silent: [(secret: String, form: SecretList.Form, output: String)] = [
    ("Sam Ferris", .text, "<p>sam ferris, Sam Ferri s</p>"),
    ("short", .text, "short"),
    ("دورة ", .text, "دورة دورة"),
    ("", .text, "anything"),
    ("123456", .text, "1123456 and 1234567 and abc123456 and 123456f"),
    ("123456", .text, "0.123456 and 123456.5"),
    ("44445555", .text, "6f1e2a3b-1111-4222-8333-444455556666"),
    ("6f1e2a3b", .text, "6f1e2a3b-1111-4222-8333-444455556666"),
    ("deadbeef", .text, "sha384-deadbeef01 main.0deadbeef.css"),
    ("Ferris & Sons", .text, "Ferris &amp Sons &amp; Ferris"),
    ("555-0100", .phone, "5550101 15550100 5550100a M555 0 100"),
    ("0100 123 4567", .phone, "91001234567 01001234567890123 1 0 0 1 2 3 4 5 6 7"),
    ("12345", .phone, "12345"),
  ]

  @Test(arguments: silent)
  func `leaves alone what is no leak`(secret: String, form: SecretList.Form, output: String) {
    #expect(Self.leaks(secret, form, in: output) == [])
  }

  static let phones: [(secret: String, output: String)] = [
    ("0100 123 4567", "<b>1️⃣010012345672️⃣</b>"),
    ("01001234567", "call 1️⃣0100 123 45672️⃣ now"),
    ("01001234567", "call (1️⃣0100) 123-45672️⃣ now"),
    ("0100 123 4567", "tel:+201️⃣10012345672️⃣"),
    ("0100 123 4567", "tel:%2B201️⃣10012345672️⃣"),
    ("0100 123 4567", "tel:%2B20%201️⃣100%20123%2045672️⃣"),
    ("+20 100 123 4567", "\"1️⃣2010012345672️⃣\""),
    ("+20 100 123 4567", "\"1️⃣0100-123-45672️⃣\""),
    ("+20 100 123 4567", "tel:+1️⃣2010012345672️⃣"),
    ("+20 100 123 4567", "1️⃣002010012345672️⃣"),
    ("555-0100", "1️⃣5550100"),
    ("01 23 45 67 89", "\\n1️⃣01.23.45.67.892️⃣\\n"),
  ]

  @Test(arguments: phones)
  func `finds phone numbers however they are grouped`(secret: String, output: String) throws {
    let marked = MarkedText(output)
    let leaks = Self.leaks(secret, .phone, in: marked.text)
    #expect(!leaks.isEmpty)
    if let lower = marked.offsets["1️⃣"], let upper = marked.offsets["2️⃣"] {
      #expect(leaks.contains(lower..<upper), "\(leaks)")
    }
  }

  @Test func `a phone number is found wherever it stands in a long text`() {
    let finder = Self.finder([("0100 123 4567", .phone)])
    for before in 0..<100 {
      let text =
        String(repeating: "x", count: before) + " 01 00 12 34 56 7 " + String(repeating: "y", count: 70)
      let other =
        String(repeating: "x", count: before) + " 01 00 12 34 567 " + String(repeating: "y", count: 70)
      #expect(finder.leaks(in: Array(text.utf8).span).isEmpty)
      #expect(finder.leaks(in: Array(other.utf8).span).map(\.range) == [before + 1..<before + 16])
    }
  }

  @Test func `a public text exempts names, and nothing exempts an e-mail`() {
    var list = SecretList()
    let name = list.add("Sam Ferris", .unlessPublic)
    let email = list.add("sam@example.org", .always, .email)
    let other = list.add("Nour Hassan", .unlessPublic)
    var finder = SecretFinder(list)
    finder.exempt(secretsIn: "A course by Sam Ferris (sam@example.org)")
    let leaks = finder.leaks(in: Array("Sam Ferris, sam@example.org, Nour Hassan".utf8).span)
    #expect(leaks.map(\.secret) == [email, other])
    #expect(name == 0)
  }

  @Test func `of equal secrets the first is told, as strictly as the strictest`() {
    var list = SecretList()
    list.add("sam@example.org", .unlessPublic)
    list.add("sam@example.org", .always, .email)
    var finder = SecretFinder(list)
    finder.exempt(secretsIn: "sam@example.org")
    #expect(finder.leaks(in: Array("SAM@example.org".utf8).span) == [Leak(secret: 0, range: 0..<15)])
  }

  @Test func `stops after enough leaks`() {
    let output = Array(String(repeating: "Sam Ferris ", count: 100_000).utf8)
    #expect(Self.finder([("Sam Ferris", .text)]).leaks(in: output.span, limit: 3).count < 50_000)
    #expect(Self.finder([]).leaks(in: output.span).isEmpty)
  }
}
