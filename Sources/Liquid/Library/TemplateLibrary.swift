import Diagnostics
import Synchronization

/// All templates that can be asked for by name. Each is compiled once, when it is first used.
public final class TemplateLibrary: Sendable {
  /// The text of a template, if there is one of that name.
  public typealias Source = @Sendable (_ name: String) -> TemplateSource?

  private struct Key: Hashable {
    let name: String
    let mode: ParsingMode
    let trimsFirst: Bool
  }

  private let source: Source
  private let names: @Sendable () -> [String]
  private let settings: CompilerSettings
  private let compiled = Mutex<[Key: Result<Template, SyntaxFault>]>([:])

  /// - Parameter names: what there is, for suggestions.
  public init(
    settings: CompilerSettings, names: @escaping @Sendable () -> [String] = { [] }, source: @escaping Source
  ) {
    self.settings = settings
    self.names = names
    self.source = source
  }

  /// A library of templates in memory.
  public convenience init(_ texts: [String: String], settings: CompilerSettings) {
    self.init(settings: settings, names: { texts.keys.sorted() }) { name in
      texts[name].map { TemplateSource(text: Array($0.utf8)) }
    }
  }

  /// A template for its own sake; nothing if there is none.
  public func template(_ name: String) throws(SyntaxFault) -> Template? {
    guard let result = result(Key(name: name, mode: settings.mode, trimsFirst: false)) else { return nil }
    return try result.get()
  }

  /// A template that another one includes.
  func partial(
    _ name: String, for template: Template, trimsFirst: inout Bool
  ) throws(RenderFault) -> Template {
    let key = Key(name: name, mode: template.mode, trimsFirst: trimsFirst && template.mode != .checked)
    guard let result = result(key) else {
      throw missing(name)
    }
    switch result {
    case .success(let partial):
      trimsFirst = partial.trimsNext
      return partial
    case .failure(let syntax):
      var fault = syntax.renderFault(showsLine: settings.showsLines)
      fault.template = name
      throw fault
    }
  }

  /// Whether there is a template of this name, good or bad.
  func hasTemplate(_ name: String) -> Bool {
    result(Key(name: name, mode: settings.mode, trimsFirst: false)) != nil
  }

  func missing(_ name: String) -> RenderFault {
    var fault = RenderFault(.fileSystem, "Could not find asset \(name)")
    fault.suggestion = NearestWord.to(name, among: names())
    return fault
  }

  private func result(_ key: Key) -> Result<Template, SyntaxFault>? {
    if let known = compiled.withLock({ $0[key] }) { return known }
    guard let source = source(key.name) else { return nil }
    var settings = settings
    settings.mode = key.mode
    settings.trimsFirst = key.trimsFirst
    settings.name = key.name
    settings.file = source.file
    let result = Result { () throws(SyntaxFault) in try TemplateCompiler.compile(source.text, settings) }
    // Two threads may have compiled it; the first one's is kept.
    return compiled.withLock { compiled in
      if let known = compiled[key] { return known }
      compiled[key] = result
      return result
    }
  }
}
