extension NodeTag {
  /// The meaning of a tag in full, as the parser gives it.
  init(_ text: [UInt8]?) {
    guard let text else {
      self = .none
      return
    }
    self =
      switch String(decoding: text, as: UTF8.self) {
      case "tag:yaml.org,2002:str": .string
      case "tag:yaml.org,2002:int": .integer
      case "tag:yaml.org,2002:float": .float
      case "tag:yaml.org,2002:bool": .boolean
      case "tag:yaml.org,2002:null": .null
      case "tag:yaml.org,2002:seq": .sequence
      case "tag:yaml.org,2002:map": .mapping
      case "!", "": .nonSpecific
      default: .other
      }
  }
}
