import Liquid
import Platform

/// Compiles and renders templates for outside suites: JSON-RPC 2.0, one object a line.
struct LiquidServer {
  /// A request that is not as the protocol has it.
  struct Refusal: Error {
    let code: Int
    let message: String
    var data: JSONReply?
  }

  private struct Compiled {
    let template: Template
    let library: TemplateLibrary
  }

  private var templates: [String: Compiled] = [:]
  private(set) var hasQuit = false
  private var now: Int

  init(now: Int) {
    self.now = now
  }

  /// The answer to one line; nothing if there is nothing to answer.
  mutating func reply(to line: [UInt8]) -> String? {
    let request: TemplateValue
    do {
      request = try JSONReader.read(line)
    } catch {
      return Self.refuse(.null, Refusal(code: -32700, message: "Parse error at byte \(error.offset)"))
    }
    guard case .map(let members) = request, let method = members["method"]?.characters else {
      return Self.refuse(.null, Refusal(code: -32600, message: "Invalid request"))
    }
    let id = Self.id(members["id"])
    if method == "quit" || method == "shutdown" {
      hasQuit = true
      return id.map { Self.answer($0, .object([])) }
    }
    guard let id else { return nil }
    do {
      return Self.answer(id, try perform(method, members["params"] ?? .nothing))
    } catch {
      return Self.refuse(id, error)
    }
  }

  private static func id(_ value: TemplateValue?) -> JSONReply? {
    switch value {
    case nil: nil
    case .integer(let number): .number(number)
    case .text(let text): .text(text)
    default: .null
    }
  }

  private static func answer(_ id: JSONReply, _ result: JSONReply) -> String {
    JSONReply.object([("jsonrpc", .text("2.0")), ("id", id), ("result", result)]).line
  }

  private static func refuse(_ id: JSONReply, _ refusal: Refusal) -> String {
    var error: [(String, JSONReply)] = [
      ("code", .number(refusal.code)), ("message", .text(refusal.message)),
    ]
    if let data = refusal.data { error.append(("data", data)) }
    return JSONReply.object([("jsonrpc", .text("2.0")), ("id", id), ("error", .object(error))]).line
  }

  private mutating func perform(
    _ method: String, _ params: TemplateValue
  ) throws(Refusal) -> JSONReply {
    switch method {
    case "initialize":
      .object([
        ("version", .text("1.0")), ("implementation", .text("lectern")), ("liquid_version", .text("5.11")),
        ("features", .list([.text("core"), .text("lax_parsing")])),
      ])
    case "compile": try compile(params)
    case "render": try render(params)
    default: throw Refusal(code: -32601, message: "Method not found: \(method)")
    }
  }

  // MARK: compile

  private mutating func compile(_ params: TemplateValue) throws(Refusal) -> JSONReply {
    guard let text = params["template"].characters else {
      throw .invalid("Missing required parameter 'template' in compile request")
    }
    let options = params["options"]
    var settings = CompilerSettings(mode: try Self.mode(options["error_mode"]))
    if case .boolean(let shows) = options["line_numbers"] { settings.showsLines = shows }
    let library = TemplateLibrary(settings: settings, source: Self.files(params["filesystem"]))
    do throws(SyntaxFault) {
      let template = try Template.compile(Array(text.utf8), settings)
      let id = "tmpl_\(templates.count + 1)"
      templates[id] = Compiled(template: template, library: library)
      return .object([("template_id", .text(id))])
    } catch {
      let fault = error.renderFault(showsLine: settings.showsLines)
      let error: JSONReply = .object([
        ("type", .text(fault.kind == .syntax ? "syntax_error" : "parse_error")),
        ("message", .text(fault.kind == .syntax ? fault.message : fault.description)),
        ("line", JSONReply(fault.line)),
      ])
      return .object([("template_id", .null), ("error", error)])
    }
  }

  private static func mode(_ value: TemplateValue) throws(Refusal) -> ParsingMode {
    switch value {
    case .nothing, .text("lax"), .text("warn"): return .lax
    case .text("strict"): return .strict
    case .text("strict2"), .text("rigid"), .text("raise"): return .strict2
    default: throw .invalid("Invalid error_mode: expected 'lax', 'strict' or 'strict2', got '\(value.text)'")
    }
  }

  /// Names of partials are looked for in lower case, with or without their ending.
  private static func files(_ value: TemplateValue) -> @Sendable (String) -> TemplateSource? {
    var texts: [String: [UInt8]] = [:]
    if case .map(let map) = value {
      for (name, text) in map.members { texts[fileName(name)] = Array(text.text.utf8) }
    }
    return { [texts] name in texts[fileName(name)].map { TemplateSource(text: $0) } }
  }

  private static func fileName(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasSuffix(".liquid") ? name : name + ".liquid"
  }

  // MARK: render

  private func render(_ params: TemplateValue) throws(Refusal) -> JSONReply {
    guard let id = params["template_id"].characters else {
      throw .invalid("Missing required parameter 'template_id' in render request")
    }
    guard let compiled = templates[id] else {
      throw .invalid("Unknown template_id '\(id)'. Call compile first.")
    }
    let options = params["options"]
    var settings = RenderOptions(context: FilterContext(now: moment(params), escapesHTML: false))
    settings.raisesErrors = options["strict_errors"].isTruthy
    settings.strictVariables = options["strict_variables"].isTruthy
    settings.strictFilters = options["strict_filters"].isTruthy
    settings.limits = Self.limits(options["resource_limits"])
    var output = OutputBuffer()
    var result = RenderResult()
    // Our benchmark renders one template many times; the protocol knows nothing of it.
    let rounds = max(1, options["rounds"].count ?? 1)
    let start = Process.processorSeconds
    for _ in 0..<rounds {
      output = OutputBuffer()
      result = Renderer.render(
        compiled.template, in: compiled.library, with: [params["environment"]], options: settings,
        into: &output)
    }
    if let raised = result.raised { throw .raised(raised) }
    var members: [(String, JSONReply)] = [
      ("output", .text(output.text)), ("errors", .list(result.errors.map { Self.describe($0) })),
    ]
    if rounds > 1 {
      let nanoseconds = (Process.processorSeconds - start) * 1e9 / Double(rounds)
      members.append(("nanoseconds", .number(Int(nanoseconds))))
    }
    return .object(members)
  }

  private static func describe(_ fault: RenderFault) -> JSONReply {
    .object([
      ("type", .text("render_error")), ("message", .text(fault.message)), ("line", JSONReply(fault.line)),
    ])
  }

  /// No render of a suite needs more; those that would never end do.
  private static let mostSteps = 100_000_000

  private static func limits(_ value: TemplateValue) -> RenderLimits {
    RenderLimits(
      renderScore: value["render_score_limit"].count, renderLength: value["render_length_limit"].count,
      assignScore: value["assign_score_limit"].count, steps: mostSteps)
  }

  /// Moments come in every form that Liquid's `date` reads.
  private static func seconds(_ value: TemplateValue) -> Int? {
    guard !value.isNothing, let date = Filter.named("date") else { return nil }
    let context = FilterContext(now: 0, escapesHTML: false)
    return (try? date.invoke(value, Arguments([.text("%s")]), context)).flatMap { Int($0.text) }
  }

  /// The moment that the request says it is.
  private func moment(_ params: TemplateValue) -> Int {
    let register = params["options"]["registers"]["current_time"]
    let value = register.isNothing ? params["frozen_time"] : register
    return Self.seconds(value) ?? now
  }
}

extension LiquidServer.Refusal {
  fileprivate static func invalid(_ message: String) -> Self {
    Self(code: -32602, message: message)
  }

  fileprivate static func raised(_ fault: RenderFault) -> Self {
    Self(
      code: -32001, message: fault.description,
      data: .object([
        ("type", .text("render_error")), ("message", .text(fault.description)),
        ("line", JSONReply(fault.line)),
      ]))
  }
}

extension TemplateValue {
  fileprivate subscript(_ key: String) -> TemplateValue {
    if case .map(let map) = self { map[key] ?? .nothing } else { .nothing }
  }

  fileprivate var count: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
}
