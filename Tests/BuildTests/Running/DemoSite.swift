import Diagnostics
import Platform
import TestSupport
import Testing

@testable import Build

/// The small demo, and what builds make of it.
final class DemoSite {
  let files: SmallDemo
  var now = SmallDemo.now
  var jobs = 1
  /// Changes the options of the next builds.
  var adjust: (inout BuildOptions) -> Void = { _ in }

  init(printsPapers: Bool = false) { files = SmallDemo(printsPapers: printsPapers) }

  init(_ files: SmallDemo) { self.files = files }

  var output: String { files.path + "/Output/site" }
  var cache: String { files.path + "/.lectern" }
  /// What is in the output.
  var tree: SmallDemo.Files { SmallDemo.tree(output) }

  /// What a build made, and said.
  struct Built {
    let result: BuildResult
    let rendered: Int
    let complaints: String
    let tree: SmallDemo.Files
    var hasErrors: Bool { result.ending == .hasErrors }
  }

  @discardableResult
  func build() async throws -> Built {
    try await build(output: output, cache: cache)
  }

  /// The same content built from nothing, elsewhere.
  func buildClean() async throws -> Built {
    let scratch = ScratchFolder(inMemory: true)
    return try await build(output: scratch.path + "/Output/site", cache: scratch.path + "/.lectern")
  }

  private func build(output: String, cache: String) async throws -> Built {
    var options = BuildOptions(
      content: files.path + "/Content", templates: files.path + "/Templates", output: output, cache: cache,
      now: now, jobs: jobs)
    adjust(&options)
    let result = try await Builder(options).run()
    return Built(
      result: result, rendered: result.stages.first { $0.name == "render" }?.items ?? 0,
      complaints: complaints(of: result, output),
      tree: SmallDemo.tree(output))
  }
}

extension DemoSite {
  /// Each complaint as it is printed, in an order that does not hang on where the output is.
  private func complaints(of result: BuildResult, _ output: String) -> String {
    // All of them: which ones are first depends on what the folders of a test happen to be called.
    DiagnosticPrinter(format: .human, limit: .max).print(result.report, sources: result.sources)
      .replacing(output, with: "Output/site").split(separator: "\n\n").sorted().joined(separator: "\n\n")
  }
}

/// What is different between two trees, in words; nothing if they are the same.
func differences(_ found: SmallDemo.Files, from expected: SmallDemo.Files) -> [String] {
  Set(found.keys).union(expected.keys).sorted().compactMap { name in
    switch (found[name], expected[name]) {
    case (let one?, let other?): one == other ? nil : "\(name) is different"
    case (nil, _): "\(name) is missing"
    default: "\(name) is too many"
    }
  }
}

extension DemoSite {
  /// The index of the search tells of nearly every change.
  static func isOfSearch(_ file: String) -> Bool {
    file.hasPrefix("assets/search/") || file.hasPrefix("search-index.")
  }

  /// Builds, edits, and builds again: how many pages were rendered, and which files are others now, those of the
  /// search left out.
  /// Whatever was edited, the output is what a build from nothing makes.
  func builds(after edit: (DemoSite) throws -> Void) async throws -> (rendered: Int, changed: Set<String>) {
    let before = try await build()
    #expect(!before.hasErrors, "\(before.complaints)")
    try edit(self)
    let after = try await build()
    let clean = try await buildClean()
    #expect(differences(after.tree, from: clean.tree) == [])
    #expect(after.complaints == clean.complaints)
    #expect(!after.hasErrors, "\(after.complaints)")
    let all = Set(before.tree.keys).union(after.tree.keys)
    return (after.rendered, all.filter { before.tree[$0] != after.tree[$0] && !Self.isOfSearch($0) })
  }

  /// The files of the output that hold a text.
  func outputs(with text: String) -> Set<String> {
    Set(
      tree.filter { !Self.isOfSearch($0.key) && String(decoding: $0.value, as: UTF8.self).contains(text) }
        .keys)
  }
}
