import Diagnostics
import Documents
import Fonts
import Hyphenation
import Platform
import Printing

extension Command {
  static let paper = Command(
    "paper", "print a document template with values: one paper, or one for each of a list",
    operands: "TEMPLATE [VALUES]",
    operandCount: 1...2,
    options: Option.common + [
      Option(
        name: "output", value: "PATH",
        summary: "the file to write, or the folder for many (default: the template's name, here)"),
      Option(
        name: "name", value: "MEMBER", summary: "the member of each value that its file is called after"),
      Option(
        name: "language", value: "TAG", summary: "the language, if the template names none (default: en)"),
      Option(
        name: "paper", value: "PAPER",
        summary: "the paper, such as A4 or Letter-landscape, not the template's own"),
      Option(
        name: "translations", value: "DIR",
        summary: "phrases for the filter t, a file for each language: en.yaml"),
      Option(name: "fonts", value: "DIR", summary: "a folder with fonts beside the system's"),
      Option(name: "png", value: "DPI", summary: "write pictures of the pages, too"),
    ]
  ) { options in await PaperCommand.run(options) }
}

/// Prints papers outside of any site: to try a template, or to make papers of another program's values.
enum PaperCommand {
  static func run(_ options: Options) async -> Int32 {
    do {
      guard var order = try PaperOrder(options) else { return Lectern.Status.wrongUsage }
      let loaded = DocumentTemplate.load(
        order.source, file: order.file, settings: order.settings)
      let known = order.translationProblems + loaded.diagnostics
      guard !known.contains(where: { $0.severity == .error }) else { return report(known, order, options) }
      order.template = loaded.value
      let prints = await order.print()
      var diagnostics = known
      for print in prints {
        diagnostics += print.diagnostics
        if let failure = print.failure {
          Process.printError("error: \(failure)\n")
          return Lectern.Status.machineFailed
        }
      }
      let status = report(diagnostics, order, options)
      if !options.has("quiet") { Process.printError(summary(prints)) }
      return status
    } catch {
      Process.printError(
        "error: \((error as? FileProblem).map { "\($0.path) \($0.reason)" } ?? "\(error)")\n")
      return Lectern.Status.machineFailed
    }
  }

  private static func report(_ diagnostics: [Diagnostic], _ order: PaperOrder, _ options: Options) -> Int32 {
    let report = DiagnosticReport(diagnostics, sources: order.sources, strict: options.has("strict"))
    let text = options.printer.print(report, sources: order.sources)
    if options.text("format") == "human" || options.text("format") == nil {
      Process.printError(text)
    } else {
      Process.print(text)
    }
    return report.errorCount > 0 ? Lectern.Status.contentHasErrors : Lectern.Status.done
  }

  private static func summary(_ prints: [PaperOrder.Done]) -> String {
    let (papers, pages) = prints.reduce((0, 0)) { ($0.0 + $1.papers, $0.1 + $1.pages) }
    return
      "printed \(papers) \(papers == 1 ? "paper" : "papers"), \(pages) \(pages == 1 ? "page" : "pages")\n"
  }
}
