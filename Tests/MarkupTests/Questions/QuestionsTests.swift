import Diagnostics
import Markup
import Testing

@Suite struct `Ids of headings` {
  private func ids(_ text: String) -> [String] {
    let document = MarkdownSample(text).document
    let ids = HeadingIDs(document)
    return document.nodes(of: .heading).map { ids[$0] ?? "" }
  }

  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("مقدمة في البرمجة", "مقدمة-في-البرمجة"), ("第一章：入门", "第一章入门"),
    ("Cafe\u{301} ÉTÉ", "café-été"), ("  a — b  ", "a-b"), ("C++ & `code` *x*", "c-code-x"),
    ("snake_case 1.2", "snake_case-12"),
    ("ما هي؟", "ما-هي"), ("Straße İstanbul", "straße-i̇stanbul"), ("مُقَدِّمَة", "مُقَدِّمَة"),
  ])
  func `keep the words of any script`(heading: String, id: String) {
    #expect(ids("# " + heading).first.map { Array($0.utf8) } == HeadingIDs.slug(id).utf8.map(\.self))
    #expect(ids("# " + heading) == [id])
  }

  @Test func `of plain letters follow the same rules as any`() {
    for scalar in (0x21...0x7E).map({ Unicode.Scalar(UInt8($0)) }) where scalar != "`" {
      let text = "A\(scalar)b \(scalar)"
      #expect(ids("# ``\(text) ``") == [HeadingIDs.slug(text)])
    }
  }

  @Test func `are composed`() {
    #expect(Array(HeadingIDs.slug("Cafe\u{301}").utf8) == Array("caf\u{E9}".utf8))
  }

  @Test func `are unique, and each heading keeps its own name`() {
    #expect(ids("# A\n# A\n# A 1\n# A\n") == ["a", "a-2", "a-1", "a-3"])
    #expect(ids("# !\n# ?\n") == ["section-1", "section-2"])
  }

  @Test func `stay when others come before them`() {
    #expect(ids("# New\n# A\n# B\n").suffix(2) == ids("# A\n# B\n")[...])
  }
}

@Suite struct `The outline` {
  @Test func `is a tree however levels are left out`() {
    let outline = Outline(MarkdownSample("# A\n### B *c*\n## D\n# E\n##### F\n").document)
    #expect(outline.entries.map(\.depth) == [0, 1, 1, 0, 1])
    #expect(outline.entries.map(\.title) == ["A", "B c", "D", "E", "F"])
    #expect(outline.entries.map(\.level) == [1, 3, 2, 1, 5])
    #expect(outline.entries[1].id == "b-c")
  }
}

@Suite struct `Plain text` {
  @Test func `has a line for each block`() {
    let text =
      "# A *b*\n\nc\nd  \ne [f](g) ![h](i) `j` <b>k</b>\n\n- l\n- m\n\n| n | o |\n|---|---|\n| p | q |\n\n```\nr\n```\n"
    #expect(MarkdownSample(text).document.plainText == "A b\nc d\ne f h j k\nl\nm\nn o\np q\nr")
  }
}

@Suite struct `Excerpts` {
  private func excerpt(_ text: String, _ length: ExcerptLength) -> String {
    MarkdownSample(text).document.excerpt(length)
  }

  @Test func `end at a word's end`() {
    let text = "# Title\n\nOne two, three four.\n\n```\ncode\n```\n\nFive."
    #expect(excerpt(text, .words(2)) == "One two…")
    #expect(excerpt(text, .words(5)) == "One two, three four. Five.")
    #expect(excerpt(text, .characters(10)) == "One two…")
    #expect(excerpt(text, .characters(7)) == "One two…")
    #expect(excerpt(text, .characters(100)) == "One two, three four. Five.")
    #expect(excerpt("", .words(3)) == "")
  }

  @Test func `do not cut characters in two`() {
    #expect(excerpt("مُقَدِّمَة في البرمجة، للمبتدئين", .words(3)) == "مُقَدِّمَة في البرمجة…")
    #expect(excerpt("一二三四五", .characters(3)) == "一二三…")
    #expect(excerpt("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 a", .characters(2)) == "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…")
    #expect(excerpt("e\u{301}e\u{301}e\u{301} x", .characters(3)) == "e\u{301}e\u{301}e\u{301}…")
  }
}

@Suite struct `Words` {
  @Test(arguments: [
    ("One two don't e-mail 1,000 3.5", 6), ("مقدمة في البرمجة", 3), ("مُقَدِّمَة فِي", 2), ("第一章入门", 5),
    ("Swift 入门 abc", 4), ("カタカナ", 4),
    ("— … ! 👩‍👩‍👧", 0), ("", 0), ("`code` *is* [a](b)", 3), ("می\u{200C}خواهم", 1),
  ])
  func `are counted in any script`(text: String, count: Int) {
    #expect(WordCount(MarkdownSample(text).document).words == count)
  }

  @Test func `take time to read`() {
    #expect(WordCount("").minutes() == 0)
    #expect(WordCount("a").minutes() == 1)
    #expect(WordCount(String(repeating: "word ", count: 900)).minutes() == 5)
  }
}

@Suite struct `Lists of what a text holds` {
  @Test func `name links, images and footnotes with their places`() {
    let document = MarkdownSample("[a](b \"t\") ![c](d) http://e.org x[^1]\n\n[^1]: f\n[^2]: g\n").document
    #expect(document.references.map(\.address) == ["b", "d", "http://e.org"])
    #expect(document.references.map(\.isImage) == [false, true, false])
    #expect(document.references.map { document.range($0.node).lower } == [0, 11, 19])
    #expect(document.references.first.map { document.title($0.node) } == "t")
    #expect(document.footnotes.map { document.footnoteLabel($0) } == ["1"])
  }
}
