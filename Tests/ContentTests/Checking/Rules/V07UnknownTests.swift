import Diagnostics
import TestSupport
import Testing

@Suite struct `V-07 unknown fields and words` {
  @Test func `an unknown field is a warning at its name, with the nearest one`() async {
    let result = await ContentFixture(SampleEntry.course("loops", "1️⃣subtitel: Again and again")).check()
    #expect(result.findings("V-07") == ["1️⃣"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-07" }.map(\.severity) == [.warning])
    #expect(result.output.contains("did you mean `subtitle`?"))
  }

  @Test func `an unknown word is an error that lists the accepted ones`() async {
    let result = await ContentFixture(SampleEntry.course("loops", "level: 1️⃣wizard")).check()
    #expect(result.findings("V-07") == ["1️⃣"])
    #expect(result.messages("V-07") == ["unknown word `wizard` for `level`"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-07" }.map(\.severity) == [.error])
    #expect(result.output.contains("use one of all, beginner, intermediate, advanced"))
  }

  @Test func `fields inside fields are looked at too`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "access: {type: lifetime, 1️⃣until: never}")
    ).check()
    #expect(result.findings("V-07") == ["1️⃣"])
  }

  @Test func `other platforms' names and words, and fields meant for nobody, are known`() async {
    let result = await ContentFixture(
      SampleEntry.course(
        "loops", "tagline: Again\nlevel: All Levels\nsubmitted_at: 2026-01-01T00:00:00Z\nmeta: {mood: good}")
    ).check()
    #expect(result.findings("V-07").isEmpty)
  }
}
