internal import CFyaml

/// Reads one text after another with the same `fy_parser`, and tells a receiver what is in it.
struct EventParser: ~Copyable {
  let mode: ParserMode
  private var idle: FYParser?
  private var text = FYTokenText()

  init(mode: ParserMode) {
    self.mode = mode
  }

  /// Reads `source`, which must be valid UTF-8, until its end, a complaint, or the receiver's wish.
  ///
  /// A parser that stopped early is thrown away: libfyaml 0.7.12 cannot be reset safely then.
  mutating func parse<Receiver: EventReceiver & ~Copyable>(
    _ source: Span<UInt8>, into receiver: inout Receiver
  ) -> ParserComplaint? {
    if idle == nil { idle = FYParser(mode: mode) }
    guard let parser = idle.take(), var text = text.take() else { return .outOfMemory }
    let (reachedEnd, complaint) = unsafe source.withUnsafeBufferPointer { source in
      unsafe Self.run(parser, over: source, &text, into: &receiver)
    }
    self.text = consume text
    if reachedEnd {
      idle = consume parser
    } else if complaint?.leavesParserBroken == true {
      parser.abandon()
    }
    return complaint
  }

  @unsafe
  private static func run<Receiver: EventReceiver & ~Copyable>(
    _ parser: borrowing FYParser, over source: UnsafeBufferPointer<UInt8>, _ text: inout FYTokenText,
    into receiver: inout Receiver
  ) -> (reachedEnd: Bool, complaint: ParserComplaint?) {
    guard unsafe parser.begin(source) else { return (false, .outOfMemory) }
    var places = EventPlaces()
    while let event = unsafe parser.next() {
      let wantsMore = unsafe deliver(event, of: source, &places, &text, to: &receiver)
      unsafe parser.free(event)
      guard wantsMore else { return (false, nil) }
    }
    guard parser.hasComplaint else { return (true, nil) }
    // A few mistakes are not explained: then the place that was reached must do.
    return (false, parser.complaint ?? ParserComplaint(message: "", lower: places.end, upper: places.end))
  }

  @unsafe
  private static func deliver<Receiver: EventReceiver & ~Copyable>(
    _ pointer: UnsafeMutablePointer<fy_event>, of source: UnsafeBufferPointer<UInt8>,
    _ places: inout EventPlaces, _ text: inout FYTokenText, to receiver: inout Receiver
  ) -> Bool {
    guard var event = unsafe ParserEvent(pointer.pointee) else { return true }
    unsafe places.settle(&event, from: pointer, in: source.span)
    let token: OpaquePointer?
    switch event.kind {
    case .scalar: unsafe token = pointer.pointee.scalar.value
    case .alias: unsafe token = pointer.pointee.alias.anchor
    default: unsafe token = nil
    }
    guard let token = unsafe token else {
      return receiver.receive(event, text: unsafe source.span.extracting(0..<0))
    }
    if let plain = event.rangeOfVerbatimText(in: unsafe source.span) {
      return receiver.receive(event, text: unsafe source.span.extracting(plain))
    }
    unsafe text.read(token)
    return receiver.receive(event, text: text.bytes.span)
  }
}

extension ParserComplaint {
  fileprivate static let outOfMemory = ParserComplaint(message: "out of memory", lower: 0, upper: 0)

  fileprivate var leavesParserBroken: Bool { message.contains("for indentation of block entry") }
}

extension ParserEvent {
  /// Where the scalar's text stands as it is in the source, without escapes or folded lines: then
  /// libfyaml need not be asked to make a copy.
  fileprivate func rangeOfVerbatimText(in source: Span<UInt8>) -> Range<Int>? {
    let inner: Range<Int>
    let escape: UInt8
    switch style {
    case .plain: (inner, escape) = (lower..<upper, 0x0A)
    case .singleQuoted: (inner, escape) = (lower + 1..<max(lower + 1, upper - 1), 0x27)
    case .doubleQuoted: (inner, escape) = (lower + 1..<max(lower + 1, upper - 1), 0x5C)
    case .literal, .folded: return isEmptyBlock(in: source) ? lower..<lower : nil
    }
    guard kind == .scalar, inner.upperBound <= source.count else { return nil }
    for index in inner {
      let byte = source[index]
      if byte == escape || byte == 0x0A || byte == 0x0D { return nil }
    }
    return inner
  }

  /// Whether a block scalar has no line but its first. Asked for the text of one that ends with
  /// blanks and the file, libfyaml 0.7.12 reads memory that it never wrote.
  private func isEmptyBlock(in source: Span<UInt8>) -> Bool {
    !(lower..<upper).contains { source[$0] == 0x0A || source[$0] == 0x0D || source[$0] == 0x2B }
  }
}
