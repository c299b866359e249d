import Foundation
import TestSupport

/// The certificates of the built demo, and what their records tell.
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

  static let day = BuiltDemo.day
  static let shared = IssuedDemo()

  let built = BuiltDemo.shared
  let told: [Told]

  var outcome: BuiltCommand.Outcome { built.outcome }
  var path: String { built.path }
  var site: String { built.site }

  private init() {
    let records = try? String(
      contentsOfFile: built.path + "/Content/private/certificates.yaml", encoding: .utf8)
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
  func files(below folder: String) -> [String] { built.files(below: folder) }

  func bytes(_ file: String) -> Data { built.bytes(file) }
}
