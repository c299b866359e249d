import Foundation
import TestSupport

extension RandomEdits {
  // MARK: What pages are made with

  private static let phrases = [
    "{{ content.courses.size }}", "<!-- more -->", "{{ 'course.free' | t }}", "{{ site.tagline }}",
    "{% for tag in content.tags %}{{ tag.name }} {% endfor %}", "{{ 'now' | date: '%Y-%m-%d' }}",
    "{{ page.title }}", "{% cached 'footer' %}", "{{ page.url }}",
    "{% for person in content.people %}{{ person.name }}{{ person.courses.size }} {% endfor %}",
    "{% for book in content.books %}<img src=\"{{ book.cover }}\" alt=\"\">{{ book.url }}{% endfor %}",
    "{% for course in content.courses %}{{ course.description.excerpt }}{{ course.language }}{% endfor %}",
    "{{ page.canonical }}{{ page.is_listed }}", "{{ content.partners.size }}",
    "{% for course in content.courses %}{{ course.lessons.size }}{{ course.delivery_note }}{% endfor %}",
  ]

  mutating func changeTemplate() -> String? {
    let templates = names { $0.hasPrefix("Templates/") && $0.hasSuffix(".html") }
    guard let file = pick(templates), let phrase = pick(Self.phrases) else { return nil }
    let text = files[file]
    if let added = text.range(of: "<!-- + -->"), number(0..<2) == 0 {
      files[file] = String(text[..<added.lowerBound])
      return "took away what was added to \(file)"
    }
    let end = "{% endblock %}\n"
    if text.hasSuffix(end) {
      files[file] = String(text.dropLast(end.count)) + "<!-- . -->" + phrase + end
    } else {
      files[file] = text + "<!-- + -->" + phrase
    }
    return "added \(phrase) to \(file)"
  }

  mutating func addOrRemoveTemplate() -> String? {
    let names = [
      "feeds/topic.xml", "pages/tag.html", "pages/tags.html", "pages/person.html", "pages/lesson.html",
      "technical/sitemap.xml", "technical/robots.txt", "pages/book.html", "partials/layouts.html",
      "pages/search.html", "pages/category.html", "card.html",
    ]
    guard let name = pick(names) else { return nil }
    let file = "Templates/" + name
    if files.files[file] != nil {
      files.remove(file)
      return "removed \(file)"
    }
    files[file] =
      name.hasSuffix(".html") ? "<p>{{ page.url }} {{ page.title }} \(count)</p>" : "{{ site.title }}"
    return "added \(file)"
  }

  mutating func changePhrase() -> String? {
    guard let file = pick(["Content/translations/en.yaml", "Content/translations/ar.yaml"]) else {
      return nil
    }
    var lines = files[file].components(separatedBy: "\n")
    let keys = [
      "  menu:", "  courses:", "  free:", "  updated:", "  page_of:", "  previous:", "  learn:", "  tags:",
    ]
    let places = lines.indices.filter { place in keys.contains { lines[place].hasPrefix($0) } }
    guard let place = pick(places), let colon = lines[place].firstIndex(of: ":") else { return nil }
    lines[place] = lines[place][...colon] + " Words \(count)"
    files[file] = lines.joined(separator: "\n")
    return "changed line \(place + 1) of \(file)"
  }

  mutating func changeSetting() -> String? {
    let choices = [
      ("languages", ["[en, ar]", "[ar, en]", "[en]"]), ("timezone", ["Asia/Riyadh", "UTC", "America/Lima"]),
      ("base_url", ["https://academy.example.org", "https://example.org/academy", "https://example.com/"]),
      ("closed_courses", ["show_closed", "hide"]), ("drip_policy", ["label", "hide"]),
      ("default_review_status", ["pending", "approved"]),
      ("  en", ["Academy \(count)"]), ("  ar", ["أكاديمية \(count)"]),
    ]
    guard let (key, values) = pick(choices), let value = pick(values),
      setLine(key, to: value, in: "Content/site.yaml")
    else { return nil }
    return "set \(key) of site.yaml to \(value)"
  }

  mutating func changeSchema() -> String? {
    let file = "Content/schema.yaml"
    if files.replace("      localized: true\n", with: "", in: file) { return "made a field unlocalized" }
    if files.replace("    delivery_note:\n", with: "    delivery_notice:\n", in: file) {
      return "renamed a field"
    }
    files.replace("    delivery_notice:\n", with: "    delivery_note:\n      localized: true\n", in: file)
    return "named a field as before"
  }

  mutating func changeImage() -> String? {
    guard let file = pick(names { $0.hasPrefix("Content/media/") }) else { return nil }
    switch number(0..<6) {
    case 0: files.remove(file)
    default: files[file] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>\(count)</title></svg>"
    }
    return "changed or removed \(file)"
  }

  mutating func showImage() -> String? {
    guard let file = pick(entries()), !files[file].contains("\ndescription: |"),
      let image = pick(names { $0.hasPrefix("Content/media/") })
    else { return nil }
    let path = image.dropFirst("Content".count)
    let link = pick([String(path), String(path.dropFirst()), "picture.svg"]) ?? ""
    if number(0..<2) == 0 {
      let folder = (file as NSString).deletingLastPathComponent
      files[folder + "/" + (link.hasPrefix("/") ? "picture.svg" : link)] =
        "<svg><title>\(count)</title></svg>"
    }
    files[file] += "\n![Picture \(count)](\(link))\n"
    return "showed \(link) in \(file)"
  }

  mutating func changeAsset() -> String? {
    let file = "Templates/assets/main.css"
    if number(0..<2) == 0 {
      files["Templates/assets/paper.svg"] = "<svg><title>\(count)</title></svg>"
      if !files[file].contains("paper.svg") { files[file] += "main { background: url(paper.svg) }\n" }
      return "changed what \(file) needs"
    }
    files[file] += "/* \(count) */\n"
    return "changed \(file)"
  }

  // MARK: What is no content

  mutating func touch() -> String? {
    guard let file = pick(names { _ in true }) else { return nil }
    files.touch(file)
    return "touched \(file)"
  }

  mutating func turnClock() -> String? {
    let day = 86_400
    site.now += pick([-day, 60, 3_600, day, 7 * day, 40 * day, -40 * day, 365 * day, -366 * day]) ?? 0
    return "turned the clock to \(site.now)"
  }

  mutating func spoilOutput() -> String? {
    guard let name = pick(site.tree.keys.sorted()) else { return nil }
    let path = site.output + "/" + name
    if number(0..<2) == 0 {
      try? FileManager.default.removeItem(atPath: path)
      return "removed \(name) from the output"
    }
    try? "spoilt".write(toFile: path, atomically: false, encoding: .utf8)
    return "spoilt \(name) in the output"
  }
}
