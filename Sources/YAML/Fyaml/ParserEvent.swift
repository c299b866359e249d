/// What the parser has come to.
enum EventKind: UInt8 {
  case streamStart
  case streamEnd
  case documentStart
  case documentEnd
  case mappingStart
  case mappingEnd
  case sequenceStart
  case sequenceEnd
  case scalar
  case alias
}

/// One step of the parser through a document; its text, if it has one, travels beside it.
struct ParserEvent {
  var kind: EventKind
  /// Where it stands, in bytes from the beginning of the parsed text: a scalar with its quotes or
  /// its `|`, a bracketed collection's bracket, nothing at all for a value that is left out.
  var lower = 0
  var upper = 0
  var style = ScalarStyle.plain
  /// A collection in brackets.
  var isFlow = false
  /// A document that begins with `---` or ends with `...`.
  var isExplicit = false
  var anchor: [UInt8]?
  /// In full: `tag:yaml.org,2002:str` for `!!str`.
  var tag: [UInt8]?
}

/// Takes the events of a text, one after another.
protocol EventReceiver: ~Copyable {
  /// Takes one event and the text of its scalar or the name of its alias; false ends the parsing.
  mutating func receive(_ event: ParserEvent, text: Span<UInt8>) -> Bool
}

/// Why libfyaml went no further, in its own words.
struct ParserComplaint {
  var message: String
  var lower: Int
  var upper: Int
}
