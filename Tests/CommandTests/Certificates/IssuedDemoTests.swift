import Foundation
import TestSupport
import Testing

/// What `make site` issues: papers that lead to their pages, and pages that say what is so.
@Suite struct `The demo's certificates` {
  private let demo = IssuedDemo.shared

  @Test func `are issued without a complaint`() {
    #expect(demo.outcome.status == 0, "\(demo.outcome.errors)")
    #expect(demo.told.count >= 20)
    #expect(Set(demo.told.map { $0.fields["type"] }).count == 4)
    #expect(demo.told.contains { $0.fields["path"] != nil })
  }

  @Test func `lead by their codes to their own pages`() throws {
    let pictures = demo.files(below: "Output").filter { $0.hasSuffix(".png") && $0.contains("MAN-") }
    #expect(pictures.count == demo.told.count { $0.isValid })
    var addresses: Set<String> = []
    for picture in pictures {
      let read = BuiltCommand.run(
        program: "/usr/bin/zbarimg", ["--quiet", "--raw", demo.path + "/Output/" + picture])
      let address = read.output.trimmingCharacters(in: .whitespacesAndNewlines)
      let start = "https://academy.example.org/verify/"
      #expect(address.hasPrefix(start) && address.hasSuffix("/"), "\(picture): \(address)")
      let uuid = String(address.dropFirst(start.count).dropLast())
      #expect(
        FileManager.default.fileExists(atPath: demo.site + "/verify/\(uuid)/index.html"), "\(picture)")
      addresses.insert(address)
    }
    #expect(addresses.count == pictures.count)
  }

  @Test func `say in a browser whether they hold`() throws {
    let told = demo.told.filter { $0.uuid != nil }
    let state = "document.querySelector('[data-certificate]').dataset.certificate"
    var steps: [Browser.Step] = [.clock(at: IssuedDemo.day + "T12:00:00Z")]
    for certificate in told {
      for folder in ["", "/ar"] {
        steps += [
          .open("\(folder)/verify/\(certificate.uuid ?? "")/"), .until(state + " !== undefined"),
          .tell(state),
        ]
      }
    }
    let states = try Browser.walk(demo.site, steps)
    #expect(states == told.flatMap { [$0.state(on: IssuedDemo.day), $0.state(on: IssuedDemo.day)] })
    #expect(Set(states) == ["valid", "expired", "revoked"])
  }

  @Test func `expire in the page, years after it was built`() throws {
    let told = try #require(demo.told.first { $0.expires ?? "" > IssuedDemo.day && $0.uuid != nil })
    let state = "document.querySelector('[data-certificate]').dataset.certificate"
    let answers = try Browser.walk(
      demo.site,
      [
        .clock(at: (told.expires ?? "") + "T12:00:00Z"), .open("/verify/\(told.uuid ?? "")/"), .tell(state),
        .clock(at: "2040-01-01T12:00:00Z"), .open("/verify/\(told.uuid ?? "")/"), .tell(state),
      ])
    #expect(answers == ["valid", "expired"])
  }

  @Test func `can be read aloud and copied in both languages`() throws {
    for paper in demo.files(below: "Output").filter({ $0.hasSuffix(".pdf") && $0.contains("MAN-") }) {
      let read = BuiltCommand.run(
        program: "/usr/bin/pdfinfo", ["-struct-text", demo.path + "/Output/" + paper])
      let number = (paper as NSString).lastPathComponent.replacingOccurrences(of: ".pdf", with: "")
      let told = demo.told.first { $0.fields["number"] == number }
      let words = read.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(number), "\(paper)")
      for name in ["student_name", "course_title"] {
        if let text = told?.fields[name] { #expect(words.contains(text), "\(paper): \(text)") }
      }
      let check = BuiltCommand.run(program: "/usr/bin/qpdf", ["--check", demo.path + "/Output/" + paper])
      #expect(check.status == 0, "\(check.output)")
    }
  }

  @Test func `that are revoked have no file`() {
    let files = demo.files(below: "Output")
    for told in demo.told where !told.isValid {
      let number = told.fields["number"] ?? "?"
      #expect(!files.contains { $0.contains(number) })
    }
  }

  @Test func `that tell a grade stay private papers`() {
    let files = demo.files(below: "Output/site")
    for told in demo.told where told.hasGrade {
      #expect(!files.contains { $0.contains(told.fields["number"] ?? "?") }, "\(told)")
    }
  }
}
