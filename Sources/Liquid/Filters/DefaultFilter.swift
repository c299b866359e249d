extension Filter {
  /// `default`: another value for what is `nil`, `false` or empty. With `allow_false`, `false` stays.
  static let fallback = Filter("default", 0...2, named: ["allow_false"]) { input, arguments, _ in
    let isMissing = allowsFalse(arguments[1]) ? input.isNothing : !input.isTruthy
    return isMissing || input.isEmpty ? arguments[0] ?? .text("") : input
  }

  private static func allowsFalse(_ options: TemplateValue?) -> Bool {
    guard case .map(let options) = options else { return false }
    return options["allow_false"]?.isTruthy ?? false
  }
}
