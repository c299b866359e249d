public import Diagnostics

/// What can be wrong with Lectern's own templates, in words.
enum TemplateProblems {
  static let syntax = DiagnosticID("template-syntax")
  static let unknownFilter = DiagnosticID("unknown-filter")
  static let filterArguments = DiagnosticID("filter-arguments")
  static let context = DiagnosticID("template-context")

  static func id(of kind: RenderFault.Kind) -> DiagnosticID {
    switch kind {
    case .undefinedVariable, .undefinedDropMethod: DiagnosticID("unknown-variable")
    case .undefinedFilter: unknownFilter
    case .fileSystem: DiagnosticID("unknown-template")
    case .syntax: syntax
    case .memory, .stackLevel: DiagnosticID("template-limit")
    default: DiagnosticID("template-fault")
    }
  }

  static func unknownFilter(_ name: String, at range: SourceRange?, _ nearest: String?) -> Diagnostic {
    Diagnostic(
      .error, unknownFilter, "there is no filter `\(name)`", at: range,
      label: nearest.map { "did you mean `\($0)`?" })
  }

  static func wrongCount(of filter: Filter, _ found: Int, at range: SourceRange?) -> Diagnostic {
    let wanted = filter.positional
    let expected =
      wanted.upperBound == .max
      ? "at least \(wanted.lowerBound)"
      : wanted.count == 1 ? "\(wanted.lowerBound)" : "\(wanted.lowerBound) to \(wanted.upperBound)"
    return Diagnostic(
      .error, filterArguments, "`\(filter.name)` takes \(expected) arguments, found \(found)", at: range)
  }

  static func unknownArgument(_ name: String, of filter: Filter, at range: SourceRange?) -> Diagnostic {
    let known = filter.named.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, filterArguments, "`\(filter.name)` has no argument `\(name)`", at: range,
      label: NearestWord.to(name, among: filter.named).map { "did you mean `\($0)`?" },
      hint: known.isEmpty ? "leave it out" : "choose from \(known)")
  }
}

extension TemplateCompiler {
  /// Says what is wrong with the call of a filter, as far as that can be known.
  mutating func check(_ call: FilterCall, at place: Range<Int>) {
    let range = settings.file.map {
      SourceRange(file: $0, lower: UInt32(place.lowerBound), upper: UInt32(place.upperBound))
    }
    guard let filter = call.filter else {
      let nearest = NearestWord.to(call.name, among: settings.filters.names)
      diagnostics.append(TemplateProblems.unknownFilter(call.name, at: range, nearest))
      return
    }
    let isKnown = call.named.allSatisfy { filter.takesAnyName || filter.named.contains($0.name) }
    let found =
      isKnown ? filter.count(call.positional.count, hasNames: !call.named.isEmpty) : call.positional.count
    if !filter.positional.contains(found) {
      diagnostics.append(TemplateProblems.wrongCount(of: filter, found, at: range))
    }
    for argument in call.named where !filter.takesAnyName && !filter.named.contains(argument.name) {
      diagnostics.append(TemplateProblems.unknownArgument(argument.name, of: filter, at: range))
    }
  }
}

extension SyntaxFault {
  /// The fault as a complaint about a template of ours.
  public func diagnostic(in file: SourceID?) -> Diagnostic {
    let range = file.flatMap { file in
      place.map { SourceRange(file: file, lower: UInt32($0.lowerBound), upper: UInt32($0.upperBound)) }
    }
    let nearest = word.flatMap { NearestWord.to($0, among: candidates) }
    return Diagnostic(
      .error, TemplateProblems.id(of: kind), message, at: range,
      label: nearest.map { "did you mean `\($0)`?" })
  }
}
