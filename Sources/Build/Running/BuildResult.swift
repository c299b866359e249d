public import Diagnostics
public import Papers
import Platform

/// What became of a build.
public struct BuildResult: Sendable {
  public enum Ending: Sendable {
    /// The output is what the content says.
    case done
    /// The content has errors, and what they touch of the output is as it was: all of it, unless the
    /// build was to keep going.
    case hasErrors
  }

  /// What a stage did, for `--verbose`.
  public struct Stage: Sendable {
    public let name: String
    public let items: Int
    public let skipped: Int
    public let bytes: Int
    public let seconds: Double
    public let peakMemory: Int
  }

  public let ending: Ending
  public let report: DiagnosticReport
  /// The files that complaints speak of.
  public let sources: SourceMap
  public let stages: [Stage]
  public var pageCount = 0
  public var written = 0
  public var removed = 0
  /// Papers, if there were any to look at.
  public var papers: PaperRun.Count?
  /// Of a build that went on in spite of errors: the pages that it left as they were.
  public var leftOut: Int?
  /// Nothing had changed, and nothing was read.
  public var hadNothingToDo = false
  /// Only texts had changed, and only their pages were looked at.
  public var wasQuick = false
}

/// Notes what each stage costs.
struct StageNotes {
  private(set) var stages: [BuildResult.Stage] = []
  private var last = Process.monotonicSeconds

  mutating func note(_ name: String, items: Int, skipped: Int = 0, bytes: Int = 0) {
    let now = Process.monotonicSeconds
    add(name, items: items, skipped: skipped, bytes: bytes, seconds: now - last)
    last = now
  }

  /// A stage that timed itself.
  mutating func add(_ name: String, items: Int, skipped: Int = 0, bytes: Int = 0, seconds: Double) {
    stages.append(
      BuildResult.Stage(
        name: name, items: items, skipped: skipped, bytes: bytes, seconds: seconds,
        peakMemory: Process.peakMemory))
    last = Process.monotonicSeconds
  }
}
