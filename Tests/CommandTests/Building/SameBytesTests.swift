import Foundation
import Platform
import TestSupport
import Testing

/// The same content makes the same bytes, whoever builds it, where and how.
@Suite struct `The same bytes` {
  /// Bytes and modes of everything below a folder.
  private func everything(_ site: DemoCommand) -> [String: [UInt8]] {
    var all = site.tree
    guard let walk = FileManager.default.enumerator(atPath: site.output) else { return all }
    for case let name as String in walk {
      let mode = walk.fileAttributes?[.posixPermissions] as? Int ?? 0
      all["mode of " + name] = Array(String(mode, radix: 8).utf8)
    }
    return all
  }

  private static let first: DemoCommand = {
    let site = DemoCommand()
    site.build()
    return site
  }()

  private func check(_ build: (DemoCommand) -> BuiltCommand.Outcome) {
    let site = DemoCommand(inMemory: false)
    let outcome = build(site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let expected = everything(Self.first)
    let found = everything(site)
    #expect(expected.count > 100)
    #expect(expected["mode of index.html"] == Array("644".utf8))
    for name in Set(expected.keys).union(found.keys).sorted() {
      #expect(found[name] == expected[name], "\(name)")
    }
  }

  @Test(arguments: ["1", "2", "7"])
  func `come of any number of threads`(_ jobs: String) {
    check { $0.build(["--jobs", jobs]) }
  }

  @Test func `come of code in colours`() {
    let site = Self.first
    #expect(site.tree.values.contains { String(decoding: $0, as: UTF8.self).contains("class=\"hk\"") })
  }

  @Test(arguments: ["Pacific/Auckland", "America/Lima"])
  func `come under any clock zone`(_ zone: String) {
    check { $0.build(environment: ["TZ": zone]) }
  }

  @Test(arguments: ["C", "ar_SA.UTF-8", "tr_TR.UTF-8"])
  func `come in any language of the machine`(_ language: String) {
    check { $0.build(environment: ["LC_ALL": language, "LANG": language]) }
  }

  @Test(arguments: ["077", "000", "022"])
  func `come with the same modes under any file mask`(_ mask: String) {
    check { $0.build(by: "umask \(mask); exec \"$@\"") }
  }

  @Test func `come of a second build at once, which waits for the first`() throws {
    let site = DemoCommand()
    let first = try site.start()
    let second = try site.start()
    first.waitUntilExit()
    second.waitUntilExit()
    #expect(first.terminationStatus == 0 && second.terminationStatus == 0)
    #expect(site.tree == Self.first.tree)
    #expect(site.leftovers == [])
  }

  @Test func `and it is said who is waited for`() throws {
    let site = DemoCommand()
    let folder = site.demo.path + "/.lectern"
    try FileSystem.makeFolders(folder)
    var lock: FileLock? = try FileLock.hold(folder + "/lock") { _ in }
    let build = try site.start()
    while build.isRunning, !site.said.contains("\n") { usleep(1_000) }
    #expect(
      site.said.hasPrefix(
        "another build is at work (process \(ProcessInfo.processInfo.processIdentifier)): waiting"))
    #expect(site.tree.isEmpty)
    withExtendedLifetime(lock) {}
    lock = nil
    build.waitUntilExit()
    #expect(build.terminationStatus == 0)
    #expect(site.tree == Self.first.tree)
  }
}
