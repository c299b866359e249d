internal import CSyntax

extension CodeClass {
  /// Our class for a style of the library; nil for text that stays as it is.
  init?(style: UInt32) {
    switch Int(style) {
    case lectern_style_inserted: self = .inserted
    case lectern_style_deleted: self = .deleted
    default:
      guard style < UInt32(Self.ofStyles.count), let own = Self.ofStyles[Int(style)] else { return nil }
      self = own
    }
  }

  /// In the order of `Theme::TextStyle`, which is part of the library's stable interface.
  private static let ofStyles: [CodeClass?] = [
    nil,  // Normal
    .keyword, .function, .variable,
    .keyword,  // ControlFlow
    .operator, .builtin,
    .builtin,  // Extension
    .preprocessor, .attribute,
    .string,  // Char
    .escape,  // SpecialChar
    .string,
    .string,  // VerbatimString
    .escape,  // SpecialString
    .keyword,  // Import
    .type,
    .number, .number, .number,  // decimal, other bases, with a point
    .constant,
    .comment,
    .comment,  // Documentation
    .comment, .comment, .comment,  // Annotation, CommentVar, RegionMarker: all within comments
    .comment, .comment, .comment,  // Information, Warning, Alert: TODO and its like
    .error,
    nil,  // Others
  ]
}
