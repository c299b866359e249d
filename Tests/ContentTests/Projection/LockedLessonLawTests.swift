import TestSupport
import Testing

/// N-09: what only learners see.
@Suite struct `Privacy of locked lessons` {
  @Test(arguments: [
    "", "is_free: false", "preview: true\ndrip: {enabled: true, type: on_date, date: 2026-07-01}",
    "preview: true\ndrip: {type: after_enrollment, days: 3}", "preview: true\ndrip_days: 3",
    "preview: true\ndrip_date: 2026-07-01", "preview: true\ndrip_after_lesson_id: two",
    "preview: true\ndrip: {enabled: true}", "preview: true\ndrip: {type: on_date}",
    "preview: true\ndrip: {type: on_date, date: soon}",
  ])
  func `N-09 a lesson that nobody may open yet shows its outline alone`(facts: String) async {
    let pages = await PublicWalk.of(Self.course(lesson: facts))
    #expect(pages.missing("Open title", "Open outline", "open-thumbnail") == [])
    #expect(pages.leaks("Hush", "hush") == [])
  }

  @Test(arguments: [
    "drip: {enabled: true, type: on_date, date: 2026-07-01}", "drip_days: 3", "drip_date: 2026-07-01",
  ])
  func `N-09 a section that opens later locks its previews`(facts: String) async {
    let pages = await PublicWalk.of(Self.course(section: facts, lesson: "preview: true"))
    #expect(pages.missing("Open title", "open-thumbnail") == [])
    #expect(pages.leaks("Hush", "hush") == [])
  }

  @Test func `N-09 rows of lessons are locked by the section that they name`() async {
    let pages = await PublicWalk.of(
      Self.course(section: "drip_date: 2026-07-01", lesson: "preview: true") + """

        == lessons.csv
        course,section,title,type,preview,content
        loops,start,Row title,text,true,Hush row
        """)
    #expect(pages.missing("Row title") == [])
    #expect(pages.leaks("Hush") == [])
  }

  @Test(arguments: [
    "preview: true", "preview: true\ndrip_date: 2026-05-01", "preview: true\ndrip: {enabled: false, days: 3}",
    "preview: true\ndrip_days: 0",
  ])
  func `N-09 an open preview shows everything but files that may not be kept`(facts: String) async {
    let pages = await PublicWalk.of(Self.course(lesson: facts))
    #expect(
      pages.missing("Hush text", "hush-film", "hush-video-id", "hush-audio", "hush-file", "Hush task") == [])
    #expect(pages.leaks("hush-kept-back") == [])
  }

  @Test(arguments: [("2026-07-01", true), ("2026-05-01", false)])
  func `When something opens is told until it has opened`(day: String, isTold: Bool) async {
    let drip = "drip: {enabled: true, type: on_date, date: \(day)}"
    for content in [Self.course(section: drip, lesson: ""), Self.course(lesson: drip)] {
      let pages = await PublicWalk.of(content)
      #expect(pages.missing("on_date") == (isTold ? [] : ["on_date"]))
    }
  }

  @Test func `N-09 files of lessons in a table of their own are on no page`() async {
    let pages = await PublicWalk.of(
      """
      == resources.csv
      title,file,is_downloadable
      Hush notes,hush-notes.pdf,true
      == tracks.yaml
      - {language: en, label: Hush captions, file: hush.vtt, kind: captions}
      """)
    #expect(pages.missing("Test Academy") == [])
    #expect(pages.leaks("Hush", "hush") == [])
  }

  private static func course(section: String = "", lesson: String) -> String {
    """
    == courses/loops/index.md
    ---
    {title: Loops, instructors: [ada], category: data, lang: en, price: 10.00, certificate: {enabled: false}}
    ---
    About.
    == courses/loops/01-start/index.md
    ---
    title: Open section
    \(section)
    ---
    == courses/loops/01-start/01-one.md
    ---
    title: Open title
    description: Open outline
    content: Hush text
    video_url: https://films.example/hush-film
    video_id: hush-video-id
    video_thumbnail: https://films.example/open-thumbnail.png
    video_qualities: [{label: Hush label, url: "https://films.example/hush-720"}]
    audio_url: https://films.example/hush-audio
    document_url: https://films.example/hush-document
    embed_code: <iframe src=hush>
    link: https://films.example/hush-link
    hands_on_exercise: Hush task
    attachments: [{title: Hush attachment, file: "https://films.example/hush-attachment", is_downloadable: true}]
    resources:
      - {title: Hush file, file: "https://films.example/hush-file", is_downloadable: true}
      - {title: hush-kept-back, file: "https://films.example/hush-kept-back"}
    tracks: [{language: en, label: Hush captions, file: hush.vtt, kind: captions}]
    \(lesson)
    ---
    == courses/loops/01-start/02-two.md
    ---
    title: Second
    ---
    """
  }
}
