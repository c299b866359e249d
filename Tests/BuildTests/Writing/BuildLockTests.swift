import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

@testable import Build

@Suite struct `Build lock` {
  private let scratch = ScratchFolder(inMemory: true)
  private var folder: String { scratch.path + "/.lectern" }

  @Test func `a free lock is had at once, again and again`() throws {
    for _ in 1...3 {
      let lock = try BuildLock.acquire(in: folder) { _ in Issue.record("nobody holds it") }
      withExtendedLifetime(lock) {}
    }
  }

  @Test func `the second build is told once whom it waits for, and goes on when the first is over`()
    async throws
  {
    let first = Mutex<BuildLock?>(try BuildLock.acquire(in: folder))
    let told = Mutex<[Int?]>([])
    let second = try BuildLock.acquire(in: folder) { process in
      told.withLock { $0.append(process) }
      // The first build is over as soon as the second waits.
      Thread.detachNewThread { [release = Release { first.withLock { $0 = nil } }] in
        Thread.sleep(forTimeInterval: 0.05)
        release.run()
      }
    }
    withExtendedLifetime(second) {}
    #expect(told.withLock { $0 } == [Int(ProcessInfo.processInfo.processIdentifier)])
  }

  @Test func `a lock file that was removed is not the lock any more`() throws {
    let first = try BuildLock.acquire(in: folder)
    try FileManager.default.removeItem(atPath: folder)
    let second = try BuildLock.acquire(in: folder) { _ in Issue.record("it is another file") }
    withExtendedLifetime((first, second)) {}
    #expect(FileManager.default.fileExists(atPath: folder + "/lock"))
  }

  @Test func `a killed process leaves it free`() async throws {
    let folder = folder
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      let lock = try BuildLock.acquire(in: folder)
      kill(getpid(), SIGKILL)
      withExtendedLifetime(lock) {}
    }
    let lock = try BuildLock.acquire(in: folder) { _ in Issue.record("nobody holds it") }
    withExtendedLifetime(lock) {}
  }
}

private struct Release: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
