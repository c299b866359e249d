import Testing

@testable import Content

@Suite struct `Field reference` {
  private static let reference = FieldReference(.standard)

  /// What the printed reference says of one field.
  private struct Entry {
    var notes: String
    var summary: String
  }

  /// The fields of a collection as its reference is printed, by their names; members as `a.b`.
  private static func documented(_ collection: String) -> [String: Entry] {
    var fields: [String: Entry] = [:]
    var path: [String] = []
    for line in reference.text(for: collection).split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      guard let match = line.dropFirst(indent).wholeMatch(of: /- `([^`]+)` \((.*?)\): ?(.*)/) else {
        continue
      }
      path = path.prefix(indent / 2) + [String(match.1)]
      fields[path.joined(separator: ".")] = Entry(notes: String(match.2), summary: String(match.3))
    }
    return fields
  }

  @Test(arguments: ContentModelFields.byCollection.keys.sorted())
  func `documents every field that the content model names`(collection: String) {
    let documented = Self.documented(collection)
    let missing = ContentModelFields.byCollection[collection]?.filter { documented[$0] == nil } ?? []
    #expect(missing == [])
  }

  @Test func `the list names every collection but those that a team adds`() {
    #expect(Set(ContentModelFields.byCollection.keys) == Set(Schema.standard.collections.map(\.name)))
    #expect(ContentModelFields.byCollection.values.map(\.count).reduce(0, +) > 600)
  }

  @Test func `entries have the base fields, unless they are no entries of their own`() {
    let without: Set = ["site", "settings", "resources", "tracks"]
    for collection in Schema.standard.collections where !without.contains(collection.name) {
      let documented = Self.documented(collection.name)
      #expect(
        ContentModelFields.ofEveryCollection.filter { documented[$0] == nil } == [], "\(collection.name)")
    }
  }

  @Test(arguments: Schema.standard.collections.map(\.name))
  func `says in a sentence what each field is`(collection: String) {
    let documented = Self.documented(collection)
    #expect(!documented.isEmpty)
    for (name, entry) in documented {
      #expect(entry.summary.count > 3 && entry.summary.hasSuffix("."), "\(name): \(entry.summary)")
      #expect(!entry.notes.isEmpty, "\(name)")
    }
  }

  @Test func `says all that is to be known of a field`() {
    let text = FieldReference(
      Schema([
        ContentCollection(
          "boats", "boat", "Things that float.", key: "name", tables: ["ship"], base: [],
          fields: [
            Field("name", .string, "What it is called.").required.unique.localized.max(50).alias("title"),
            Field("kind", .word(WordList("kind", ["sail", "motor"])), "What drives it.").standard("sail"),
            Field(
              "berths", .list(.object(Shape([Field("length", .decimal, "In feet.").range(1, 9)]))), "Beds."),
            Field("owner", .reference("people", "accounts"), "Whose it is.").secret,
            Field("speed", .integer, "In knots.").computed,
            Field("log", .any, "Not taken.").ignored,
          ])
      ])
    ).text(for: "boats")
    #expect(
      text == """
        # boats

        Things that float.

        In `Content/boats/<slug>.md` or `.yaml`, in one list `Content/boats.yaml`, or in rows `Content/boats.csv` or `.jsonl`. Others name an entry by its `name`.

        - `name` (string; required; in each language; unique; at most 50 characters): What it is called.
          Also: `title`
        - `kind` (word; sail if absent): What drives it.
          One of: `sail`, `motor`
        - `berths` (list of object): Beds.
          - `length` (decimal; 1 to 9): In feet.
        - `owner` (reference to people or accounts; private): Whose it is.
          Also: `owner_id`
        - `speed` (integer; computed): In knots.

        Read and dropped: `log`

        """)
  }

  @Test func `without a collection it has all of them, each once`() {
    let headings = Self.reference.text().split(separator: "\n").filter { $0.hasPrefix("# ") }
    #expect(headings.map { String($0.dropFirst(2)) } == Schema.standard.collections.map(\.name))
  }
}
