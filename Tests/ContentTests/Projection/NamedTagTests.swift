import Content
import TestSupport
import Testing

/// Tags that exist because some entry names them.
@Suite struct `Tags that a text creates` {
  private func visibility(_ files: String...) async -> Visibility? {
    await ContentFixture(files.joined()).check().catalog.entry("tags", "rockets")?.visibility
  }

  @Test func `a tag is as public as the entries that name it`() async {
    let open = SampleEntry.course("loops", "tags: [rockets]")
    let archived = SampleEntry.course("old", "tags: [rockets]\nstatus: archived")
    let draft = SampleEntry.course("next", "tags: [rockets]\nstatus: draft")
    #expect(await visibility(open, draft) == .visible)
    #expect(await visibility(draft, open) == .visible)
    #expect(await visibility(archived, draft) == .unlisted)
    #expect(await visibility(draft) == .hidden(.belongsToHidden))
  }

  @Test func `a tag of its own needs nobody to name it`() async {
    let draft = SampleEntry.course("next", "tags: [rockets]\nstatus: draft")
    #expect(await visibility(draft, "== tags.yaml\n- {slug: rockets, name: Rockets}\n") == .visible)
  }

  @Test func `a private field does not make a tag public`() async {
    let schema = "== schema.yaml\nfields: {courses: {plans: {type: reference, to: tags, private: true}}}\n"
    #expect(
      await visibility(schema, SampleEntry.course("loops", "plans: rockets")) == .hidden(.belongsToHidden))
  }
}
