import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct `V-32 books` {
  private func check(_ members: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == books/loops.md
      ---
      title: Loops
      author: Ada Byron
      category: data
      lang: en
      price: 20.00
      page_count: 100
      \(members)
      ---
      About loops.
      """
    ).check()
  }

  @Test func `a preview is not longer than the book`() async {
    let result = await check("preview_pages: 1️⃣101")
    #expect(result.findings("V-32") == ["1️⃣"])
    #expect(result.messages("V-32") == ["expected at most 100 pages in the preview, found 101"])
  }

  @Test func `a preview has no fewer than 0 pages`() async {
    let result = await check("preview_pages: 1️⃣-1")
    #expect(result.findings.filter { $0.place == "1️⃣" }.count == 1)
    #expect(result.diagnostics.contains { $0.id.name == "out-of-range" })
  }

  @Test func `a preview has no more pages than anybody would plan`() async {
    let result = await check("preview_pages: 1️⃣2000000000")
    #expect(result.findings.filter { $0.place == "1️⃣" }.count == 1)
    #expect(result.diagnostics.contains { $0.id.name == "out-of-range" })
  }

  @Test(arguments: [0, 100])
  func `a preview may be nothing or everything`(pages: Int) async {
    let result = await check("preview_pages: \(pages)")
    #expect(result.findings("V-32").isEmpty)
  }

  @Test func `a preview is made of chapters or of a PDF`() async {
    let zip = await check("preview_pages: 3\nfile: 1️⃣book.zip")
    #expect(zip.findings("V-32") == ["1️⃣"])
    #expect(
      zip.messages("V-32") == ["there is no preview: this is no PDF beside the book, and it has no chapters"])
    for members in [
      "preview_pages: 3\nfile: book.PDF", "preview_pages: 0\nfile: book.zip", "preview_pages: 3",
    ] {
      #expect(await check(members).findings("V-32").isEmpty)
    }
  }

  @Test(
    arguments: [
      ("978-3-16-148410-1", "expected the ISBN to end in its check digit `0`, found `1`"),
      ("0-306-40615-3", "expected the ISBN to end in its check digit `2`, found `3`"),
      ("0-8044-2957-1", "expected the ISBN to end in its check digit `X`, found `1`"),
      ("978-3-16-148410", "expected an ISBN of 10 or 13 digits, found 12"),
      ("123-3-16-148410-0", "expected an ISBN of 13 digits to begin with 978 or 979"),
      ("978-3-16-14841X-0", "expected digits and hyphens in an ISBN, found something else"),
    ])
  func `an ISBN that cannot be is an error`(isbn: String, message: String) async {
    let result = await check("preview_pages: 0\nisbn: 1️⃣\"\(isbn)\"")
    #expect(result.findings("V-32") == ["1️⃣"])
    #expect(result.messages("V-32") == [message])
  }

  @Test(arguments: ["978-3-16-148410-0", "0-306-40615-2", "080442957X", "0 8044 2957 x", "9791090636071"])
  func `an ISBN whose check digit is right is fine`(isbn: String) async {
    let result = await check("preview_pages: 0\nisbn: \"\(isbn)\"")
    #expect(result.findings("V-32").isEmpty)
  }

  @Test func `ten digits become thirteen`() throws {
    #expect(try ISBN("0-306-40615-2").thirteen == "9780306406157")
    #expect(try ISBN("978-0-306-40615-7").thirteen == "9780306406157")
  }
}
