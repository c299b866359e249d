import Diagnostics
import Foundation
import Platform
import Site
import TestSupport

@testable import Build

/// A site of few pages with everything that machines read: the theme's own templates for that, and pages that show
/// a title.
final class MachineSite {
  let scratch = ScratchFolder(inMemory: true)
  /// 2026-11-21T00:00:00Z.
  var now = 1_795_219_200

  private static let page = "{% layout 'base' %}{% block main %}<h1>{{ page.title }}</h1>{% endblock %}"
  private static let base = """
    <!DOCTYPE html>
    <html lang="{{ language }}"><head><title>{{ page.title }}</title>
    {% unless page.is_listed %}<meta name="robots" content="noindex">{% endunless %}
    {% render 'json-ld', page: page %}</head><body>{% block main %}{% endblock %}</body></html>
    """

  private static let content = """
    == site.yaml
    title: {en: Academy, ar: أكاديمية}
    base_url: https://academy.example.org
    languages: [en, ar]
    currency: USD
    timezone: UTC
    == categories.yaml
    - {slug: code, name: Code}
    == people/ada.md
    ---
    {name: Ada Byron, roles: [instructor]}
    ---
    Writes programs.
    == courses/loops/index.md
    ---
    title: Loops
    lang: en
    category: code
    instructors: [ada]
    updated_at: 2026-05-01T00:00:00Z
    ---
    Round and round.
    == courses/loops/01-basics/index.md
    ---
    title: Basics
    ---
    == courses/loops/01-basics/01-first.md
    ---
    title: First
    type: text
    preview: true
    ---
    One.
    == events/clinic.md
    ---
    {kind: live_class, title: Clinic, hosts: [ada], start: 2027-02-03T15:00:00Z, duration: 1h, timezone: Europe/London}
    ---
    Bring a question.
    == posts/hello.md
    ---
    {title: Hello, author: ada, published_at: 2026-05-01T00:00:00Z}
    ---
    See [the course](/courses/loops/).
    """

  init() {
    for name in ["feeds", "calendars", "technical", "partials"] {
      for (file, bytes) in SmallDemo.tree(Checkout.path + "/Templates/" + name) {
        scratch.write("Templates/\(name)/\(file)", bytes)
      }
    }
    for (file, bytes) in SmallDemo.tree(Checkout.path + "/Content/translations") {
      scratch.write("Content/translations/" + file, bytes)
    }
    scratch.write("Templates/assets/main.css", "")
    scratch.write("Templates/layouts/base.html", Self.base)
    for kind in PageKind.all where kind.template.hasPrefix("pages/") {
      scratch.write("Templates/\(kind.template).html", Self.page)
    }
    for part in ("\n" + Self.content).components(separatedBy: "\n== ").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1)
      self["Content/" + lines[0]] = lines[1] + "\n"
    }
  }

  subscript(_ name: String) -> String {
    get {
      let bytes = FileManager.default.contents(atPath: scratch.path + "/" + name)
      return String(decoding: bytes ?? Data(), as: UTF8.self)
    }
    set { scratch.write(name, newValue) }
  }

  func output(_ name: String) -> String { self["Output/site/" + name] }
  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.path + "/Output/site/" + name)
  }

  func replace(_ old: String, with new: String, in name: String) {
    self[name] = self[name].replacing(old, with: new)
  }

  /// What a build said of errors, and how many pages it made.
  @discardableResult
  func build(_ output: String = "Output", clean: Bool = false) async throws -> (
    errors: [String], rendered: Int
  ) {
    let root = scratch.path + "/"
    let result = try await Builder(
      BuildOptions(
        content: root + "Content", templates: root + "Templates", output: root + output + "/site",
        cache: root + output + "/.lectern", now: now, jobs: 2)
    ).run()
    let errors = result.report.diagnostics.filter { $0.severity == .error }.map {
      "\($0.id.name): \($0.summary)"
    }
    return (errors, result.stages.first { $0.name == "render" }?.items ?? 0)
  }

  var tree: SmallDemo.Files { SmallDemo.tree(scratch.path + "/Output/site") }

  /// Edits, builds again: the files that are others now. Whatever was edited, the output is as from nothing.
  func changes(_ edit: (MachineSite) -> Void) async throws -> (
    changed: [String], isAsClean: Bool, errors: [String]
  ) {
    let first = try await build()
    let before = tree
    edit(self)
    let errors = first.errors + (try await build()).errors
    let after = tree
    let folder = "Clean\(after.count)\(now)"
    try await build(folder)
    let clean = SmallDemo.tree(scratch.path + "/\(folder)/site")
    let all = Set(before.keys).union(after.keys)
    return (all.filter { before[$0] != after[$0] }.sorted(), clean == after, errors)
  }
}
