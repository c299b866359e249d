import Markup
import Testing

@Suite struct `HTML of a page` {
  @Test func `drops raw HTML`() {
    #expect(MarkdownSample("a <b>c</b>\n\n<div>x</div>\n\nd").html() == "<p>a c</p>\n<p>d</p>\n")
  }

  @Test func `follows what is in the buffer`() {
    var output = Array("<main>".utf8)
    HTMLRenderer().render(MarkdownSample("a").document, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<main><p>a</p>\n")
  }

  @Test func `gives headings ids and another level`() {
    var options = HTMLOptions()
    options.topLevel = 2
    options.idPrefix = "l1-"
    #expect(
      MarkdownSample("# A b\n## C").html(options) == "<h2 id=\"l1-a-b\">A b</h2>\n<h3 id=\"l1-c\">C</h3>\n")
  }

  /// As HTML is written today; an empty corner is the head of nothing.
  @Test func `aligns cells of tables by classes`() {
    #expect(
      MarkdownSample("| | b |\n|:-:|--:|\n| c | d |").html() == """
        <table>
        <thead>
        <tr>
        <td class="at-centre"></td>
        <th class="at-end">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="at-centre">c</td>
        <td class="at-end">d</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func `rewrites addresses, and judges what they become`() {
    var options = HTMLOptions()
    options.rewriteAddress = { address, isImage in
      address.elementsEqual("x".utf8)
        ? Array("javascript:y".utf8) : Array((isImage ? "/i/" : "/l/").utf8) + address
    }
    #expect(
      MarkdownSample("[a](b) ![c](d) [e](x)").html(options)
        == "<p><a href=\"/l/b\">a</a> <img src=\"/i/d\" alt=\"c\" /> <a href=\"\">e</a></p>\n")
  }

  @Test func `asks for attributes of images, components and coloured code`() {
    var options = HTMLOptions()
    options.writeImageAttributes = { _, output in output += Array(" width=\"2\"".utf8) }
    options.highlight = { language, code, output in
      guard language.elementsEqual("swift".utf8) else { return false }
      output += Array("<b>".utf8) + code + Array("</b>".utf8)
      return true
    }
    options.writeComponent = { document, node, output in
      output += Array("<!\(document.componentName(node))>".utf8)
    }
    let text = "![a](b)\n\n```swift\nx\n```\n\n```other\n<\n```\n\n```component quiz\na: 1\n```\n"
    #expect(
      MarkdownSample(text).html(options) == """
        <p><img src="b" alt="a" width="2" /></p>
        <pre><code class="language-swift"><b>x
        </b></code></pre>
        <pre><code class="language-other">&lt;
        </code></pre>
        <!quiz>

        """)
  }

  @Test func `of a deep tree needs no stack`() {
    let text = String(repeating: "*a **a ", count: 5000) + "b" + String(repeating: " a** a*", count: 5000)
    let html = MarkdownSample(text).html()
    #expect(html.components(of: "<em>") == html.components(of: "</em>"))
  }
}

extension String {
  fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
