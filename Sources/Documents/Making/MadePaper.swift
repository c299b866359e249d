public import Diagnostics
import Synchronization
public import Typesetting

/// A document, made of its template and values, ready to be set.
public struct MadePaper: Sendable {
  public var manuscript: Manuscript
  public var title: String?
  public var subject: String?
  public var author: String?
  public var keywords: [String] = []
  /// What went wrong while it was made.
  public var diagnostics: [Diagnostic]
  let origins: [SourceRange]
  let entry: Diagnostic.Note?
  let hidesValues: Bool
  let running: RunningProblems

  /// What running heads and feet complained about when their pages were set.
  public func takeRunningProblems() -> [Diagnostic] { running.takeAll() }

  /// What could not be set, as complaints about the places in the template or in a text of the entry.
  public func diagnostics(for problems: [SettingProblem]) -> [Diagnostic] {
    problems.map { problem in
      let place = origins.indices.contains(Int(problem.origin)) ? origins[Int(problem.origin)] : origins.first
      return .setting(problem.kind, at: place, entry, hidesValues: hidesValues)
    }
  }
}

/// Complaints of running heads, which are made while pages are set, on any thread.
final class RunningProblems: Sendable {
  private let problems = Mutex<[Diagnostic]>([])

  func add(_ more: [Diagnostic]) {
    guard !more.isEmpty else { return }
    problems.withLock { problems in problems += more.filter { !problems.contains($0) } }
  }

  func takeAll() -> [Diagnostic] {
    problems.withLock { problems in
      defer { problems.removeAll() }
      return problems
    }
  }
}
