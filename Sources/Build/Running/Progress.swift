import Platform
import Synchronization

/// Tells people how far a build has come: in one line that changes on a terminal, in whole lines
/// elsewhere. It says nothing in the first half second, which most builds do not need.
public final class Progress: Sendable {
  public enum Style: Sendable {
    case silent
    case bar
    case lines
  }

  private struct State {
    var name = ""
    var total = 0
    var done = 0
    var began = 0.0
    var shown = 0.0
    var hasBar = false
  }

  private let style: Style
  private let state = Mutex(State())
  private let start = Process.monotonicSeconds
  private static let patience = 0.5
  private static let width = 24

  public init(_ style: Style = .silent) {
    self.style = style
  }

  /// Another build is at work.
  func wait(for holder: Int?) {
    guard style != .silent else { return }
    let who = holder.map { " (process \($0))" } ?? ""
    Process.printError("another build is at work\(who): waiting for it\n")
  }

  func begin(_ name: String, of total: Int = 0) {
    let now = Process.monotonicSeconds
    state.withLock { state in
      state.name = name
      state.total = total
      state.done = 0
      state.began = now
      show(&state, now)
    }
  }

  func advance(by count: Int) {
    let now = Process.monotonicSeconds
    state.withLock { state in
      state.done += count
      show(&state, now)
    }
  }

  /// Takes the line away.
  public func end() {
    state.withLock { state in
      if state.hasBar { Process.printError("\r\u{1B}[K") }
      state.hasBar = false
    }
  }

  private func show(_ state: inout State, _ now: Double) {
    let pause = style == .bar ? 0.1 : 5
    guard style != .silent, now - start > Self.patience, now - state.shown > pause else { return }
    state.shown = now
    if style == .bar {
      Process.printError("\r\u{1B}[K" + Self.line(state.name, state.done, state.total, now - state.began))
      state.hasBar = true
    } else {
      Process.printError(Self.line(state.name, state.done, state.total, now - state.began) + "\n")
    }
  }

  /// `rendering [##########--------------] 412 of 1,020, 380 a second, 2 s left`
  static func line(_ name: String, _ done: Int, _ total: Int, _ seconds: Double) -> String {
    guard total > 0 else { return name }
    let filled = min(width, done * width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    var line = "\(name) [\(bar)] \(done) of \(total)"
    guard done > 0, seconds > 0 else { return line }
    let rate = Double(done) / seconds
    line += ", \(Int(rate)) a second"
    if done < total { line += ", \(Int((Double(total - done) / rate).rounded(.up))) s left" }
    return line
  }
}
