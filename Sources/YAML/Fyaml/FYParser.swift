internal import CFyaml

/// How strictly libfyaml reads.
enum ParserMode {
  /// YAML 1.2, but a closing bracket may stand at the beginning of a line, as every other YAML
  /// library permits and people write.
  case content
  /// YAML 1.2 to the letter.
  case strict
  case json

  fileprivate var flags: UInt32 {
    // Duplicate keys, depth and messages are our business: the composer knows the limits.
    let common =
      FYPCF_QUIET.rawValue | FYPCF_COLLECT_DIAG.rawValue | FYPCF_DEFAULT_VERSION_1_2.rawValue
      | FYPCF_ALLOW_DUPLICATE_KEYS.rawValue | FYPCF_DISABLE_DEPTH_LIMIT.rawValue
      | FYPCF_DISABLE_ACCELERATORS.rawValue
    return switch self {
    case .content: common | FYPCF_JSON_NONE.rawValue | FYPCF_SLOPPY_FLOW_INDENTATION.rawValue
    case .strict: common | FYPCF_JSON_NONE.rawValue
    case .json: common | FYPCF_JSON_FORCE.rawValue
    }
  }
}

/// Owns a `fy_parser` and the `fy_diag` that collects its complaints instead of printing them.
@safe
struct FYParser: ~Copyable {
  private let parser: OpaquePointer
  private let complaints: OpaquePointer

  /// Fails only when memory runs out. The C functions are `fy_diag_create` and `fy_parser_create`.
  init?(mode: ParserMode) {
    var quiet = unsafe fy_diag_cfg()
    unsafe fy_diag_cfg_default(&quiet)
    unsafe quiet.fp = nil
    guard let complaints = unsafe fy_diag_create(&quiet) else { return nil }
    unsafe fy_diag_set_collect_errors(complaints, true)
    var configuration = unsafe fy_parse_cfg()
    unsafe configuration.flags = fy_parse_cfg_flags(rawValue: mode.flags)
    unsafe configuration.diag = complaints
    guard let parser = unsafe fy_parser_create(&configuration) else {
      unsafe fy_diag_destroy(complaints)
      return nil
    }
    unsafe self.parser = parser
    unsafe self.complaints = complaints
  }

  deinit {
    unsafe fy_parser_destroy(parser)
    unsafe fy_diag_destroy(complaints)
  }

  /// Gives the memory up instead of freeing it.
  ///
  /// libfyaml 0.7.12 keeps the key of `? -:<tab>-` in its lists twice and would free it twice.
  consuming func abandon() { discard self }

  /// Begins with another text, which must stay where it is until its last event is taken.
  ///
  /// Only for a parser that has read its last text to the end: libfyaml 0.7.12 frees its input
  /// twice when it is reset in the middle of one. The C function is `fy_parser_set_string`.
  @unsafe
  func begin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Warnings of the last text may still be there.
    unsafe fy_diag_reset_error(complaints)
    guard unsafe fy_parser_reset(parser) == 0, let start = text.baseAddress else { return false }
    return unsafe start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      unsafe fy_parser_set_string(parser, $0, text.count) == 0
    }
  }

  /// The next event, to be given back by ``free(_:)``; nil at the end, and after a complaint.
  @unsafe
  func next() -> UnsafeMutablePointer<fy_event>? { unsafe fy_parser_parse(parser) }

  @unsafe
  func free(_ event: UnsafeMutablePointer<fy_event>) { unsafe fy_parser_event_free(parser, event) }

  var hasComplaint: Bool {
    unsafe fy_diag_got_error(complaints) || fy_parser_get_stream_error(parser)
  }

  /// The first error it collected; libfyaml says nothing more after that one.
  var complaint: ParserComplaint? {
    var position: UnsafeMutableRawPointer?
    while let error = unsafe fy_diag_errors_iterate(complaints, &position) {
      if unsafe error.pointee.type == FYET_ERROR { return unsafe Self.complaint(error) }
    }
    return nil
  }

  @unsafe
  private static func complaint(_ error: UnsafeMutablePointer<fy_diag_error>) -> ParserComplaint {
    let start = unsafe fy_token_start_mark(error.pointee.fyt)
    let end = unsafe fy_token_end_mark(error.pointee.fyt)
    return unsafe ParserComplaint(
      message: error.pointee.msg.map { unsafe String(cString: $0) } ?? "",
      lower: start.map { unsafe Int($0.pointee.input_pos) } ?? 0,
      upper: end.map { unsafe Int($0.pointee.input_pos) } ?? 0)
  }
}
