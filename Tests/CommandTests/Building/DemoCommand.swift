import Foundation
import TestSupport

/// `lectern build` in the folder of a small demo.
struct DemoCommand: Sendable {
  let demo: SmallDemo

  init(inMemory: Bool = true) { demo = SmallDemo(inMemory: inMemory) }

  var output: String { demo.path + "/Output/site" }
  var tree: SmallDemo.Files { SmallDemo.tree(output) }

  private static let asked = ["build", "--now", "2026-11-21T00:00:00Z"]

  @discardableResult
  func build(_ more: [String] = [], environment: [String: String] = [:]) -> BuiltCommand.Outcome {
    BuiltCommand.run(Self.asked + more, environment: environment, in: demo.path)
  }

  /// Lets a shell prepare its surroundings, which then says `"$@"` to build.
  func build(by script: String, _ more: [String] = [], environment: [String: String] = [:])
    -> BuiltCommand.Outcome
  {
    BuiltCommand.run(
      program: "/bin/sh", ["-c", script, "sh", BuiltCommand.path ?? "lectern"] + Self.asked + more,
      environment: environment, in: demo.path)
  }

  /// A build that goes on beside the test.
  func start(_ more: [String] = []) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltCommand.path ?? "lectern")
    process.arguments = Self.asked + more
    process.currentDirectoryURL = URL(fileURLWithPath: demo.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    return process
  }

  /// What `start`ed builds said last.
  var said: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }
  private var errors: String { demo.path + "/errors" }

  /// What the content makes when it is built from nothing, elsewhere.
  func clean() -> SmallDemo.Files {
    let copy = DemoCommand()
    copy.demo.restore(demo.files)
    copy.build(["--quiet"])
    return copy.tree
  }

  /// Everything beside the output and in Lectern's own folder that should not stay.
  var leftovers: [String] {
    let files = FileManager.default
    let beside = (try? files.contentsOfDirectory(atPath: demo.path + "/Output")) ?? []
    let own = (try? files.contentsOfDirectory(atPath: demo.path + "/.lectern")) ?? []
    return beside.filter { $0 != "site" }
      + own.filter {
        !["lock", "manifest", "reads", "changes", "secrets", "catalog", "search", "pictures"].contains($0)
      }
      + tree.keys.filter { $0.contains(".lectern") }
  }
}
