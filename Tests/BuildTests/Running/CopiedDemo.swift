import Foundation
import Platform
import TestSupport

@testable import Build

/// The demo in a folder where it can be edited; without what papers are made of, and without designs of papers
/// for everybody, which take longer than all pages.
final class CopiedDemo {
  let scratch = ScratchFolder(inMemory: true)
  var now = 1_793_500_000

  private static let records = [
    "affiliates.yaml", "attempts.yaml", "bookings.yaml", "certificates.yaml", "earnings.yaml",
    "enrollments.jsonl", "gift_transactions.yaml", "goodwill.yaml", "invites.yaml", "ledgers", "orders",
    "payout_methods.yaml", "payouts.yaml", "refunds.yaml", "registrations.csv", "sponsorships.yaml",
    "submissions.yaml", "subscription_invoices.yaml", "subscriptions.yaml", "wallets.yaml", "withdrawals",
  ]

  init() {
    for name in ["Content", "Templates"] {
      try? FileManager.default.copyItem(
        atPath: Checkout.path + "/" + name, toPath: scratch.path + "/" + name)
    }
    for name in Self.records { remove("Content/private/" + name) }
    for name in SmallDemo.publicDesigns { remove(name) }
    leaveOutAssignments()
  }

  /// They are public, and papers are made of them all the same.
  private func leaveOutAssignments() {
    remove("Content/assignments.yaml")
    let courses = scratch.path + "/Content/courses"
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: courses)) ?? [] {
      guard let lesson = try? String(contentsOfFile: courses + "/" + name, encoding: .utf8),
        lesson.contains("\ntype: assignment\n")
      else { continue }
      let text = lesson.replacing("type: assignment", with: "type: text")
        .replacing(#/assignment: [a-z-]+\n/#, with: "")
      try? text.write(toFile: courses + "/" + name, atomically: true, encoding: .utf8)
    }
  }

  @discardableResult
  func build() async throws -> BuildResult { try await build("Output/site", ".lectern") }

  /// The same content built from nothing, elsewhere.
  func buildClean() async throws -> BuildResult {
    remove("Clean")
    return try await build("Clean/site", "Clean/.lectern")
  }

  private func build(_ output: String, _ cache: String) async throws -> BuildResult {
    let root = scratch.path + "/"
    return try await Builder(
      BuildOptions(
        content: root + "Content", templates: root + "Templates", output: root + output, cache: root + cache,
        now: now, jobs: 2)
    ).run()
  }

  func isAsClean() async throws -> Bool {
    _ = try await buildClean()
    return tree == files(below: "Clean/site")
  }

  var tree: [String: Data] { files(below: "Output/site") }

  private func files(below folder: String) -> [String: Data] {
    let root = scratch.path + "/" + folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return Dictionary(
      names.compactMap { name in FileManager.default.contents(atPath: root + "/" + name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Edits

  /// A lesson that everybody may read.
  let lesson = "Content/courses/arabic-calligraphy-basics/01-pen-and-dot/01-cutting-the-reed.md"

  /// Files with a text below their front matter, in all languages.
  var texts: [String] {
    let root = scratch.path + "/Content"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return names.filter { name in
      name.hasSuffix(".md") && text("Content/" + name).split(separator: "\n---\n", maxSplits: 1).count == 2
        && !text("Content/" + name).hasSuffix("---\n")
    }.sorted().map { "Content/" + $0 }
  }

  /// Those of them that no learner has to pay for.
  var openTexts: [String] {
    texts.filter {
      !$0.contains("/private/") && ($0.hasSuffix("/index.md") || text($0).contains("preview: true"))
    }
  }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: scratch.path + "/" + path) ?? Data(), as: UTF8.self)
  }

  /// As most editors do, or as those do that write a new file and give it the name of the old one.
  @discardableResult
  func edit(_ path: String, byRenaming: Bool = false, _ change: (String) -> String) -> String {
    let old = text(path)
    scratch.write(byRenaming ? path + ".new" : path, change(old))
    if byRenaming, let root = try? Folder(scratch.path) {
      try? root.rename(path + ".new", to: path, in: root)
    }
    return old
  }

  func remove(_ path: String) { try? FileManager.default.removeItem(atPath: scratch.path + "/" + path) }

  func damage(_ path: String) {
    var bytes = [UInt8](FileManager.default.contents(atPath: scratch.path + "/" + path) ?? Data())
    if !bytes.isEmpty { bytes[bytes.count / 2] ^= 1 }
    scratch.write(path, bytes)
  }
}
