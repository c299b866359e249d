import Liquid
import Names
import Platform

/// What a paper or a page says: values by name, for a template, and a number that tells whether any of them
/// is another.
struct PaperFacts: Sendable {
  private(set) var members: [(Name, TemplateValue)] = []
  private var sum = RunningFingerprint()

  var fingerprint: UInt64 { sum.value }

  /// The same, and another one, too, if the file of a picture is another that stands in one of its texts.
  func fingerprint(_ state: (String) -> UInt64) -> UInt64 {
    var sum = sum
    for (_, value) in members { value.forEachPicture { sum.add(state($0)) } }
    return sum.value
  }

  mutating func add(_ name: Name, _ value: TemplateValue?) {
    let value = value ?? .nothing
    members.append((name, value))
    sum.add(name.text)
    sum.add(value)
  }

  mutating func add(_ name: Name, _ text: String?) { add(name, text.map { .text($0) }) }

  /// A picture is what its file holds.
  mutating func add(picture path: String?, as name: Name, _ state: (String) -> UInt64) {
    add(name, path)
    if let path { sum.add(state(path)) }
  }
}

extension RunningFingerprint {
  /// Kinds of values have a number each, so that no two are the same by what they look like.
  mutating func add(_ value: TemplateValue) {
    switch value {
    case .nothing, .empty, .blank: add(0)
    case .boolean(let isSet): add(isSet ? 2 : 1)
    case .integer(let number):
      add(3)
      add(number)
    case .text(let text), .markup(let text):
      add(4)
      add(text)
    case .quantity(let quantity):
      add(5)
      add(quantity.text)
    case .list(let list):
      add(6)
      for item in list { add(item) }
      add(list.count)
    case .map(let map):
      add(7)
      for (name, item) in map.members {
        add(name)
        add(item)
      }
      add(map.count)
    // Facts are plain values, and none of the others.
    default: add(8)
    }
  }
}
