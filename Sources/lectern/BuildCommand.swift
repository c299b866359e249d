import Build
import Diagnostics
import Papers
import Platform
import Site

extension Command {
  static let build = Command(
    "build", "make the site: what changed, and nothing else",
    options: Option.common + [
      Option(
        name: "templates", value: "DIR", summary: "the folder of templates (default: Templates in the root)"),
      Option(
        name: "theme", value: "DIR",
        summary: "a whole theme, of which the templates change only what they have"),
      Option(name: "output", value: "DIR", summary: "the folder to write (default: Output in the root)"),
      Option(
        name: "only", value: "KIND",
        summary:
          "make only `site`, only `documents`, or only pages or papers of this kind; may be given several times"
      ),
      Option(name: "shard", value: "I/N", summary: "make the I-th of N slices of all pages"),
      Option(name: "base-url", value: "URL", summary: "where the site will be (default: as site.yaml says)"),
      Option(
        name: "drafts", value: nil, summary: "show what is a draft or in review as if it were published"),
      Option(
        name: "keep-going", value: nil,
        summary: "in spite of errors make everything that none of them touches"),
      Option(name: "clean", value: nil, summary: "believe nothing that an earlier build left"),
      Option(
        name: "check-external", value: nil, summary: "ask for the pages of others that the site links to"),
    ]
  ) { options in await BuildCommand.run(options) }
}

/// Builds, and says what came of it.
enum BuildCommand {
  static func run(_ options: Options) async -> Int32 {
    do throws(FileProblem) {
      guard let asked = try buildOptions(options) else { return Lectern.Status.wrongUsage }
      let progress = Progress(options.has("quiet") ? .silent : Process.errorsAreOnTerminal ? .bar : .lines)
      let result = try await Builder(asked, progress: progress).run()
      progress.end()
      return report(result, options)
    } catch {
      Process.printError("error: \(error.path) \(error.reason)\n")
      return Lectern.Status.machineFailed
    }
  }

  private static func report(_ result: BuildResult, _ options: Options) -> Int32 {
    let text = options.printer.print(result.report, sources: result.sources)
    if options.text("format") == "human" || options.text("format") == nil {
      Process.printError(text)
    } else {
      Process.print(text)
    }
    if options.has("verbose") { Process.printError(StageTable.text(result.stages.map(row))) }
    if !options.has("quiet") { Process.printError(summary(result)) }
    return result.ending == .done ? Lectern.Status.done : Lectern.Status.contentHasErrors
  }

  private static func row(_ stage: BuildResult.Stage) -> StageTable.Row {
    StageTable.Row(
      stage.name, items: stage.items, skipped: stage.skipped, bytes: stage.bytes, seconds: stage.seconds,
      peakMemory: stage.peakMemory)
  }

  private static func summary(_ result: BuildResult) -> String {
    let complaints =
      "\(counted(result.report.errorCount, "error", "errors")), \(counted(result.report.warningCount, "warning", "warnings"))"
    switch result.ending {
    case .hasErrors where result.leftOut != nil:
      return
        "built \(counted(result.pageCount, "page", "pages")), left \(result.leftOut ?? 0) as they were: \(result.written) written; \(complaints)\n"
    case .hasErrors: return "not built: \(complaints); the output is as it was\n"
    case .done where result.hadNothingToDo:
      return "nothing to do: \(counted(result.pageCount, "page", "pages")) as before; \(complaints)\n"
    case .done:
      return
        "built \(counted(result.pageCount, "page", "pages")): \(result.written) written, \(result.removed) removed; \(complaints)\n"
        + papers(result)
    }
  }

  private static func papers(_ result: BuildResult) -> String {
    guard let papers = result.papers, papers.written + papers.removed > 0 || papers.drawn > 0 else {
      return ""
    }
    return "papers: \(papers.written) files written, \(papers.removed) removed\n"
  }

  private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Nothing, with a complaint printed, if what was asked for makes no sense.
  private static func buildOptions(_ options: Options) throws(FileProblem) -> BuildOptions? {
    guard try FileSystem.status(options.contentFolder).kind == .folder else {
      Process.printError("error: \(options.contentFolder) is not a folder\n")
      return nil
    }
    var asked = BuildOptions(
      content: options.contentFolder, templates: options.folder("templates", "Templates"),
      output: options.folder("output", "Output") + "/site", cache: options.inRoot(".lectern"),
      now: options.now, jobs: options.jobs)
    if options.has("theme") { asked.theme = options.folder("theme", "Theme") }
    asked.baseAddress = options.text("base-url")
    asked.isStrict = options.has("strict")
    asked.showsDrafts = options.has("drafts")
    asked.keepsGoing = options.has("keep-going")
    asked.isClean = options.has("clean")
    asked.checksExternalLinks = options.has("check-external")
    guard choose(Set(options.texts("only")), &asked) else { return nil }
    if let text = options.text("shard") {
      guard let shard = shard(text) else {
        Process.printError("error: --shard needs a slice such as 2/4, not `\(text)`\n")
        return nil
      }
      asked.shard = shard
    }
    return asked
  }

  /// The kinds stand on the schema, which takes some milliseconds to put together: a build that finds nothing
  /// changed does not need it.
  private static func choose(_ words: Set<String>, _ asked: inout BuildOptions) -> Bool {
    guard !words.isEmpty else { return true }
    let (pages, papers) = (PageKind.all.map(\.name), PaperKind.all.map(\.name))
    let all = ["site", "documents"] + pages + papers
    if let unknown = words.sorted().first(where: { !all.contains($0) }) {
      let near = NearestWord.to(unknown, among: all).map { "did you mean `\($0)`?" }
      Process.printError("error: there is no kind of page or paper `\(unknown)`\n")
      Process.printError("  = hint: \(near ?? "the kinds are \(all.joined(separator: ", "))")\n")
      return false
    }
    asked.kinds = words.contains("site") ? [] : words.intersection(pages)
    asked.paperKinds = words.contains("documents") ? [] : words.intersection(papers)
    asked.makesPages = words.contains("site") || !asked.kinds.isEmpty
    asked.makesPapers = words.contains("documents") || !asked.paperKinds.isEmpty
    return true
  }

  private static func shard(_ text: String) -> BuildOptions.Shard? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
    return BuildOptions.Shard(index: index, of: count)
  }
}
