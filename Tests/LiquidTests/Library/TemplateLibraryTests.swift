import Names
import Synchronization
import Testing

@testable import Liquid

@Suite struct TemplateLibraryTests {
  @Test func `a template is compiled once, also for many threads`() async throws {
    let asked = Atomic<Int>(0)
    let library = TemplateLibrary(settings: CompilerSettings(mode: .checked)) { _ in
      asked.wrappingAdd(1, ordering: .relaxed)
      return TemplateSource(text: Array("{{ 1 | plus: 1 }}".utf8))
    }
    let first = try #require(try library.template("a"))
    let same = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { (try? library.template("a")) === first } }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(same && asked.load(ordering: .relaxed) == 1)
  }

  @Test func `a template that is not there is nothing, a broken one is a fault`() throws {
    let library = TemplateLibrary(["broken": "{% foo %}"], settings: CompilerSettings(mode: .checked))
    let nobody = try library.template("nobody")
    #expect(nobody.map { _ in true } == nil)
    #expect(throws: SyntaxFault.self) { try library.template("broken") }
  }

  @Test func `a partial is compiled in the mode of the template that uses it`() {
    #expect(LanguageFixture.rendered("{% include 'pair', left: 1 %}", in: .lax) == "1-")
  }
}
