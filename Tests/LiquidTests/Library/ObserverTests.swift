import Names
import Synchronization
import Testing

@testable import Liquid

@Suite struct ObserverTests {
  private final class Notes: RenderObserver {
    private let notes = Mutex<[String]>([])
    private let phrases = Mutex<[ClockPhrase]>([])

    var all: [String] { notes.withLock { $0 } }
    var clock: [ClockPhrase] { phrases.withLock { $0 } }

    func didUse(template name: String) {
      notes.withLock { $0.append(name) }
    }

    func didPrint(_ phrase: ClockPhrase) {
      phrases.withLock { $0.append(phrase) }
    }
  }

  @Test(arguments: [
    ("{% render 'part' %}{% component 'c' %}{% endcomponent %}", ["part", "components/c"]),
    ("{% if false %}{% render 'part' %}{% endif %}", []),
    ("{% cached 'part' %}", ["part"]),
    ("{% layout 'part' %}", ["part"]),
  ])
  func `templates that are used are noted, others are not`(_ text: String, _ expected: [String]) {
    let notes = Notes()
    let fixture = CheckedFixture(
      templates: ["page": text, "part": "", "components/c": ""], observer: notes)
    #expect(fixture.summaries() == [])
    #expect(notes.all == expected)
  }

  @Test(arguments: [
    ("{{ 'now' | date: '%Y' }}", "1970", "2026"),
    ("{{ 'today' | date: style: 'long' }}", "January 1, 1970", "July 4, 2026"),
    ("{{ '3 March' | date: '%F' }}", "1970-03-03", "2026-03-03"),
    ("{{ '10:30' | date: '%d %H' }}", "01 10", "04 10"),
  ])
  func `what is printed of the clock can be said again at another moment`(
    _ text: String, then: String, later: String
  ) throws {
    let notes = Notes()
    let fixture = CheckedFixture(templates: ["page": text], observer: notes)
    #expect(fixture.text() == then)
    let phrase = try #require(notes.clock.first)
    #expect(phrase.text(FilterContext(now: 0, escapesHTML: true)) == then)
    #expect(phrase.text(FilterContext(now: 1_783_166_400, escapesHTML: true)) == later)
  }

  @Test(arguments: ["{{ '2026-03-01' | date: '%F' }}", "{{ 86400 | date: '%F' }}", "{{ 'x' | date: '%F' }}"])
  func `other dates have nothing to do with the clock`(_ text: String) {
    let notes = Notes()
    _ = CheckedFixture(templates: ["page": text], observer: notes).text()
    #expect(notes.clock.isEmpty)
  }
}
