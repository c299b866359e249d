import Markup
import Testing

@Suite struct `Sanitized HTML` {
  private func html(_ markdown: String) -> String {
    var options = HTMLOptions()
    options.rawHTML = .sanitized
    return MarkdownSample(markdown).html(options)
  }

  @Test func `keeps harmless elements and attributes`() {
    #expect(
      html("a <kbd>Ctrl</kbd> <br/> <a href='/b?c&amp;d' title=\"e &eacute;\">f</a>")
        == "<p>a <kbd>Ctrl</kbd> <br /> <a href=\"/b?c&amp;d\" title=\"e &eacute;\">f</a></p>\n")
    #expect(
      html("<details open>\n<summary>More</summary>\n\n*text*\n\n</details>\n")
        == "<details open=\"\">\n<summary>More</summary>\n<p><em>text</em></p>\n</details>\n")
  }

  @Test func `keeps only the text of others`() {
    #expect(html("a <script>b</script> c") == "<p>a b c</p>\n")
    #expect(html("<img src=x onerror=y alt='z'>\n") == "<img src=\"x\" alt=\"z\">\n")
    #expect(html("a <b style='x' onclick=y class=z>d</b>") == "<p>a <b class=\"z\">d</b></p>\n")
    #expect(html("a <!-- b --> c") == "<p>a  c</p>\n")
  }
}
