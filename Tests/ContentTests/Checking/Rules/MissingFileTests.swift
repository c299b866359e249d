import Diagnostics
import TestSupport
import Testing

@Suite struct `Missing file` {
  @Test func `a file beside the entry, below the content folder or on the web is fine`() async {
    let result = await ContentFixture(
      """
      == people/ada.md
      ---
      name: Ada Byron
      roles: [instructor]
      avatar: ada.svg
      cover: /media/covers/ink.svg
      ---
      Writes programs.
      == people/bob.md
      ---
      name: Bob Stone
      roles: [instructor]
      avatar: https://example.org/bob.svg
      cover: media/covers/ink.svg
      ---
      Writes programs.
      == people/ada.svg
      <svg/>
      == media/covers/ink.svg
      <svg/>
      """
    ).check()
    #expect(result.findings("missing-file").isEmpty)
  }

  @Test func `a file that is nowhere is an error with the nearest name in its folder`() async {
    let result = await ContentFixture(
      """
      == people/ada.md
      ---
      name: Ada Byron
      roles: [instructor]
      avatar: 1️⃣portraits/adda.svg
      cover: 2️⃣/media/covers/inc.svg
      ---
      Writes programs.
      == people/portraits/ada.svg
      <svg/>
      == media/covers/ink.svg
      <svg/>
      """
    ).check()
    #expect(result.findings("missing-file") == ["1️⃣", "2️⃣"])
    #expect(result.messages("missing-file")[0] == "there is no file `portraits/adda.svg`")
    #expect(result.output.contains("did you mean `portraits/ada.svg`?"))
    #expect(result.output.contains("did you mean `/media/covers/ink.svg`?"))
  }

  @Test func `a folder is no file`() async {
    let result = await ContentFixture(
      """
      == people/ada.md
      ---
      name: Ada Byron
      roles: [instructor]
      avatar: 1️⃣portraits
      ---
      Writes programs.
      == people/portraits/ada.svg
      <svg/>
      """
    ).check()
    #expect(result.messages("missing-file") == ["`portraits` is a folder, expected a file"])
    #expect(result.findings("missing-file") == ["1️⃣"])
  }

  @Test func `files inside lists and objects, and those of translations, are looked for`() async {
    let result = await ContentFixture(
      """
      == certificate_templates.yaml
      - slug: plain
        name: Plain
        orientation: portrait
        size: A4
        is_default: true
        elements:
          - {kind: image, x: 10, y: 10, w: 10, h: 10, image: 1️⃣seal.svg}
      == people/ada.md
      ---
      name: Ada Byron
      roles: [instructor]
      seo: {image: 2️⃣share.png}
      ---
      Writes programs.
      == people/ada.ar.md
      ---
      name: آدا
      avatar: 3️⃣ada.svg
      ---
      تكتب البرامج.
      """
    ).check()
    #expect(Set(result.findings("missing-file")) == ["1️⃣", "2️⃣", "3️⃣"])
  }

  @Test func `private files are not named`() async {
    let result = await ContentFixture(
      """
      == withdraw_methods.yaml
      - {type: paypal, min: 10.00, max: 90.00, enabled: true}
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/withdrawals/r1.yaml
      number: R1
      account: a1
      created_at: 2026-03-01
      method: paypal
      amount: 50.00
      status: completed
      receipt: 1️⃣ada-byron-iban.pdf
      == private/withdrawals/ada-byron-ibam.pdf
      Receipt.
      """
    ).check()
    #expect(result.findings("missing-file") == ["1️⃣"])
    let said = result.diagnostics.filter { $0.id.name == "missing-file" }
    #expect(said.map(\.summary) == ["the file does not exist"])
    #expect(said.allSatisfy { $0.label == nil })
  }
}
