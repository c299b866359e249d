internal import CFyaml

extension ParserEvent {
  /// Copies what matters out of a `fy_event`, all but its places.
  @unsafe
  init?(_ event: fy_event) {
    switch unsafe event.type {
    case FYET_SCALAR:
      self.init(kind: .scalar)
      unsafe style = ScalarStyle(fy_token_scalar_style(event.scalar.value))
      unsafe readProperties(anchor: event.scalar.anchor, tag: event.scalar.tag)
    case FYET_MAPPING_START:
      self.init(kind: .mappingStart)
      unsafe isFlow = event.mapping_start.mapping_start.isToken(FYTT_FLOW_MAPPING_START)
      unsafe readProperties(anchor: event.mapping_start.anchor, tag: event.mapping_start.tag)
    case FYET_SEQUENCE_START:
      self.init(kind: .sequenceStart)
      unsafe isFlow = event.sequence_start.sequence_start.isToken(FYTT_FLOW_SEQUENCE_START)
      unsafe readProperties(anchor: event.sequence_start.anchor, tag: event.sequence_start.tag)
    case FYET_MAPPING_END:
      self.init(kind: .mappingEnd)
      unsafe isFlow = event.mapping_end.mapping_end.isToken(FYTT_FLOW_MAPPING_END)
    case FYET_SEQUENCE_END:
      self.init(kind: .sequenceEnd)
      unsafe isFlow = event.sequence_end.sequence_end.isToken(FYTT_FLOW_SEQUENCE_END)
    case FYET_ALIAS: self.init(kind: .alias)
    case FYET_DOCUMENT_START:
      unsafe self.init(kind: .documentStart, isExplicit: !event.document_start.implicit)
    case FYET_DOCUMENT_END: unsafe self.init(kind: .documentEnd, isExplicit: !event.document_end.implicit)
    case FYET_STREAM_START: self.init(kind: .streamStart)
    case FYET_STREAM_END: self.init(kind: .streamEnd)
    default: return nil
    }
  }

  @unsafe
  private mutating func readProperties(anchor: OpaquePointer?, tag: OpaquePointer?) {
    if let anchor = unsafe anchor { unsafe self.anchor = Array(anchor.textOfToken) }
    if let tag = unsafe tag { unsafe self.tag = Array(tag.textOfToken) }
  }
}

extension OpaquePointer {
  /// The text of a `fy_token`, valid as long as its event. The C function is `fy_token_get_text`.
  @unsafe
  var textOfToken: UnsafeBufferPointer<UInt8> {
    var count = 0
    guard let text = unsafe fy_token_get_text(self, &count) else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    return unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}

extension OpaquePointer? {
  @unsafe
  fileprivate func isToken(_ type: fy_token_type) -> Bool {
    guard let token = self else { return false }
    return unsafe fy_token_get_type(token) == type
  }
}

extension ScalarStyle {
  fileprivate init(_ style: fy_scalar_style) {
    self =
      switch style {
      case FYSS_SINGLE_QUOTED: .singleQuoted
      case FYSS_DOUBLE_QUOTED: .doubleQuoted
      case FYSS_LITERAL: .literal
      case FYSS_FOLDED: .folded
      default: .plain
      }
  }
}
