/// How much a template may get wrong.
public enum ParsingMode: String, Sendable {
  /// As Liquid has always been: what cannot be understood is passed over.
  case lax
  case strict
  /// Strict in every tag, not only in some.
  case strict2
  /// Lectern's own: strict, and what could only be found out by rendering is complained about.
  case checked

  var isStrict: Bool { self != .lax }

  /// Every tag parses its markup strictly.
  var isRigid: Bool { self == .strict2 || self == .checked }
}
