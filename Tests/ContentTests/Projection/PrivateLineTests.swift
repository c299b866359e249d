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

  /// Files of people that cannot be read, each with an address in or beside the wrong line.
  @Test(arguments: [
    ("people.csv", "slug,name,email\nkit,Kit,kit@mail.example,more\n"),
    ("people.csv", "slug,name,emial\nkit,Kit,kit@mail.example,more\n"),
    ("people.csv", "slug,name,email\nkit,\"Kit\" x,kit@mail.example\n"),
    ("people.jsonl", #"{"slug": "kit", "email": "kit@mail.example",, }"#),
    ("people.jsonl", #"["kit@mail.example"]"#),
    ("people.yaml", #"- {slug: kit, name: Kit, email: "kit@mail.example}"#),
    ("people.yaml", "- slug: kit\n  email: [kit@mail.example\n  name: Kit\n"),
    ("people.yaml", "- slug: kit\n  email: \"kit\n  kit@mail.example\n  name: Kit: x\n"),
    ("people.yaml", "- slug: kit\n  payment:\n    iban: \"a\n    bank: kit@mail.example\n"),
    ("people.yaml", "- slug: kit\n  emial: \"kit@mail.example\n"),
    ("people.json", #"{"slug": "kit", "email": "kit@mail.example" "name": "Kit"}"#),
    ("people/kit.md", "---\nname: Kit\nphone: \"kit@mail.example\nroles: [tutor]\n---\n"),
    ("people/kit.md", "---\nname: Kit\nemail: kit@mail.example: x\n---\n"),
    ("people/kit.md", "email: kit@mail.example\n"),
    ("people/kit.md", "---\nname: Kit\nemail: kit@mail.example Ã©tÃ©\n---\n"),
    ("people.csv", "slug,name,email\nkit,Kit,kit@mail.example Ã©tÃ©\n"),
  ])
  func `a file that cannot be read does not print what is private in it`(name: String, text: String) async {
    let output = await output("== \(name)\n\(text)")
    #expect(!output.contains("kit@mail"))
    #expect(!output.contains("été"))
    #expect(output.contains("--> [ROOT]/\(name):"))
  }

  @Test(arguments: [
    ("people/kit.md", "---\nname: \"Kit\nroles: [tutor]\n---\n", #"name: "Kit"#),
    ("faqs.yaml", "- question: \"Why?\n  answer: So.\n", "- question:"),
    ("people.csv", "slug,name,roles\nkit,Kit,tutor,more\n", "kit,Kit,tutor,more"),
  ])
  func `a line without secrets is shown`(name: String, text: String, line: String) async {
    let output = await output("== \(name)\n\(text)")
    #expect(output.contains(line))
  }

  @Test func `what private content was in the right encoding is not said`() async {
    let output = await output(
      """
      == private/accounts.yaml
      - {id: a, name: Ã©tÃ©}
      == private/certificates.csv
      number,student_name
      C-1,Ã©tÃ©
      """)
    #expect(output.contains("accounts.yaml:1:"))
    #expect(output.contains("certificates.csv:2:"))
    #expect(output.contains("[mojibake]"))
    #expect(!output.contains("été"))
  }

  @Test func `the keys of a private map are as private`() async {
    let output = await output(
      """
      == schema.yaml
      fields: {people: {motto: {type: string, localized: true, private: true}}}
      == people/kit.md
      ---
      name: Kit
      roles: [tutor]
      motto: {hush: x}
      ---
      """)
    #expect(output.contains("not a language of the site"))
    #expect(!output.contains("hush"))
  }
}
