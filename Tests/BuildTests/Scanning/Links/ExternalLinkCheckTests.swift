import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

@Suite struct `Asking the web` {
  /// Answers from a table.
  private struct Table: AddressAsker {
    var heads: [String: AddressAnswer] = [:]
    var wholes: [String: AddressAnswer] = [:]

    func ask(_ addresses: [String], wholly: Bool) -> [AddressAnswer] {
      addresses.map { (wholly ? wholes : heads)[$0] ?? .status(200) }
    }
  }

  private static let file = SourceID(index: 0)

  private static func external(_ address: String) -> LinkCheck.External {
    .init(address: address, output: "index.html", range: 0..<1)
  }

  static let answers: [(head: AddressAnswer, whole: AddressAnswer, complaint: String?)] = [
    (.status(200), .status(500), nil),
    (.status(204), .status(500), nil),
    (.status(405), .status(200), nil),
    (.status(302, movedTo: "https://b/"), .status(200), nil),
    (.status(301, movedTo: "https://b/"), .status(200), "warning moved-external-link"),
    (.status(301, movedTo: "https://b/"), .status(404), "error broken-external-link"),
    (.status(404), .status(404), "error broken-external-link"),
    (.status(410), .status(410), "error broken-external-link"),
    (.status(429), .status(429), "warning unsure-external-link"),
    (.status(403), .status(403), "warning unsure-external-link"),
    (.status(500), .status(503), "warning unsure-external-link"),
    (.silence("x"), .silence("no such host"), "warning unsure-external-link"),
  ]

  @Test(arguments: answers)
  func `what servers say decides how bad it is`(head: AddressAnswer, whole: AddressAnswer, complaint: String?)
    throws
  {
    let table = Table(heads: ["https://a/": head], wholes: ["https://a/": whole])
    let told = try ExternalLinkCheck(table).run([Self.external("https://a/")]) { _ in Self.file }
    #expect(told.map { "\($0.severity.word) \($0.id.name)" } == [complaint].compactMap { $0 })
  }

  @Test func `a real server is asked through curl`() throws {
    let server = try LocalServer()
    let names = ["ok", "moved", "gone", "broken", "nohead", "busy", "a%20%22b%5C"]
    let addresses = names.map(server.address)
    // A busy machine takes its time.
    let curl = CurlAsker(seconds: 60)
    let heads = try curl.ask(addresses, wholly: false)
    let expected: [AddressAnswer] = [
      .status(200), .status(301, movedTo: addresses[0]), .status(404), .status(500), .status(405),
      .status(429), .status(200),
    ]
    #expect(heads == expected)
    let told = try ExternalLinkCheck(curl).run(addresses.map(Self.external)) { _ in Self.file }
    #expect(
      told.map(\.id.name) == [
        "moved-external-link", "broken-external-link", "unsure-external-link", "unsure-external-link",
      ])
    #expect(told.first?.hint == "link to `\(addresses[0])`")
  }

  @Test func `a server that is too slow is silent`() throws {
    let server = try LocalServer()
    #expect(try CurlAsker(seconds: 60).ask([server.address("ok")], wholly: false) == [.status(200)])
    let heads = try CurlAsker(seconds: 1).ask([server.address("slow")], wholly: false)
    guard case .silence(let reason) = heads[0] else {
      Issue.record("\(heads[0])")
      return
    }
    #expect(reason.contains("timed out"))
    withExtendedLifetime(server) {}
  }

  @Test func `nobody listening is told, and a missing curl is a problem of the machine`() throws {
    let told = try CurlAsker(seconds: 2).ask(["http://127.0.0.1:9/"], wholly: false)
    guard case .silence = told[0] else {
      Issue.record("\(told)")
      return
    }
    #expect(throws: (any Error).self) {
      try CurlAsker(program: "/nowhere/curl").ask(["http://127.0.0.1:9/"], wholly: true)
    }
  }
}

/// A server with a page for each kind of answer.
private final class LocalServer {
  private let port: Int
  private let process = Foundation.Process()

  init() throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.program]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = output.fileHandleForReading.availableData
    port = Int(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  deinit { process.terminate() }

  func address(_ name: String) -> String { "http://127.0.0.1:\(port)/\(name)" }

  private static let program = """
    import http.server, time
    codes = {"/moved": 301, "/gone": 404, "/broken": 500, "/busy": 429}
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_HEAD(self): self.answer(405 if self.path == "/nohead" else None)
        def do_GET(self): self.answer(None)
        def answer(self, code):
            if self.path == "/slow": time.sleep(3_600)
            self.send_response(code or codes.get(self.path, 200))
            if self.path == "/moved": self.send_header("Location", "/ok")
            self.send_header("Content-Length", "0")
            self.end_headers()
    http.server.ThreadingHTTPServer.request_queue_size = 64
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
    """
}
