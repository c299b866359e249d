import TestSupport
import Testing

@Suite struct `lectern schema --views` {
  @Test func `says what the template of one kind sees`() {
    let outcome = BuiltCommand.run(["schema", "--views", "course"], in: Checkout.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        "## course\n\n`pages/course.html`, one for each of courses in each language.\n"))
  }

  @Test func `knows the demo's own collection`() {
    let outcome = BuiltCommand.run(["schema", "--views", "--json"], in: Checkout.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"partners\": {") && outcome.output.contains("\"delivery_note\": {"))
  }

  @Test func `suggests a name for one that there is not`() {
    let outcome = BuiltCommand.run(["schema", "--views", "corse"], in: Checkout.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "error: there is no kind of page and no value `corse`; did you mean `course`?\n")
  }
}
