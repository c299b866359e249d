import Foundation
import TestSupport

/// Does to a site what people do to it, at random: each step says what it did, or that there was
/// nothing to do it to.
struct RandomEdits {
  let site: DemoSite
  var random: SeededRandom
  private(set) var count = 0

  init(_ site: DemoSite, seed: UInt64) {
    self.site = site
    random = SeededRandom(seed: seed)
  }

  var files: SmallDemo { site.files }

  /// One edit, in words.
  mutating func edit() -> String {
    for _ in 0..<20 {
      count += 1
      let all = Self.all
      if let done = all[Int.random(in: 0..<all.count, using: &random)](&self) { return done }
    }
    return "nothing"
  }

  /// One edit below the front matter of some file.
  mutating func editText() -> String {
    count += 1
    switch number(0..<4) {
    case 0: return changeBody() ?? "nothing"
    case 1: return forgetSentence() ?? "nothing"
    default: return tellSentence() ?? "nothing"
    }
  }

  private static let all: [@Sendable (inout RandomEdits) -> String?] = [
    { $0.changeBody() }, { $0.changeBody() }, { $0.tellSentence() }, { $0.changeTitle() },
    { $0.changeTitle() }, { $0.changeRow() },
    { $0.retag() }, { $0.recategorise() }, { $0.rename() }, { $0.moveLesson() }, { $0.delete() },
    { $0.addLesson() }, { $0.addCourse() }, { $0.addTag() }, { $0.changePrice() }, { $0.publish() },
    { $0.publish() }, { $0.changeTemplate() }, { $0.changeTemplate() }, { $0.changePhrase() },
    { $0.changeSetting() }, { $0.changeImage() }, { $0.showImage() }, { $0.touch() }, { $0.turnClock() },
    { $0.turnClock() }, { $0.addOrRemoveTemplate() }, { $0.changeSchema() }, { $0.changeAsset() },
    { $0.changeForm() }, { $0.addWarning() }, { $0.shiftLines() }, { $0.spoilOutput() }, { $0.reorder() },
  ]

  // MARK: Choosing

  mutating func pick<C: Collection>(_ choices: C) -> C.Element? { choices.randomElement(using: &random) }
  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  func names(_ isChosen: (String) -> Bool) -> [String] { files.files.keys.filter(isChosen).sorted() }
  func entries() -> [String] { names { $0.hasSuffix(".md") } }
  func lessons() -> [String] {
    names { $0.hasPrefix("Content/courses/") && $0.split(separator: "/").count == 5 && $0.hasSuffix(".md") }
      .filter { !$0.contains("/index.") && !$0.hasSuffix(".ar.md") }
  }

  /// Changes the first line of a file that begins with a key.
  func setLine(_ key: String, to value: String, in file: String) -> Bool {
    var lines = files[file].components(separatedBy: "\n")
    guard let place = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return false }
    lines[place] = "\(key): \(value)"
    files[file] = lines.joined(separator: "\n")
    return true
  }

  // MARK: Entries

  private mutating func changeBody() -> String? {
    guard let file = pick(entries()), !files[file].contains("\ndescription: |") else { return nil }
    files[file] += "\nAdded in step \(count), with `code` and [a link](/courses/).\n"
    return "changed the text of \(file)"
  }

  /// Long lines at the top of a text, which are looked for in all outputs if learners only may read them. There are few,
  /// so that the same stand in several places.
  private mutating func tellSentence() -> String? {
    guard let file = pick(entries()), let sentence = pick(Self.sentences),
      files.replace("\n---\n", with: "\n---\n\(sentence)\n\n", in: file)
    else { return nil }
    return "told '\(sentence)' at the top of \(file)"
  }

  private static let sentences = [
    "A sentence of some length that some only may read.",
    "A sentence *of some length* that some only may read.",
    "Another one, and this one is told by many of them.",
    "A third one, which stands in one place or another one.",
  ]

  private mutating func forgetSentence() -> String? {
    let telling = entries().filter { name in Self.sentences.contains { files[name].contains($0) } }
    guard let file = pick(telling), let sentence = Self.sentences.first(where: files[file].contains),
      files.replace("\(sentence)\n\n", with: "", in: file)
    else { return nil }
    return "took '\(sentence)' out of \(file)"
  }

  /// Something to complain about while the page is rendered.
  private mutating func addWarning() -> String? {
    guard let file = pick(entries()), !files[file].contains("\ndescription: |") else { return nil }
    files[file] += "\n[Step \(count)](javascript:alert(\(count)))\n"
    return "added a dangerous link to \(file)"
  }

  private mutating func shiftLines() -> String? {
    guard let file = pick(entries()), files.replace("---\n", with: "---\n# \(count)\n", in: file) else {
      return nil
    }
    return "added a comment to \(file)"
  }

  private mutating func changeTitle() -> String? {
    guard let file = pick(entries()), let key = pick(["title", "name", "subtitle", "headline"]),
      setLine(key, to: file.hasSuffix(".ar.md") ? "عنوان \(count)" : "Title \(count)", in: file)
    else { return nil }
    return "changed \(key) in \(file)"
  }

  private mutating func changeRow() -> String? {
    let file = "Content/" + (pick(["tags.yaml", "categories.yaml", "reviews.yaml"]) ?? "")
    var lines = files[file].components(separatedBy: "\n")
    let places = lines.indices.filter {
      ["name:", "en:", "ar:", "rating:"].contains(where: lines[$0].contains)
    }
    guard let place = pick(places), let colon = lines[place].lastIndex(of: ":") else { return nil }
    let value = lines[place].contains("rating:") ? "\(number(1..<6)).0" : "Row \(count)"
    lines[place] = lines[place][...colon] + " " + value + (lines[place].hasSuffix("}") ? "}" : "")
    files[file] = lines.joined(separator: "\n")
    return "changed line \(place + 1) of \(file)"
  }

  private mutating func retag() -> String? {
    let slugs = files["Content/tags.yaml"].components(separatedBy: "\n")
      .filter { $0.hasPrefix("- slug: ") }.map { String($0.dropFirst(8)) }
    let chosen = slugs.shuffled(using: &random).prefix(number(0..<4))
    guard let file = pick(entries()), setLine("tags", to: "[\(chosen.joined(separator: ", "))]", in: file)
    else {
      return nil
    }
    return "gave \(file) the tags \(chosen)"
  }

  private mutating func recategorise() -> String? {
    let slugs = files["Content/categories.yaml"].components(separatedBy: "\n")
      .filter { $0.hasPrefix("- slug: ") }.map { String($0.dropFirst(8)) }
    guard let slug = pick(slugs), let file = pick(entries()), setLine("category", to: slug, in: file) else {
      return nil
    }
    return "put \(file) into \(slug)"
  }

  private mutating func rename() -> String? {
    guard
      let file = pick(lessons() + names { $0.hasSuffix("/index.md") && $0.split(separator: "/").count == 4 })
    else { return nil }
    let parts = file.split(separator: "/").map(String.init)
    if file.hasSuffix("/index.md") {
      let old = parts.dropLast().joined(separator: "/")
      let new = parts.dropLast(2).joined(separator: "/") + "/renamed-\(count)"
      files.move(old, to: new)
      return "renamed \(old) to \(new)"
    }
    let new = parts.dropLast().joined(separator: "/") + "/\(number(10..<99))-renamed-\(count).md"
    files.move(file, to: new)
    return "renamed \(file) to \(new)"
  }

  private mutating func moveLesson() -> String? {
    let sections = Set(lessons().map { ($0 as NSString).deletingLastPathComponent }).sorted()
    guard let file = pick(lessons()), let section = pick(sections) else { return nil }
    let target = section + "/" + (file as NSString).lastPathComponent
    guard target != file, !FileManager.default.fileExists(atPath: files.path + "/" + target) else {
      return nil
    }
    files.move(file, to: target)
    return "moved \(file) to \(section)"
  }

  private mutating func delete() -> String? {
    guard let file = pick(entries() + lessons()), number(0..<2) == 0 else { return nil }
    let isWhole = file.hasSuffix("/index.md") && file.split(separator: "/").count == 4
    let name = isWhole ? (file as NSString).deletingLastPathComponent : file
    files.remove(name)
    return "deleted \(name)"
  }

  private mutating func addLesson() -> String? {
    guard let beside = pick(lessons()) else { return nil }
    let name = (beside as NSString).deletingLastPathComponent + "/\(number(10..<99))-added-\(count).md"
    files[name] =
      "---\ntitle: Lesson \(count)\ntype: article\npreview: \(number(0..<3) > 0)\nstatus: published\n---\n"
      + "Text.\n\n```swift\nlet step = \(count)\n```\n"
    return "added \(name)"
  }

  private mutating func addCourse() -> String? {
    let name = "Content/courses/added-\(count)"
    files[name + (number(0..<2) == 0 ? ".md" : "/index.md")] = """
      ---
      title: Course \(count)
      instructors: [{person: sara-nilsson, role: primary}]
      category: data
      tags: [testing]
      lang: en
      level: all
      price_type: free
      status: published
      published_at: 2026-\(number(10..<13))-\(number(10..<28))T08:00:00Z
      ---
      Text.
      """
    return "added \(name)"
  }

  private mutating func addTag() -> String? {
    files["Content/tags.yaml"] +=
      "- slug: added-\(count)\n  name: {en: Tag \(count), ar: وسم \(count)}\n  kind: tag\n"
    return "added the tag added-\(count)"
  }

  private mutating func changePrice() -> String? {
    guard let file = pick(entries()), setLine("price", to: "\(number(1..<300)).00", in: file) else {
      return nil
    }
    return "changed the price of \(file)"
  }

  private mutating func publish() -> String? {
    let key = pick(["status", "published_at", "preview", "visibility"]) ?? ""
    let values = [
      "status": ["draft", "published", "published", "archived"], "preview": ["true", "false"],
      "visibility": ["public", "unlisted", "private"],
      "published_at": ["2026-11-20T08:00:00Z", "2026-11-22T08:00:00Z", "2026-12-31T20:59:59Z"],
    ]
    guard let file = pick(entries()), let value = pick(values[key] ?? []), setLine(key, to: value, in: file)
    else { return nil }
    return "set \(key) of \(file) to \(value)"
  }

  private mutating func reorder() -> String? {
    guard let file = pick(["Content/tags.yaml", "Content/categories.yaml"]) else { return nil }
    var rows = ("\n" + files[file]).components(separatedBy: "\n- ").dropFirst().map { "- " + $0 }
    rows.shuffle(using: &random)
    files[file] = rows.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    return "shuffled \(file)"
  }

  /// A text may be a file or a folder.
  private mutating func changeForm() -> String? {
    let plain = names {
      $0.hasPrefix("Content/") && $0.hasSuffix(".md") && $0.split(separator: "/").count == 3
        && !$0.hasSuffix(".ar.md")
    }
    guard let file = pick(plain) else { return nil }
    let name = String(file.dropLast(3)) + "/index.md"
    files.move(file, to: name)
    return "moved \(file) to \(name)"
  }
}
