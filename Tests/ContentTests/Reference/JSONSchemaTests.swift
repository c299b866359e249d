import Foundation
import TestSupport
import Testing

@testable import Content

/// Judged by Python's `jsonschema`, which the Makefile installs for the tests.
@Suite struct `JSON Schema` {
  /// What the outside reader says of a content folder.
  private static func judge(_ content: String) throws -> BuiltCommand.Outcome {
    let lectern = try #require(BuiltCommand.path)
    return BuiltCommand.run(
      program: "/usr/bin/python3",
      [Checkout.path + "/Tests/Tools/validate_with_json_schema.py", lectern, content])
  }

  @Test func `is valid, and accepts every file of the demo`() throws {
    let (status, output, errors) = try Self.judge(Checkout.path + "/Content")
    #expect(errors == "")
    #expect(output.hasSuffix(" files fit\n") && output.split(separator: "\n").count == 1, "\(output)")
    #expect(status == 0)
  }

  @Test func `rejects unknown words, wrong types, unknown fields and what is missing`() throws {
    let folder = ScratchFolder()
    for (name, text) in Self.broken + Self.fine { folder.write(name, text) }
    let (status, output, errors) = try Self.judge(folder.path)
    let rejected = output.split(separator: "\n").dropLast().map { String($0.prefix { $0 != " " }) }
    #expect(rejected == Self.broken.map(\.0).sorted(), "\(output)")
    #expect(output.hasSuffix("\(Self.fine.count) of \(Self.fine.count + Self.broken.count) files fit\n"))
    #expect(errors == "")
    #expect(status == 1)
  }

  private static let broken = [
    ("books/text-for-number.md", book("page_count: many")),
    ("books/list-for-text.md", book("isbn: [1, 2]")),
    ("books/no-title.md", book("page_count: 9", title: "subtitle: None")),
    ("books/other-language.md", book("title_fr: Le livre")),
    (
      "events/unknown-member.yaml",
      "{kind: dropin, title: T, hosts: [ada], start: 2026-07-01, join: {door: 3}}"
    ),
    ("people/unknown-field.md", "---\nname: Ada\nroles: [tutor]\nfavourite: tea\n---\n"),
    ("people/unknown-word.md", "---\nname: Ada\nroles: [wizard]\n---\n"),
    ("private/orders.yaml", "[{number: O-1, account: a, items: [], total: 1.00, status: sold}]"),
  ]

  private static let fine = [
    ("books/aliases.md", book("compare_price: 2.00\ntitle_ar: كتاب\nprice: {amount: 1.00, currency: EUR}")),
    ("books/fine.ar.md", "---\ntitle: كتاب\n---\n"),
    ("people/fine.md", "---\nfirst_name: Ada\nlast_name: Byron\nroles: tutor\nmeta: {tea: green}\n---\n"),
    (
      "site.yaml",
      "{title: T, base_url: https://a.example, languages: [en, ar], timezone: UTC, currency: USD}"
    ),
  ]

  private static func book(_ facts: String, title: String = "title: T") -> String {
    let price = facts.contains("price: {") ? "" : "price: 1.00\n"
    let pages = facts.contains("page_count") ? "" : "page_count: 9\n"
    return
      "---\n\(title)\nauthor: A\ncategory: data\nlang: en\npreview_pages: 0\n\(price)\(pages)\(facts)\n---\nText.\n"
  }

  @Test func `knows a team's own fields and collections`() throws {
    let folder = ScratchFolder()
    for (name, text) in Self.fine { folder.write(name, text) }
    folder.write(
      "schema.yaml",
      """
      fields: {people: {boat: {type: reference, to: [ships], required: true}}}
      collections: {ships: {fields: {name: {type: string, required: true}, length: integer}}}
      """)
    folder.write("people/sailor.md", "---\nname: Lin\nroles: [tutor]\nboat: erna\n---\n")
    folder.write("ships/erna.yaml", "{name: Erna, length: 12}")
    folder.write("ships.yaml", "[{name: Nessie, length: 12}, {length: 3}]")
    let (status, output, _) = try Self.judge(folder.path)
    let rejected = output.split(separator: "\n").dropLast().map { String($0.prefix { $0 != " " }) }
    #expect(rejected == ["people/fine.md", "ships.yaml"], "\(output)")
    #expect(status == 1)
  }

  @Test func `for one collection it begins at an entry of that`() throws {
    let text = JSONSchema(.standard, languages: ["en"]).text(for: "books")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["$ref"] as? String == "#/$defs/books")
    #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(object["$defs"] as? [String: Any])
    #expect(definitions.count == Schema.standard.collections.count * 3)
  }
}
