import TestSupport
import Testing

/// A complaint shows the line it is about; not if that line holds what nobody should read in a log.
@Suite struct `Lines with private values` {
  private func output(_ content: String) async -> String { await ContentFixture(content).check().output }

  @Test func `a row with an address in it is not shown for another cell's sake`() async {
    let text = await output(
      """
      == people.csv
      slug,name,email,roles
      kit,Kit,kit@mail.example,wizard
      """)
    #expect(text.contains("unknown word `wizard` for `roles`"))
    #expect(text.contains("people.csv:2:26"))
    #expect(!text.contains("kit@mail"))
  }

  @Test func `a public line is shown`() async {
    let text = await output(
      "== people/kit.md\n---\nname: Kit\nemail: kit@mail.example\nroles: [wizard]\n---\n")
    #expect(text.contains("4 | roles: [wizard]"))
    #expect(!text.contains("kit@mail"))
  }

  @Test(arguments: [
    "emial: kit@mail.example", "phone: 1\nphone_number: kit@mail.example", "email: kit@mail.example extra",
    "email: x@y.example\nemail: kit@mail.example", "email: [kit@mail.example]",
    "email: {work: kit@mail.example}",
    "commission_rate: kit@mail.example", "password: kit@mail.example\npassword: kit@mail.example",
  ])
  func `a slip with a private field does not print its value`(line: String) async {
    let text = await output("== people/kit.md\n---\nname: Kit\nroles: [tutor]\n\(line)\n---\n")
    #expect(!text.contains("kit@mail"))
    #expect(text.contains("people/kit.md:"))
  }

  @Test func `the parts of a private object are as private`() async {
    let text = await output(
      """
      == events.yaml
      - {kind: dropin, title: T, description: x, hosts: [ada], start: 2026-07-01, duration: 1h, meeting_url: "www.hush.example",
         join: {url: "www.hush.example", pasword: hush}}
      == reviews.yaml
      - author_name: A
        course_id: none
        rating: 5
        votes: [{vote: hush-vote}]
      """)
    #expect(text.contains("`url` must begin with https://"))
    #expect(text.contains("for `vote`"))
    #expect(!text.contains("hush"))
  }

  @Test func `private content in a public place is not shown in saying so`() async {
    let text = await output("== accounts.yaml\n- {id: a, name: Kit, email: kit@mail.example}\n")
    #expect(text.contains("`accounts` is private and must not stand here"))
    #expect(!text.contains("kit@mail"))
  }

  @Test func `no line of the private folder is ever shown`() async {
    let text = await output(
      """
      == private/accounts.yaml
      - {id: a, nmae: Kit, email: kit@mail.example}
      == private/acounts.yaml
      - {id: a, name: Kit Hush}
      == private/orders.yaml
      - {number: O-1
      """)
    #expect(text.contains("unknown field `nmae`"))
    #expect(text.contains("`acounts` is not a collection"))
    #expect(!text.contains("Kit"))
    #expect(!text.contains("O-1"))
  }
}
