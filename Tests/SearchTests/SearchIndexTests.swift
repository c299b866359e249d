import PDF
import Platform
import Synchronization
import TestSupport
import Testing

@testable import Search

@Suite struct `An index in pieces` {
  @Test(arguments: 0..<12)
  func `changing a few pages makes what making all anew makes`(seed: Int) async throws {
    var made = MadeUpPages(seed: UInt64(seed), words: seed % 3 == 0 ? 120 : 3_000)
    var pages = made.pages(700)
    let memory = IndexInMemory()
    var index = try await memory.make(pages)
    for turn in 0..<6 {
      var changes: [(page: Int, document: SearchDocument)] = []
      for _ in 0...turn {
        let page = Int.random(in: 0..<pages.count, using: &made.random)
        switch turn % 3 {
        case 0: pages[page].text += " zebrafish \(made.vocabulary[page % 100]) aardvark"
        case 1: pages[page] = made.page(page)
        default: pages[page].text = ""
        }
        changes.removeAll { $0.page == page }
        changes.append((page, pages[page]))
      }
      let (changed, files) = try #require(index.changed(changes, Deflater(), read: memory.read))
      for file in files { memory.keep(file) }
      let anew = IndexInMemory()
      let expected = try await anew.make(pages)
      #expect(changed == expected)
      #expect(changed.digests.allSatisfy { anew.read($0) == memory.read($0) })
      #expect(changed.lists(in: "", Deflater()).entry == expected.lists(in: "", Deflater()).entry)
      index = changed
    }
  }

  @Test func `threads make no difference`() async throws {
    var made = MadeUpPages(seed: 1)
    let pages = made.pages(500)
    let (one, other) = (IndexInMemory(), IndexInMemory())
    #expect(try await one.make(pages, inBatch: 256) == other.make(pages, inBatch: 64))
    #expect(one.files.withLock { $0 } == other.files.withLock { $0 })
  }

  @Test func `one changed page touches few files`() async throws {
    var made = MadeUpPages(seed: 5)
    var pages = made.pages(2_000)
    let memory = IndexInMemory()
    let index = try await memory.make(pages)
    pages[1_000].text += " onlyhere"
    let (changed, files) = try #require(
      index.changed([(page: 1_000, document: pages[1_000])], Deflater(), read: memory.read))
    #expect(files.count <= 3)
    #expect(changed.digests.subtracting(index.digests).count <= 3)
  }

  @Test func `what is damaged or too long is made anew`() async throws {
    var made = MadeUpPages(seed: 9)
    var pages = made.pages(20)
    pages[3].text = made.words(4_000)
    let memory = IndexInMemory()
    let index = try await memory.make(pages)
    let page = made.page(3)
    #expect(index.changed([(page: 3, document: page)], Deflater(), read: memory.read) == nil)
    #expect(index.changed([(page: 9, document: page)], Deflater()) { _ in nil } == nil)
    #expect(index.changed([(page: 9, document: page)], Deflater()) { _ in [1, 2, 3] } == nil)
    #expect(index.changed([(page: 9, document: page)], Deflater(), read: memory.read) != nil)
  }

  @Test func `an index is kept and read again`() async throws {
    var made = MadeUpPages(seed: 2)
    let index = try await IndexInMemory().make(made.pages(50))
    let folder = ScratchFolder()
    var file = try FlatFileWriter(folder.path + "/index")
    try index.append(to: &file)
    try file.finish(kind: 7)
    guard var reader = FlatFileReader(folder.path + "/index", kind: 7) else {
      Issue.record("no file")
      return
    }
    #expect(SearchIndex(&reader) == index)
  }
}
