import Foundation
import Platform
import TestSupport

@testable import Build

/// As much of a build as the writing of outputs needs: a plan of texts, and a manifest that is
/// saved at the end.
final class SmallBuild {
  let scratch = ScratchFolder(inMemory: true)
  var output: OutputFolder
  private(set) var manifest: [String: String] = [:]
  private var stamps: [String: FileStamp] = [:]

  var root: String { scratch.path + "/Output/site" }
  var journal: Journal { Journal(in: scratch.path + "/.lectern", for: output) }

  init(exchangedFrom: Int = 1_000) throws {
    output = try OutputFolder(root: scratch.path + "/Output/site")
    output.exchangedFrom = exchangedFrom
  }

  /// Leaves the folder as a kill would, after so many steps.
  func stop(after steps: Int?) {
    let counter = Counter(limit: steps ?? .max)
    output.onStep = { _ throws(FileProblem) in if !counter.step() { throw .missing("stopped") } }
  }

  @discardableResult
  func run(_ plan: [String: String]) throws -> CommitReport {
    try output.removeLeftovers()
    let ours = Set(manifest.keys).union(journal.unfinished().map(\.text))
    let staging = try output.stage()
    var unchanged = 0
    let root = try? Folder(root)
    for (path, text) in plan {
      if manifest[path] == text, let stamp = stamps[path], root?.stamp(of: path) == stamp {
        unchanged += 1
      } else {
        try staging.write(Array(text.utf8), to: try path.asOutput)
      }
    }
    let report = try output.commit(
      staging, stale: try ours.subtracting(plan.keys).map { try $0.asOutput }, unchanged: unchanged,
      journal: journal, isOurs: { ours.contains($0.text) })
    manifest = plan
    for file in report.files { stamps[file.path.text] = file.stamp }
    try journal.finish()
    return report
  }

  /// Everything below the scratch folder: texts of files, `->` and the target of links, and folders
  /// that hold nothing as `/`.
  var tree: [String: String] { treeOf(root) }

  /// Nothing of ours but the output: no temporary file.
  var hasLeftovers: Bool {
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: scratch.path + "/Output")) ?? []
    let own = (try? FileManager.default.contentsOfDirectory(atPath: scratch.path + "/.lectern")) ?? []
    return beside.contains { $0 != "site" } || !own.isEmpty
  }
}

extension String {
  struct NoOutput: Error {}

  var asOutput: OutputPath {
    get throws {
      guard let path = OutputPath(self) else { throw NoOutput() }
      return path
    }
  }
}

private final class Counter: @unchecked Sendable {
  private var left: Int

  init(limit: Int) { left = limit }

  func step() -> Bool {
    left -= 1
    return left > 0
  }
}

func treeOf(_ root: String, at path: String = "") -> [String: String] {
  let files = FileManager.default
  var tree: [String: String] = [:]
  for name in (try? files.contentsOfDirectory(atPath: root + "/" + path)) ?? [] {
    let inner = path.isEmpty ? name : path + "/" + name
    let whole = root + "/" + inner
    if let target = try? files.destinationOfSymbolicLink(atPath: whole) {
      tree[inner] = "-> " + target
    } else if let bytes = files.contents(atPath: whole), !isFolder(whole) {
      tree[inner] = String(decoding: bytes, as: UTF8.self)
    } else {
      let below = treeOf(root, at: inner)
      if below.isEmpty { tree[inner + "/"] = "" } else { tree.merge(below) { one, _ in one } }
    }
  }
  return tree
}

private func isFolder(_ path: String) -> Bool {
  (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory
}
