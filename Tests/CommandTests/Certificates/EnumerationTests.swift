import Foundation
import TestSupport
import Testing

/// Nobody can list holders: from what is public and a number alone no name can be learned.
@Suite struct `Whoever has only numbers` {
  private let demo = IssuedDemo.shared

  /// Everything that can be reached or guessed: all files but those in folders that only a uuid opens.
  private var reachable: [String] {
    demo.files(below: "Output/site").filter { file in
      !file.split(separator: "/").contains { $0.count == 36 && $0.count(where: { $0 == "-" }) == 4 }
    }
  }

  @Test func `finds pages of certificates nowhere`() {
    let uuids =
      FileManager.default.enumerator(atPath: demo.site + "/verify")?.compactMap { $0 as? String }
      .filter { $0.count == 36 } ?? []
    #expect(uuids.count == demo.told.count)
    for file in reachable {
      let text = demo.bytes("Output/site/" + file)
      for uuid in uuids {
        for form in forms(of: uuid) { #expect(text.range(of: form) == nil, "\(file): \(uuid)") }
      }
    }
  }

  @Test func `finds neither numbers nor names of holders nowhere`() {
    let names = Set(demo.told.compactMap { $0.fields["student_name"] })
    let open = Set(["Sarah Okafor", "Marcus Bell"])
    for file in reachable {
      let text = demo.bytes("Output/site/" + file)
      for told in demo.told {
        guard let number = told.fields["number"] else { continue }
        #expect(text.range(of: Data(number.utf8)) == nil, "\(file): \(number)")
      }
      for name in names.subtracting(open) {
        #expect(text.range(of: Data(name.utf8)) == nil, "\(file): \(name)")
      }
    }
  }

  @Test func `cannot tell from the look-up files which numbers exist`() {
    let files = reachable.filter { $0.hasPrefix("verify/find/") && $0.hasSuffix(".bin") }
    #expect(!files.isEmpty)
    // All of one length, and no byte of them is the same at every site.
    #expect(Set(files.map { demo.bytes("Output/site/" + $0).count }).count == 1)
    for file in files {
      let bytes = demo.bytes("Output/site/" + file)
      for told in demo.told {
        let words = [
          told.fields["number"], told.fields["student_name"]?.split(separator: " ").last.map(String.init),
        ]
        for word in words.compactMap({ $0 }) {
          for digest in digests(of: word) { #expect(bytes.range(of: digest) == nil, "\(file): \(word)") }
        }
      }
    }
  }

  @Test func `is not led there by listings of folders`() {
    #expect(FileManager.default.fileExists(atPath: demo.site + "/verify/index.html"))
    #expect(FileManager.default.fileExists(atPath: demo.site + "/ar/verify/index.html"))
  }

  @Test func `but the number and the family name together lead to the page`() throws {
    let told = try #require(demo.told.first { $0.fields["student_name"] == "Jonas Lindqvist" })
    let fill = """
      (() => { const form = document.querySelector('form'); form.number.value = '\(told.fields["number"] ?? "")'; \
      form.name.value = 'lindqvist'; form.requestSubmit(); return 'sent' })()
      """
    let answers = try Browser.walk(
      demo.site,
      [
        .open("/verify/"), .until("!document.querySelector('form').hidden"), .tell(fill),
        .until("location.pathname !== '/verify/'"), .tell("location.pathname"),
      ])
    #expect(answers.last == "/verify/\(told.uuid ?? "")/")
  }

  private func forms(of uuid: String) -> [Data] {
    let digits = uuid.replacingOccurrences(of: "-", with: "")
    let raw = stride(from: 0, to: 32, by: 2).compactMap { place -> UInt8? in
      let start = digits.index(digits.startIndex, offsetBy: place)
      return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
    }
    return [Data(uuid.utf8), Data(digits.utf8), Data(raw)]
  }

  /// As whoever has a list of words would look for them.
  private func digests(of word: String) -> [Data] {
    ["md5", "sha1", "sha256"].flatMap { name -> [Data] in
      let told = BuiltCommand.run(program: "/usr/bin/\(name)sum", [], input: Array(word.utf8))
      let hex = String(told.output.prefix { $0.isHexDigit })
      let raw = stride(from: 0, to: hex.count, by: 2).compactMap { place -> UInt8? in
        let start = hex.index(hex.startIndex, offsetBy: place)
        return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16)
      }
      return [Data(raw.prefix(8)), Data(hex.utf8)]
    }
  }
}
