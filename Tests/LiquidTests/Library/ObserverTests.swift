import Names
import Synchronization
import Testing

@testable import Liquid

@Suite struct ObserverTests {
  private struct Entry: TemplateObject {
    let memberNames = ["title", "items"]

    func member(_ name: Name) -> TemplateValue? {
      switch name.text {
      case "title": .text("T")
      case "items": .object(Items())
      default: nil
      }
    }
  }

  private struct Items: TemplateObject {
    let memberNames: [String] = []
    var itemCount: Int? { 2 }
    func member(_ name: Name) -> TemplateValue? { nil }
    func item(at index: Int) -> TemplateValue { .integer(index) }
  }

  private final class Notes: RenderObserver {
    private let notes = Mutex<[String]>([])

    var all: [String] { notes.withLock { $0 } }

    func didRead(_ member: Name, of object: any TemplateObject) {
      notes.withLock { $0.append("read \(member.text)") }
    }

    func didWalk(through object: any TemplateObject) {
      notes.withLock { $0.append("walk") }
    }

    func didUse(template name: String) {
      notes.withLock { $0.append("use \(name)") }
    }
  }

  @Test(arguments: [
    ("{{ entry.title }}", ["read title"]),
    ("{{ entry['title'] }}", ["read title"]),
    ("{% for i in entry.items %}{{ i }}{% endfor %}", ["read items", "walk"]),
    ("{{ entry.items[0] }}", ["read items", "walk"]),
    ("{% if false %}{{ entry.title }}{% endif %}", []),
    ("{% render 'part' %}{% component 'c' %}{% endcomponent %}", ["use part", "use components/c"]),
  ])
  func `what is read is noted, what is not read is not`(_ text: String, _ expected: [String]) {
    let notes = Notes()
    let fixture = CheckedFixture(
      templates: ["page": text, "part": "", "components/c": ""], variables: [("entry", .object(Entry()))],
      observer: notes)
    #expect(fixture.summaries() == [])
    #expect(notes.all == expected)
  }
}
