import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Papers

/// Whatever is done to records, designs, templates, settings and the clock: what a build makes of it after all
/// that was before is what it makes of it from nothing. LECTERN_THOROUGH=1 walks ten times as far.
@Suite struct `Issuing after random edits` {
  private static let steps = ProcessInfo.processInfo.environment["LECTERN_THOROUGH"] == nil ? 12 : 150

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `leaves what a clean build leaves`(_ seed: UInt64) async throws {
    let site = IssuingSite(5)
    var edits = CertificateEdits(site, seed: seed)
    try await site.build()
    var told = ""
    for step in 1...Self.steps {
      var story = edits.edit()
      if step % 3 == 0 { story += "; " + edits.edit() }
      site.jobs = step % 2 + 1
      let remembered = site.issued
      let built = try await site.build()
      let place = "seed \(seed), step \(step): \(told.isEmpty ? "" : "after \(told): ")\(story)"
      #expect(!built.hasErrors, "\(place)\n\(built.complaints)")
      let faults = try await site.faults()
      #expect(faults == [], "\(place)")
      #expect(site.issued.starts(with: remembered) && Set(site.issued).count == site.issued.count, "\(place)")
      if step % 5 == 0 { #expect(try await site.build().result.hadNothingToDo, "\(place)") }
      guard faults.isEmpty, !built.hasErrors else { return }
      told = story
    }
  }
}

/// Does to certificates what people do to them, at random, and says what it did.
private struct CertificateEdits {
  private let site: IssuingSite
  private var random: SeededRandom
  private var count = 5
  private var turns = 0

  init(_ site: IssuingSite, seed: UInt64) {
    self.site = site
    random = SeededRandom(seed: seed)
  }

  mutating func edit() -> String {
    turns += 1
    let all: [(inout CertificateEdits) -> String] = [
      { $0.addRow() }, { $0.addRow() }, { $0.removeRow() }, { $0.rename() }, { $0.rename() }, { $0.revoke() },
      { $0.setExpiry() }, { $0.move() }, { $0.choose() }, { $0.grade() }, { $0.changeDesign() },
      { $0.changePage() }, { $0.changeSetting() }, { $0.changeSetting() }, { $0.turnClock() },
      { $0.spoilOutput() }, { $0.forget() }, { $0.changeAccount() }, { $0.retitle() },
    ]
    let place = Int.random(in: all.indices, using: &random)
    return all[place](&self)
  }

  private mutating func pick() -> Int { Int.random(in: site.rows.indices, using: &random) }

  private mutating func addRow() -> String {
    count += 1
    site.rows.insert(IssuingSite.row(count), at: Int.random(in: 0...site.rows.count, using: &random))
    return "added \(count)"
  }

  private mutating func removeRow() -> String {
    guard site.rows.count > 2 else { return addRow() }
    return "removed \(site.rows.remove(at: pick())["number"] ?? "")"
  }

  private mutating func change(_ cell: String, to value: String) -> String {
    let place = pick()
    site.rows[place][cell] = value
    return "\(cell) of \(site.rows[place]["number"] ?? "") is \(value)"
  }

  private mutating func rename() -> String {
    let names = ["Ada Turn\(turns)", "سارة \(turns)", "Zoë Øster", "Ada, \"Lady\" Byron", "Ada Ada"]
    return change("student_name", to: names.randomElement(using: &random) ?? "")
  }

  private mutating func revoke() -> String {
    change("is_valid", to: Bool.random(using: &random) ? "true" : "false")
  }

  private mutating func setExpiry() -> String {
    change(
      "expiry_date", to: ["", "2026-06-02", "2026-06-20", "2026-05-20"].randomElement(using: &random) ?? "")
  }

  private mutating func choose() -> String {
    change("template", to: ["plain", "other", ""].randomElement(using: &random) ?? "")
  }

  private mutating func grade() -> String {
    change("final_score", to: Bool.random(using: &random) ? "91" : "")
  }

  private mutating func retitle() -> String { change("course_title", to: "Loops \(turns)") }

  private mutating func move() -> String {
    site.rows.shuffle(using: &random)
    return "shuffled the rows"
  }

  private mutating func changeDesign() -> String {
    let slug = Bool.random(using: &random) ? "plain" : "other"
    let lines = site["Content/certificate_templates.yaml"].components(separatedBy: "\n").map { line in
      guard line.contains("{{certificate_number}}"), line.contains("text: \"\(slug)") else { return line }
      let start = line.range(of: "text: \"")?.upperBound ?? line.startIndex
      return line[..<start] + "\(slug) \(turns) {{certificate_number}}\", size: 12}"
    }
    site["Content/certificate_templates.yaml"] = lines.joined(separator: "\n")
    return "changed the design \(slug)"
  }

  private mutating func changePage() -> String {
    site["Templates/pages/certificate.html"] += "<!-- \(turns) -->"
    return "changed the page"
  }

  private mutating func changeSetting() -> String {
    let choices = [
      ("holder_name", ["full", "masked", "hidden"]), ("publish_certificates", ["true", "false", "true"]),
      ("publish_grades", ["true", "false"]), ("languages", ["[en, ar]", "[en]", "[ar, en]"]),
      ("find_by_name", ["true", "false"]), ("timezone", ["UTC", "Asia/Riyadh", "America/Lima"]),
    ]
    guard let (key, values) = choices.randomElement(using: &random),
      let value = values.randomElement(using: &random)
    else { return "nothing" }
    var text = site["Content/site.yaml"]
    if let start = text.range(of: "\(key): ")?.upperBound {
      let end =
        text[start...].firstIndex { key == "languages" ? $0 == "\n" : ",}\n".contains($0) } ?? text.endIndex
      text.replaceSubrange(start..<end, with: value)
    } else {
      text = text.replacing("certificates: {", with: "certificates: {\(key): \(value), ")
    }
    site["Content/site.yaml"] = text
    return "set \(key) to \(value)"
  }

  private mutating func turnClock() -> String {
    site.now += [-86_400, 3_600, 86_400, 10 * 86_400, -20 * 86_400].randomElement(using: &random) ?? 0
    return "turned the clock"
  }

  private mutating func spoilOutput() -> String {
    guard let name = site.tree.keys.sorted().randomElement(using: &random) else { return "nothing" }
    if Bool.random(using: &random) {
      site.remove("Output/" + name)
    } else {
      site["Output/" + name] = "spoilt"
    }
    return "spoilt or removed \(name)"
  }

  /// Of what is forgotten nothing can be removed: the output has to go, too.
  private mutating func forget() -> String {
    site.remove(Bool.random(using: &random) ? ".lectern" : ".lectern/papers")
    site.remove("Output")
    return "removed Output, and what is remembered of papers"
  }

  private mutating func changeAccount() -> String {
    site["Content/private/accounts.csv"] =
      "id,name,email\n"
      + (0..<5).map { "a-\($0),Holder \($0) of \(turns),h\($0)@private.example.org\n" }.joined()
    return "changed accounts"
  }
}
