import Foundation
import TestSupport
import Testing

/// `lectern paper`, as people run it.
@Suite struct `Printing papers` {
  private let folder = ScratchFolder()

  init() {
    folder.write(
      "letter.yaml",
      """
      title: "Letter to {{ name }}"
      look: letter
      page: {size: A6, margins: 12mm}
      blocks:
        - {text: "For all of you"}
        - {heading: "Dear {{ name }},"}
        - {text: "welcome to {{ course }}."}
        - {image: mark.svg, width: 10mm, alt: a mark}
      """)
    folder.write(
      "mark.svg",
      "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><circle cx='10' cy='10' r='9' fill='#14466b'/></svg>"
    )
  }

  private func print(_ arguments: String...) -> BuiltCommand.Outcome {
    BuiltCommand.run(["paper"] + arguments + ["--now", "2026-06-01"], in: folder.path)
  }

  private func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: folder.path + "/" + name)
  }

  private func text(_ name: String) -> String {
    BuiltCommand.run(program: "/usr/bin/pdftotext", [folder.path + "/" + name, "-"]).output
  }

  private static let people = """
    [{"name": "Amélie", "course": "Loops"}, {"name": "سارة", "course": "Loops", "language": "ar"},
     {"name": "Zoë Øster", "course": "Maps & Sets"}]
    """

  @Test func `makes one paper of a template and a value`() {
    folder.write("one.json", #"{"name": "Amélie", "course": "*Loops*"}"#)
    let done = print("letter.yaml", "one.json")
    #expect(done.status == 0 && done.errors == "printed 1 paper, 1 page\n")
    #expect(text("letter.pdf").contains("Dear Amélie,"))
    // A star in a value is a star.
    #expect(text("letter.pdf").contains("welcome to *Loops*."))
  }

  @Test func `makes one for each of a list, the same on any number of threads and in any company`() {
    folder.write("all.json", Self.people)
    #expect(print("letter.yaml", "all.json", "--jobs", "1", "--output", "one").status == 0)
    #expect(print("letter.yaml", "all.json", "--jobs", "3", "--output", "three").status == 0)
    for number in 1...3 {
      let one = bytes("one/\(number).pdf")
      #expect(one != nil && one == bytes("three/\(number).pdf"))
    }
    folder.write("last.jsonl", #"{"name": "Zoë Øster", "course": "Maps & Sets"}"#)
    #expect(print("letter.yaml", "last.jsonl", "--name", "name", "--output", "alone").status == 0)
    #expect(bytes("alone/Zoë Øster.pdf") == bytes("one/3.pdf"))
    #expect(text("one/2.pdf").contains("سارة"))
  }

  @Test func `reads long lines, and lines of other systems, one by one`() {
    let note = String(repeating: "a long note, ", count: 30_000)
    let lines = ["Ada", "Sara", "Zoë"].map { #"{"name": "\#($0)", "course": "Maps", "note": "\#(note)"}"# }
    folder.write("long.jsonl", "\r\n" + lines.joined(separator: "\r\n\r\n"))
    #expect(print("letter.yaml", "long.jsonl", "--name", "name", "--output", "long").status == 0)
    #expect(["Ada", "Sara", "Zoë"].allSatisfy { text("long/\($0).pdf").contains($0) })
    folder.write("none.jsonl", "\n\n")
    #expect(print("letter.yaml", "none.jsonl").errors == "printed 0 papers, 0 pages\n")
  }

  @Test func `prints on the paper that it is told, with phrases and pictures of a site`() {
    folder.write(
      "card.yaml",
      """
      blocks:
        - "{{ 'greeting' | t: name: name }}, {{ sheet.width }} × {{ sheet.height }}"
        - {image: /media/mark.svg, width: 10mm}
      """)
    let mark = FileManager.default.contents(atPath: folder.path + "/mark.svg") ?? Data()
    folder.write("Content/media/mark.svg", Array(mark))
    folder.write("Words/en.yaml", "greeting: Hello {name}\n")
    folder.write("Words/ar.yaml", "greeting: مرحبا {name}\n")
    folder.write("one.json", #"{"name": "Ada"}"#)
    let words = ["--translations", "Words"]
    #expect(print("card.yaml", "one.json", "--paper", "Letter-landscape", words[0], words[1]).status == 0)
    #expect(text("card.pdf").contains("Hello Ada, 279.4 × 215.9"))
    #expect(print("card.yaml", "one.json", "--language", "ar", words[0], words[1]).status == 0)
    #expect(text("card.pdf").contains("مرحبا"))
    let wrong = print("card.yaml", "one.json", "--paper", "A9")
    #expect(wrong.status == 2 && wrong.errors.contains("A4, A5"))
    #expect(print("card.yaml", "one.json", "--translations", "Nowhere").status == 1)
  }

  @Test func `makes pictures of pages`() {
    folder.write("one.json", #"{"name": "Amélie", "course": "Loops"}"#)
    #expect(print("letter.yaml", "one.json", "--png", "72").status == 0)
    #expect(bytes("letter.png")?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `writes nothing of a template with mistakes, and says where they are`() {
    folder.write("bad.yaml", "blocks:\n  - {txet: hello}\n  - {image: gone.svg}\n")
    let done = print("bad.yaml")
    #expect(done.status == 1 && bytes("bad.pdf") == nil)
    #expect(done.errors.contains("bad.yaml:2:5") && done.errors.contains("did you mean `text`"))
    #expect(done.errors.contains("the picture `gone.svg` cannot be used: there is no such file"))
  }

  @Test func `writes the good papers of a list and says what is wrong with the others`() {
    folder.write("all.json", #"[{"name": "Amélie", "course": "Loops"}, {"course": "Loops"}]"#)
    let done = print("letter.yaml", "all.json", "--output", "some")
    #expect(done.status == 1 && bytes("some/1.pdf") != nil && bytes("some/2.pdf") == nil)
    #expect(done.errors.contains("while printing some/2.pdf"))
  }

  @Test func `does not take what is no JSON, or not there`() {
    folder.write("bad.json", "{\"name\":\n  oops}")
    #expect(print("letter.yaml", "bad.json").errors == "error: bad.json:2: this is no JSON\n")
    folder.write("bad.jsonl", "{\"name\": \"A\"}\n\n{\"name\": }\n")
    #expect(print("letter.yaml", "bad.jsonl").errors == "error: bad.jsonl:3: this is no JSON\n")
    folder.write("end.json", #"[{"name": "A", "course": "B"}, {"name": "C", "course": "D"}"#)
    #expect(print("letter.yaml", "end.json").errors == "error: end.json:1: this is no JSON\n")
    folder.write("none.json", "[]")
    #expect(print("letter.yaml", "none.json").errors == "printed 0 papers, 0 pages\n")
    #expect(print("letter.yaml", "nowhere.json").status == 3)
    #expect(print("nowhere.yaml").status == 3)
    #expect(print("letter.yaml", "bad.json", "--png", "many").status == 2)
  }
}
