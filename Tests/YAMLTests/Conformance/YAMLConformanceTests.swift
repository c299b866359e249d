import Foundation
import Testing
import YAML

/// The yaml-test-suite: what must be read, how, and what must be refused.
@Suite struct YAMLConformanceTests {
  @Test func `the suite is complete`() {
    #expect(SuiteCase.all.count == 402)
  }

  @Test(arguments: SuiteCase.all)
  func `events are the suite's`(test: SuiteCase) {
    let output = YAMLConformance.events(test.input)
    #expect(output.ok != test.isInvalid)
    if !test.isInvalid { #expect(output.text == test.text("test.event")) }
  }

  @Test(arguments: SuiteCase.all.filter { $0.files["in.json"] != nil && !$0.isInvalid })
  func `documents are the suite's JSON`(test: SuiteCase) throws {
    let output = YAMLConformance.json(test.input)
    #expect(output.problem == nil)
    // The suite's JSON of this case has its two keys in another order than its YAML.
    withKnownIssue("RR7F", isIntermittent: false) {
      #expect(compact(output.text) == compact(test.text("in.json")))
    } when: {
      test.name == "RR7F"
    }
  }

  /// JSON without blanks, and each number in one spelling.
  private func compact(_ json: String) -> String {
    var result = ""
    var number = ""
    var inText = false
    var escaped = false
    for character in json + "\n" {
      if inText {
        result.append(character)
        inText = escaped || character != "\""
        escaped = !escaped && character == "\\"
      } else if character.isNumber || "+-.eE".contains(character) && !(number.isEmpty && character == "e") {
        number.append(character)
      } else {
        if !number.isEmpty { result += Double(number).map { "\($0)" } ?? number }
        number = ""
        if !character.isWhitespace { result.append(character) }
        inText = character == "\""
      }
    }
    return result
  }
}
