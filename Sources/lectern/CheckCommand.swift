import Content
import Diagnostics
import Platform

extension Command {
  static let check = Command(
    "check", "complain about everything that a build would complain about; write nothing",
    options: Option.common
  ) { options in await CheckCommand.run(options) }
}

/// Loads the content, checks it, and reports.
enum CheckCommand {
  static func run(_ options: Options) async -> Int32 {
    let folder = options.contentFolder
    do throws(FileProblem) {
      guard try FileSystem.status(folder).kind == .folder else {
        Process.printError("error: \(folder) is not a folder\n")
        return Lectern.Status.machineFailed
      }
    } catch {
      Process.printError("error: the content folder \(folder) \(error.reason)\n")
      return Lectern.Status.machineFailed
    }
    let checked = await CatalogLoader(folder: folder, now: options.now, jobs: options.jobs).load()
    let catalog = checked.value.catalog
    let report = DiagnosticReport(
      checked.diagnostics, sources: catalog.sources, levels: catalog.settings.levels,
      strict: options.has("strict"))
    let text = options.printer.print(report, sources: catalog.sources)
    if options.text("format") == "human" || options.text("format") == nil {
      Process.printError(text)
    } else {
      Process.print(text)
    }
    if options.has("verbose") {
      Process.printError(
        StageTable.text(
          checked.value.stages.map { StageTable.Row($0.name, items: $0.items, seconds: $0.seconds) }))
    }
    if !options.has("quiet") { Process.printError(summary(report, catalog)) }
    return report.errorCount > 0 ? Lectern.Status.contentHasErrors : Lectern.Status.done
  }

  private static func summary(_ report: DiagnosticReport, _ catalog: Catalog) -> String {
    "checked \(counted(catalog.entryCount, "entry", "entries")): "
      + "\(counted(report.errorCount, "error", "errors")), \(counted(report.warningCount, "warning", "warnings"))\n"
  }

  private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
