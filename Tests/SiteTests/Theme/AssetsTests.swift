import TestSupport
import Testing

@testable import Site

@Suite struct `Files of the content` {
  private let folder = ScratchFolder()
  private var assets: Assets { Assets(themeFolders: [], contentFolder: folder.path, basePath: "") }

  private func text(of sheet: String) -> String? {
    folder.write("media/a.css", sheet)
    return assets.content("/media/a.css", beside: "") { _ in }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    "@import \"../private/a.css\";\nb {}\n", "@import \"./../media/../private/a.css\";\nb {}\n",
    "b { background: url(../private/a.svg) }\n",
  ])
  func `show nothing private, whoever asks for it`(sheet: String) {
    folder.write("private/a.css", "a { color: red }\n")
    folder.write("private/a.svg", "<svg/>\n")
    #expect(text(of: sheet) == sheet)
    for place in ["/private/a.svg", "private/a.svg", "./private/a.svg", "//private/a.svg"] {
      #expect(assets.content(place, beside: folder.path) { _ in } == nil)
    }
    #expect(assets.content("a.svg", beside: folder.path + "/private") { _ in } == nil)
    #expect(assets.asset(at: folder.path + "/private/a.svg") == nil)
  }

  @Test func `bring along what is beside them`() {
    folder.write("css/b.css", "b {}\n")
    folder.write("a.svg", "<svg/>\n")
    let text = text(of: "@import \"../css/b.css\";\nb { background: url(../a.svg) }\n")
    #expect(text?.hasPrefix("b {}\n") == true && text?.contains("url(../a.") == true)
    #expect(text?.contains("a.svg") == false)
  }
}
