import Diagnostics
import TestSupport
import Testing

@Suite struct `V-28 gaps` {
  @Test func `a published course needs a published lesson`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson("loops/01-first/01-a", "type: text\nstatus: draft")
    ).check()
    #expect(result.messages("V-28") == ["this course is published, but none of its lessons is"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-28" }.map(\.severity) == [.warning])
  }

  @Test func `lessons of a hidden section do not count, and drafts need none`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-first", "status: draft")
        + SampleEntry.lesson("loops/01-first/01-a") + SampleEntry.course("trees", "status: draft")
    ).check()
    #expect(result.messages("V-28").count == 1)
  }

  @Test func `captions need a track of captions or subtitles in their language`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "captions: [en, 1️⃣ar, 2️⃣fr]") + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson(
          "loops/01-first/01-a",
          """
          type: video
          tracks:
            - {language: en, label: English, file: en.vtt, kind: subtitles}
            - {language: ar, label: Chapters, file: ar.vtt, kind: chapters}
          """)
    ).check()
    #expect(result.findings("V-28") == ["1️⃣", "2️⃣"])
  }

  @Test func `a picture that is shown needs words`() async {
    let result = await ContentFixture(
      """
      == media.yaml
      - {file: 1️⃣/media/data.svg}
      - {file: 2️⃣/media/people/ada.png}
      - {file: /media/unused.png}
      - {file: /media/notes.pdf}
      - {file: /media/told.png, alt_text: A told picture}
      == categories.yaml
      - {slug: data, name: Data, icon: /media/data.svg, image: told.png}
      - {slug: old, name: Old, icon: /media/unused.png, status: draft}
      == people/ada.md
      ---
      name: Ada
      roles: [instructor]
      avatar: media/people/ada.png
      ---
      """
    ).check()
    #expect(result.findings("V-28") == ["1️⃣", "2️⃣"])
  }

  @Test func `a course with a lesson, its captions and its pictures described is fine`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "captions: [en]\ncover: /media/loops.svg")
        + SampleEntry.section("loops/01-first")
        + SampleEntry.lesson(
          "loops/01-first/01-a",
          "type: video\ntracks: [{language: en, label: English, file: en.vtt, kind: captions}]") + """
          == media.yaml
          - {file: /media/loops.svg, alt_text: {en: A loop}}
          """
    ).check()
    #expect(result.findings("V-28").isEmpty)
  }
}
