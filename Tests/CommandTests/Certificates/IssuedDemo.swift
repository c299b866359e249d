import Foundation
import TestSupport

/// The demo, built by the program as `make site` does, once for all tests.
struct IssuedDemo: Sendable {
  /// A certificate as its record tells it.
  struct Told: Sendable, CustomStringConvertible {
    var fields: [String: String]

    var description: String { fields["id"] ?? "" }
    var uuid: String? { fields["uuid"] }
    var isValid: Bool { fields["is_valid"] == "true" }
    var expires: String? { fields["expiry_date"] }
    var hasGrade: Bool { fields["grade"] != nil || fields["final_score"] != nil }
    func state(on day: String) -> String {
      guard isValid else { return "revoked" }
      return expires.map { $0 < day } == true ? "expired" : "valid"
    }
  }

  static let day = "2026-11-21"
  static let shared = IssuedDemo()

  let scratch = ScratchFolder()
  let outcome: BuiltCommand.Outcome
  let told: [Told]

  var path: String { scratch.path }
  var site: String { path + "/Output/site" }

  private init() {
    let repository = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    for folder in ["Content", "Templates"] {
      try? FileManager.default.copyItem(
        atPath: repository.appendingPathComponent(folder).path, toPath: scratch.path + "/" + folder)
    }
    outcome = BuiltCommand.run(["build", "--now", Self.day, "--quiet"], in: scratch.path)
    let records = try? String(
      contentsOfFile: scratch.path + "/Content/private/certificates.yaml", encoding: .utf8)
    told = Self.records(records ?? "")
  }

  /// The demo's list is plain enough to be read without Lectern's own reader.
  private static func records(_ text: String) -> [Told] {
    var records: [Told] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      if line.hasPrefix("- ") { records.append(Told(fields: [:])) }
      let value = parts[1].trimmingCharacters(in: .whitespaces)
      records[records.count - 1].fields[String(parts[0])] = value
    }
    return records
  }

  /// Files below a folder, by their paths.
  func files(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: path + "/" + folder)
    return (found?.compactMap { $0 as? String } ?? []).filter {
      let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + folder + "/" + $0)
      return facts?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  func bytes(_ file: String) -> Data { FileManager.default.contents(atPath: path + "/" + file) ?? Data() }
}
