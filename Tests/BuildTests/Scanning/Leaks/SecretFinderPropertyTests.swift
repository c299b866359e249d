import TestSupport
import Testing

@testable import Build

/// The finder against searching for every secret at every place.
@Suite struct `Finding secrets as a plain search does` {
  private static let alphabets: [[Character]] = [
    Array("abcx "), Array("Ab0 -."), Array("ab&<>\"'/\\+"), Array("دورة بنم"), Array("aé😀 &%"),
    Array("abcdefghijklmnopqrstuvwxyz @.-ABC0123456789"),
  ]

  private static func text(_ length: Int, of alphabet: [Character], _ random: inout SeededRandom) -> String {
    String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "x" })
  }

  private static func list(_ texts: [String]) -> SecretList {
    var list = SecretList()
    for text in texts { list.add(text, .always) }
    return list
  }

  /// Every place at which a secret stands letter by letter.
  private static func plainSearch(_ list: SecretList, _ output: [UInt8]) -> Set<Range<Int>> {
    var found: Set<Range<Int>> = []
    for number in 0..<list.count where !list.range(number).isEmpty {
      let secret = Array(list.bytes[list.range(number)])
      guard secret.count <= output.count else { continue }
      for start in 0...output.count - secret.count where output[start] == secret[0] {
        let range = start..<start + secret.count
        guard Array(output[range]) == secret else { continue }
        if list.items[number].isCode, !StandingAlone.holds(output.span, range) { continue }
        found.insert(range)
      }
    }
    return found
  }

  @Test(arguments: 0..<150)
  func `finds exactly what stands there unescaped`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let alphabet = Self.alphabets[seed % Self.alphabets.count].filter { !"&%\\+".contains($0) }
    let secrets = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      Self.text(.random(in: 4...14, using: &random), of: alphabet, &random)
    }
    var output = ""
    while output.utf8.count < 2000 {
      output += Self.text(.random(in: 0...30, using: &random), of: alphabet, &random)
      if Bool.random(using: &random) { output += secrets.randomElement(using: &random) ?? "" }
    }
    let bytes = Array(output.utf8)
    let list = Self.list(secrets)
    let found = SecretFinder(list).leaks(in: bytes.span, limit: .max)
    #expect(Set(found.map(\.range)) == Self.plainSearch(list, bytes))
    #expect(found.map(\.range.lowerBound) == found.map(\.range.lowerBound).sorted())
  }

  @Test(arguments: 0..<60)
  func `finds the same when another run kept it`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) + 9000)
    let alphabet = Self.alphabets[seed % Self.alphabets.count]
    let secrets = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      Self.text(.random(in: 0...40, using: &random), of: alphabet, &random)
    }
    var list = Self.list(secrets)
    list.add("0100 123 4567", .always, .phone)
    list.add("someone@example.org", .always, .email)
    let finder = SecretFinder(list)
    let scratch = ScratchFolder(inMemory: true)
    try finder.write(scratch.path + "/secrets", kind: 7)
    let kept = try #require(SecretFinder(scratch.path + "/secrets", kind: 7))
    #expect(SecretFinder(scratch.path + "/secrets", kind: 8) == nil)
    let text =
      secrets.shuffled(using: &random).joined(separator: "|") + " +20 100-123-4567 Someone@Example.org"
    let bytes = Array(text.utf8)
    let found = finder.leaks(in: bytes.span, limit: .max)
    #expect(found.count > 1)
    #expect(kept.leaks(in: bytes.span, limit: .max) == found)
  }

  private typealias Writer = @Sendable (String) -> String

  private static let html: Writer = { text in
    let names: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    return text.map { names[$0] ?? String($0) }.joined()
  }

  private static let json: Writer = { text in
    let names: [Character: String] = [
      "&": "\\u0026", "<": "\\u003c", ">": "\\u003E", "\"": "\\\"", "'": "\\u0027", "/": "\\/", "\\": "\\\\",
    ]
    return text.map { names[$0] ?? String($0) }.joined()
  }

  private static let asciiJSON: Writer = { text in
    json(text).utf16.map { unit in
      unit < 128 ? String(decoding: [unit], as: UTF16.self) : "\\u" + hex(Int(unit), 4)
    }.joined()
  }

  private static let address: Writer = { text in
    text.utf8.map { byte in
      byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte)
        ? String(decoding: [byte], as: UTF8.self) : "%" + hex(Int(byte), 2)
    }.joined()
  }

  private static func hex(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }

  private static let writers: [Writer] = [
    { $0 }, html, json, asciiJSON, address, { html(json($0)) }, { html(html($0)) }, { html(address($0)) },
    { json(address($0)) }, { json(html($0)) }, { html(asciiJSON($0)) },
  ]

  @Test(arguments: 0..<220)
  func `finds every secret in whatever form it is written`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) + 1000)
    let alphabet = Self.alphabets[seed % Self.alphabets.count]
    let secrets = (0..<30).map { _ in
      "[" + Self.text(.random(in: 4...20, using: &random), of: alphabet, &random) + "]"
    }
    let writer = Self.writers[seed % Self.writers.count]
    let finder = SecretFinder(Self.list(secrets))
    for (number, secret) in secrets.enumerated() {
      let before = writer(Self.text(.random(in: 0...40, using: &random), of: alphabet, &random))
      let after = writer(Self.text(.random(in: 0...40, using: &random), of: alphabet, &random))
      let written = writer(secret)
      let leaks = finder.leaks(in: Array((before + written + after).utf8).span)
      let expected = before.utf8.count..<before.utf8.count + written.utf8.count
      let told = leaks.contains { $0.range == expected && secrets[$0.secret] == secrets[number] }
      #expect(told, "\(secret) as \(written) behind \(before): \(leaks)")
    }
  }

  /// Texts that are much alike have the same anchor, and go on behind it in the same way, more or less far.
  @Test(arguments: 0..<110)
  func `tells apart texts that are much alike`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) + 5000)
    let alphabet = Self.alphabets[seed % Self.alphabets.count]
    let writer = Self.writers[seed % Self.writers.count]
    let common = Self.text(70, of: alphabet, &random)
    let secrets = (0..<40).map { _ in
      let shared = common.prefix(.random(in: 6...70, using: &random))
      return "[" + shared + "#" + Self.text(.random(in: 0...30, using: &random), of: alphabet, &random) + "]"
    }
    let list = Self.list(secrets)
    let finder = SecretFinder(list)
    for secret in secrets {
      let written = Array(writer(secret).utf8)
      let found = Set(finder.leaks(in: written.span, limit: .max).map { secrets[$0.secret] })
      #expect(found == [secret])
      #expect(finder.leaks(in: written.span.extracting(droppingLast: 1), limit: .max).isEmpty)
    }
    let all = Array(secrets.joined(separator: " ").utf8)
    #expect(Set(finder.leaks(in: all.span, limit: .max).map { secrets[$0.secret] }) == Set(secrets))
  }

  private static let form: Writer = { $0.replacing(" ", with: "+") }

  @Test(arguments: 0..<120)
  func `tells those apart that share their rarest letters`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) + 5000)
    let alphabet = Self.alphabets[seed % Self.alphabets.count]
    let secrets = (0..<40).map { _ in
      "[" + Self.text(.random(in: 0...3, using: &random), of: ["x", "y"], &random) + "quizzicaljmwv"
        + Self.text(.random(in: 0...12, using: &random), of: alphabet, &random) + "]"
    }
    let writers = Self.writers + (alphabet.contains("+") ? [] : [Self.form])
    let writer = writers[seed / Self.alphabets.count % writers.count]
    let finder = SecretFinder(Self.list(secrets))
    for secret in Set(secrets) {
      let written = writer(secret)
      let output = "<p>" + written + Self.text(.random(in: 0...20, using: &random), of: alphabet, &random)
      let leaks = finder.leaks(in: Array(output.utf8).span)
      let told = leaks.filter { $0.range == 3..<3 + written.utf8.count }.map { secrets[$0.secret] }
      #expect(told == [secret], "\(secret) as \(written): \(leaks)")
    }
  }
}
