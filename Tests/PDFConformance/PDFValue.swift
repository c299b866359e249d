import Foundation

/// A value of a PDF file as qpdf tells it.
indirect enum PDFValue: Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)

  init(_ json: Any) {
    switch json {
    case let number as NSNumber:
      // Foundation has one class for both, and tells a truth by the letter of a small number.
      self = unsafe number.objCType.pointee == 0x63 ? .bool(number.boolValue) : .number(number.doubleValue)
    case let text as String: self = Self.text(text)
    case let list as [Any]: self = .array(list.map(PDFValue.init))
    case let entries as [String: Any]:
      let pairs = entries.map { (String($0.drop { $0 == "/" }), PDFValue($1)) }
      self = .dictionary(Dictionary(pairs) { first, _ in first })
    default: self = .null
    }
  }

  private static func text(_ text: String) -> PDFValue {
    if text.hasPrefix("u:") {
      if text.utf8.allSatisfy({ $0 < 0x80 }) { return .string(Array(text.utf8.dropFirst(2))) }
      let units = text.dropFirst(2).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      return .string([0xFE, 0xFF] + units)
    }
    if text.hasPrefix("b:") { return .string(hex(text.dropFirst(2))) }
    if text.hasPrefix("n:/") { return .name(String(text.dropFirst(3))) }
    if text.hasPrefix("/") { return .name(String(text.dropFirst())) }
    if text.hasSuffix(" 0 R"), let number = Int(text.dropLast(4)) { return .reference(number) }
    return .name(text)
  }

  static func hex(_ text: some StringProtocol) -> [UInt8] {
    let digits = Array(text.utf8).map { $0 >= 0x60 ? $0 - 87 : $0 >= 0x40 ? $0 - 55 : $0 - 48 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  subscript(_ key: String) -> PDFValue {
    get { if case .dictionary(let entries) = self { entries[key] ?? .null } else { .null } }
    set {
      guard case .dictionary(var entries) = self else { return }
      entries[key] = newValue == .null ? nil : newValue
      self = .dictionary(entries)
    }
  }

  subscript(_ index: Int) -> PDFValue {
    get { items.indices.contains(index) ? items[index] : .null }
    set {
      var all = items
      if all.indices.contains(index) { all[index] = newValue }
      self = .array(all)
    }
  }

  var items: [PDFValue] { if case .array(let items) = self { items } else { [] } }
  var entries: [String: PDFValue] { if case .dictionary(let entries) = self { entries } else { [:] } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var integer: Int? { number.map { Int($0) } }
  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  var reference: Int? { if case .reference(let number) = self { number } else { nil } }

  /// A text string as text.
  var text: String? {
    guard let bytes else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
