import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct `schema.yaml` {
  private static let boats = """
    == schema.yaml
    fields:
      people:
        boat: {type: reference, to: [boats], description: The boat she sails.}
        knots: {type: integer, minimum: 0, maximum: 99, aliases: [speed]}
        nickname: {type: string, localized: true, max: 8}
        tax_number: {type: string, private: true}
        safe: {type: map, of: {type: object, fields: {code: {type: string, private: true}, color: string}}}
    collections:
      boats:
        description: Things that float.
        noun: boat
        key: code
        fields:
          code: {type: string, required: true}
          story: {type: markdown, body: true}
          rig: {type: word, words: [sloop, ketch], default: sloop}
          berths: {type: list, of: {type: object, fields: {length: decimal}}}
          pictures: {type: list, of: asset, extensions: [png]}
      log_books:
        private: true
        fields: {boat: {type: reference, to: boats}}

    """

  @Test func `own fields and collections are read like any other`() async {
    let result = await ContentFixture(
      Self.boats + """
        == people/lin.md
        ---
        {name: Lin, roles: [tutor], boat: E-1, speed: 12, nickname: {en: Lin, ar: لين}}
        ---
        == boats/erna.md
        ---
        {code: E-1, berths: [{length: 6.5}]}
        ---
        Built of oak.
        == private/log_books.yaml
        - {id: L-1, boat: E-1}
        """
    ).check()
    #expect(result.findings == [])
    let lin = result.catalog.entry("people", "lin")
    #expect(lin?["boat"]?.target?.slug == "erna")
    #expect(lin?["knots"]?.integer == 12)
    #expect(lin?["nickname"]?.text(in: "ar") == "لين")
    let erna = result.catalog.entry("boats", "E-1")
    #expect(erna?["rig"]?.text == "sloop")
    #expect(erna?["berths"]?.list.first?["length"]?.decimal?.description == "6.5")
    #expect(result.catalog.entry("log_books", "L-1")?["boat"]?.target == erna)
  }

  @Test func `mistakes in own fields are found like any others`() async {
    let result = await ContentFixture(
      Self.boats + """
        == people/lin.md
        ---
        name: Lin
        roles: [tutor]
        boat: 1️⃣E-2
        knots: 2️⃣120
        nickname: 3️⃣Linnet the Swift
        oat: x
        ---
        == boats/erna.md
        ---
        4️⃣rig: 5️⃣schooner
        ---
        """
    ).check()
    #expect(result.findings("V-03") == ["1️⃣"])
    #expect(result.findings("V-31") == ["2️⃣"])
    #expect(result.findings("V-08") == ["3️⃣"])
    #expect(result.findings("V-07").contains("5️⃣"))
    #expect(result.findings("missing-field") == ["4️⃣"])
  }

  @Test func `what a team declares private stays private`() async {
    let result = await ContentFixture(
      Self.boats + """
        == people/lin.md
        ---
        {name: Lin, roles: [tutor], tax_number: hush-1, safe: {cabin: {code: hush-2, color: red}}}
        ---
        == private/log_books.yaml
        - {id: hush-3}
        """
    ).check()
    let pages = PublicWalk(result.catalog)
    #expect(pages.missing("Lin", "red") == [])
    #expect(pages.leaks("hush") == [])
  }

  private static let fleets = """
    == schema.yaml
    collections:
      boats: {fields: {name: string}}
      fleets:
        fields:
          flagship: {type: reference, to: boats, aliases: leader}
          posts: {type: map, of: {type: reference, to: boats}}
          lines: {type: list, of: {type: list, of: {type: reference, to: boats}}}
          crews: {type: map, of: {type: list, of: {type: object, fields: {boat: {type: reference, to: boats}}}}}
    == boats.yaml
    - {slug: erna, name: Erna}
    - {slug: sunk, name: Sunk, status: draft}

    """

  @Test func `references lead somewhere however deep they stand`() async {
    let result = await ContentFixture(
      Self.fleets + """
        == fleets.yaml
        - slug: north
          leader: erna
          posts: {harbour: erna}
          lines: [[erna], [erna, erna]]
          crews: {early: [{boat: erna}]}
        """
    ).check()
    #expect(result.findings == [])
    let fleet = result.catalog.entry("fleets", "north")
    let boats = [
      fleet?["flagship"], fleet?["posts"]?["harbour"], fleet?["lines"]?.list.last?.list.last,
      fleet?["crews"]?["early"]?.list.first?["boat"],
    ]
    #expect(boats.map { $0?.target?.slug } == ["erna", "erna", "erna", "erna"])
  }

  @Test func `dangling and hidden ones are told however deep they stand`() async {
    let result = await ContentFixture(
      Self.fleets + """
        == fleets.yaml
        - slug: north
          posts: {harbour: 1️⃣ema, quay: 4️⃣sunk}
          lines: [[2️⃣emu], [5️⃣sunk]]
          crews: {early: [{boat: 3️⃣anna}]}
        """
    ).check()
    #expect(result.findings("V-03") == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(result.findings("V-04") == ["4️⃣", "5️⃣"])
    #expect(result.messages("V-03").allSatisfy { $0.hasSuffix("among boats") })
    #expect(PublicWalk(result.catalog).leaks("Sunk") == [])
  }

  /// A mistake, with a marker where it is, and what is said of it.
  private static let mistakes: [(schema: String, message: String)] = [
    ("1️⃣[courses]", "expected a map of fields and collections, found a list"),
    ("1️⃣felds: {}", "`felds` means nothing in schema.yaml here"),
    ("fields: 1️⃣courses", "expected a map of collections, found a single value"),
    ("fields: {1️⃣corses: {a: string}}", "`corses` is not a collection, so nothing reads this"),
    ("fields: {courses: 1️⃣[a]}", "expected a map of fields, found a list"),
    ("fields: {courses: {1️⃣title: string}}", "there is already a field `title`"),
    ("fields: {courses: {1️⃣tagline: string}}", "there is already a field `tagline`"),
    ("fields: {courses: {a: 1️⃣[string]}}", "expected a map of facts, found a list"),
    ("fields: {courses: {a: 1️⃣{description: An a.}}}", "the field `a` needs a type"),
    ("fields: {courses: {a: 1️⃣sting}}", "there is no type `sting`"),
    ("fields: {courses: {a: {type: string, 1️⃣requird: true}}}", "`requird` means nothing in schema.yaml here"),
    ("fields: {courses: {a: {type: string, required: 1️⃣maybe}}}", "expected true or false"),
    ("fields: {courses: {a: {type: string, max: 1️⃣long}}}", "expected a whole number"),
    ("fields: {courses: {a: {type: string, max: 1️⃣-1}}}", "expected a whole number, 1 or more"),
    (
      "fields: {courses: {a: {type: integer, minimum: 5, maximum: 1️⃣3}}}",
      "expected a `maximum` that is not below `minimum`"
    ),
    ("fields: {courses: {a: {type: string, aliases: [b, 1️⃣title]}}}", "there is already a field `title`"),
    ("fields: {courses: {a: {type: string, aliases: 1️⃣{b: c}}}}", "expected a name, or a list of names"),
    ("fields: {courses: {a: {type: integer, minimum: 1️⃣1.5}}}", "expected a whole number"),
    ("fields: {courses: {a: {type: integer, maximum: 1️⃣ten}}}", "expected a whole number"),
    ("fields: {courses: {a: {type: integer, default: 1️⃣ten}}}", "this cannot be the default of a integer"),
    (
      "fields: {courses: {a: {type: list, of: string, default: 1️⃣x}}}",
      "this cannot be the default of a list of string"
    ),
    ("fields: {courses: {a: {type: 1️⃣word}}}", "the type word needs `words`"),
    ("fields: {courses: {a: {type: 1️⃣reference}}}", "the type reference needs `to`"),
    ("fields: {courses: {a: {type: reference, to: [tags, 1️⃣boats]}}}", "there is no collection `boats`"),
    ("fields: {courses: {a: {type: 1️⃣list}}}", "the type list needs `of`"),
    ("fields: {courses: {a: {type: 1️⃣map}}}", "the type map needs `of`"),
    ("fields: {courses: {a: {type: list, of: 1️⃣strng}}}", "there is no type `strng`"),
    ("fields: {courses: {a: {type: 1️⃣object}}}", "the type object needs `fields`"),
    ("collections: {1️⃣courses: {fields: {}}}", "a collection cannot be called `courses`"),
    ("collections: {1️⃣Big Boats: {fields: {}}}", "a collection cannot be called `Big Boats`"),
    ("collections: {boats: 1️⃣many}", "expected a map of facts, found a single value"),
    ("collections: {boats: {1️⃣filds: {}}}", "`filds` means nothing in schema.yaml here"),
    ("collections: {boats: {private: 1️⃣secret}}", "expected true or false"),
    (
      "collections: {boats: {key: 1️⃣cod, fields: {code: string}}}",
      "the key `cod` is not a field of the collection"
    ),
  ]

  @Test(arguments: mistakes)
  func `each mistake is named at its place`(schema: String, message: String) async {
    let result = await ContentFixture("== schema.yaml\n" + schema).check()
    #expect(result.findings.map(\.place) == ["1️⃣"])
    #expect(result.diagnostics.map(\.summary) == [message])
    #expect(result.diagnostics.allSatisfy { ["bad-schema", "unknown-collection"].contains($0.id.name) })
  }

  @Test func `a word that is nearly right gets a suggestion`() async {
    for (schema, label) in [
      ("felds: {}", "fields"), ("fields: {courses: {a: sting}}", "string"),
      ("fields: {courses: {a: {type: reference, to: corses}}}", "courses"),
      ("collections: {boats: {key: cod, fields: {code: string}}}", "code"),
    ] {
      let result = await ContentFixture("== schema.yaml\n" + schema).check()
      #expect(result.diagnostics.map(\.label) == ["did you mean `\(label)`?"])
    }
  }

  @Test func `an empty file says nothing`() async {
    let result = await ContentFixture("== schema.yaml\n# Later.\n").check()
    #expect(result.findings == [])
  }
}
