import TestSupport
import Testing

/// `lectern conformance liquid`: one JSON-RPC object a line, as outside suites speak it.
@Suite struct LiquidConformanceTests {
  private static func replies(_ lines: String...) -> [String] {
    let input = Array((lines.joined(separator: "\n") + "\n").utf8)
    let outcome = BuiltCommand.run(["conformance", "liquid"], input: input)
    return outcome.output.split(separator: "\n").map { String($0) }
  }

  private static func request(_ id: Int, _ method: String, _ params: String) -> String {
    "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"\(method)\",\"params\":\(params)}"
  }

  /// What rendering a template answers.
  private static func rendered(
    _ template: String, compile: String = "{}", files: String = "{}", environment: String = "{}",
    options: String = "{}"
  ) -> String {
    let replies = replies(
      request(
        1, "compile", "{\"template\":\"\(template)\",\"options\":\(compile),\"filesystem\":\(files)}"),
      request(
        2, "render",
        "{\"template_id\":\"tmpl_1\",\"environment\":\(environment),\"options\":\(options)}"))
    return replies.last ?? ""
  }

  private static func output(_ text: String) -> String {
    "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"output\":\"\(text)\",\"errors\":[]}}"
  }

  @Test func `says who it is, and ends when it is told to`() {
    let replies = Self.replies(
      Self.request(1, "initialize", "{\"version\":\"1.0\"}"), "{\"jsonrpc\":\"2.0\",\"method\":\"quit\"}",
      Self.request(2, "initialize", "{}"))
    #expect(replies.count == 1)
    #expect(replies.first?.contains("\"implementation\":\"lectern\"") == true)
  }

  @Test func `compiles and renders`() {
    let replies = Self.replies(
      Self.request(1, "compile", "{\"template\":\"a{{ x }}\"}"),
      Self.request(2, "render", "{\"template_id\":\"tmpl_1\",\"environment\":{\"x\":\"\\u00e9\\n\"}}"))
    #expect(
      replies == [
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"template_id\":\"tmpl_1\"}}", Self.output("aé\\n"),
      ])
  }

  @Test func `numbers keep their digits and maps their order`() {
    let environment = "{\"big\":123456789012345678901234567890,\"f\":1.0,\"m\":{\"z\":1,\"a\":[null,true]}}"
    #expect(
      Self.rendered("{{ big }} {{ f }} {{ m }}", environment: environment)
        == Self.output("123456789012345678901234567890 1.0 {\\\"z\\\"=>1, \\\"a\\\"=>[nil, true]}"))
  }

  @Test(arguments: ["card", "CARD.liquid", "Card"])
  func `partials are found whatever their case, with or without ending`(_ name: String) {
    #expect(
      Self.rendered("{% render 'card' %}", files: "{\"\(name)\":\"found\"}") == Self.output("found"))
  }

  @Test func `a mistake of syntax is an answer, not an error`() {
    let replies = Self.replies(
      Self.request(1, "compile", "{\"template\":\"\\n{% foo %}\",\"options\":{\"line_numbers\":true}}"))
    #expect(
      replies == [
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"template_id\":null,\"error\":{\"type\":\"syntax_error\","
          + "\"message\":\"Unknown tag 'foo'\",\"line\":2}}}"
      ])
  }

  @Test func `a fault is printed, or raised where that is asked for`() {
    let template = "{{ 1 | divided_by: 0 }}"
    #expect(
      Self.rendered(template)
        == "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"output\":\"Liquid error (line 1): divided by 0\","
        + "\"errors\":[{\"type\":\"render_error\",\"message\":\"divided by 0\",\"line\":1}]}}")
    #expect(
      Self.rendered(template, options: "{\"strict_errors\":true}")
        == "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32001,"
        + "\"message\":\"Liquid error (line 1): divided by 0\",\"data\":{\"type\":\"render_error\","
        + "\"message\":\"Liquid error (line 1): divided by 0\",\"line\":1}}}")
  }

  @Test func `lines are left out where nobody wants them`() {
    let reply = Self.rendered("{{ 1 | divided_by: 0 }}", compile: "{\"line_numbers\":false}")
    #expect(reply.contains("\"output\":\"Liquid error: divided by 0\""))
  }

  @Test func `the clock and the limits are the request's`() {
    let options = "{\"registers\":{\"current_time\":\"2024-01-01T00:01:58Z\"}}"
    #expect(
      Self.rendered("{{ 'now' | date: '%F %T' }}", options: options) == Self.output("2024-01-01 00:01:58"))
    let limits = "{\"resource_limits\":{\"render_length_limit\":3}}"
    #expect(Self.rendered("abcdef", options: limits).contains("Memory limits exceeded"))
  }

  @Test(arguments: [
    ("{", "-32700"), ("[1]", "-32600"), ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}", "-32601"),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"compile\",\"params\":{}}", "-32602"),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"render\",\"params\":{\"template_id\":\"t\"}}", "-32602"),
    (
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"compile\",\"params\":{\"template\":\"\",\"options\":{\"error_mode\":\"x\"}}}",
      "-32602"
    ),
    (String(repeating: "[", count: 100_000), "-32700"),
  ])
  func `what is not the protocol is refused`(_ line: String, _ code: String) {
    let replies = Self.replies(line)
    #expect(replies.count == 1)
    #expect(replies.first?.contains("\"error\":{\"code\":\(code),") == true, "\(replies)")
  }
}
