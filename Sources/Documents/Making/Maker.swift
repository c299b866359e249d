import Diagnostics
import Liquid
import Markup
import Names
import PDF
import Typesetting

/// Makes the blocks of one document.
struct Maker {
  let template: DocumentTemplate
  var context: PaperContext
  /// That of the block that is being made.
  private(set) var language: DocumentLanguage
  private(set) var documentLanguage: DocumentLanguage
  var globals: [TemplateValue]
  var diagnostics: [Diagnostic] = []
  var origins: [SourceRange]
  /// Where the next block begins.
  var breakBefore = BlockStyle.Break.none
  /// The block that is being made.
  var current: Int32 = 0
  /// What texts look like that name no style: that of the list or table around them.
  var standardLook: Look?
  var reader = MarkdownReader()
  var buffer = OutputBuffer()
  let runningProblems = RunningProblems()
  /// Footnotes so far, and texts in Markdown.
  var notes = 0
  var texts = 0
  /// How many blocks and repetitions there may still be.
  private var budget: Int

  /// Sections so far, while blocks are made that are in none but the document's own.
  var sections: [MadeSection] = [MadeSection()]
  var isAtTop = false
  /// What is made stands outside of the pages' text, and is repeated.
  var isOutsideOfText = false

  init(_ template: DocumentTemplate, _ context: PaperContext) {
    self.template = template
    self.context = context
    budget = context.mostBlocks
    globals = context.values
    documentLanguage = DocumentLanguage(context.language)
    origins = template.origins
    var tag = context.language
    language = DocumentLanguage(tag)
    if let own = template.values["language"]?.text, let text = string(own), !text.isEmpty { tag = text }
    let direction = template.values["direction"]?.word
    language = DocumentLanguage(
      tag, isRightToLeft: direction == "rtl" ? true : direction == "ltr" ? false : nil)
    documentLanguage = language
    globals.append(template.sheetFacts(in: language, pages: context.pageCount))
  }

  mutating func complain(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  // MARK: Blocks

  mutating func blocks(_ list: [TemplateBlock], standardLook look: Look) -> [Block] {
    let outer = standardLook
    defer { standardLook = outer }
    standardLook = look
    return blocks(list)
  }

  mutating func blocks(_ list: [TemplateBlock]) -> [Block] {
    guard isAtTop else { return list.flatMap { make($0) } }
    for block in list {
      isAtTop = block.kind.isTransparent || block.kind.isSection
      let made = make(block)
      isAtTop = true
      append(made, isConstant: block.isConstant)
    }
    return []
  }

  private mutating func make(_ block: TemplateBlock) -> [Block] {
    guard spend() else { return [] }
    let outer = current
    defer { current = outer }
    current = block.number
    let spoken = (language, context.options.context.localizer)
    defer { (language, context.options.context.localizer) = spoken }
    if let tag = string(block["language"]?.text), !tag.isEmpty { speak(tag) }
    let block = language.isRightToLeft ? block.rightToLeft ?? block : block
    // What is only a frame around others leaves a break to the first of them.
    guard block.kind !== BlockKind.pageBreak, !isAtTop else { return block.kind.make(block, &self) }
    let pending = breakBefore
    breakBefore = .none
    var made = block.kind.make(block, &self)
    guard pending != .none else { return made }
    if made.isEmpty { breakBefore = pending } else { made[0].style.breakBefore = pending }
    return made
  }

  /// All that follows is in a language, which filters speak, too, if anybody knows it.
  private mutating func speak(_ tag: String) {
    language = DocumentLanguage(tag)
    if let other = context.options.context.localizer.speaking(tag) {
      context.options.context.localizer = other
    }
  }

  /// Whether there may be more; if not, that is complained about once.
  private mutating func spend() -> Bool {
    budget -= 1
    if budget == 0 {
      complain(
        Diagnostic(
          .error, DiagnosticID("template-limit"), "this document repeats its blocks too often",
          at: origins.first, notes: [context.subject].compactMap(\.self),
          hint: "look for `each` in `each` over long lists"))
    }
    return budget > 0
  }

  // MARK: Liquid

  /// What a text prints; nothing if there is no text.
  mutating func string(_ text: TextTemplate?) -> String? {
    guard let text else { return nil }
    if let fixed = text.fixed { return fixed }
    guard let compiled = text.template else { return "" }
    buffer.bytes.removeAll(keepingCapacity: true)
    let result = Renderer.render(
      compiled, in: context.partials, with: globals, options: context.options, into: &buffer)
    note(result)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  mutating func holds(_ condition: TextTemplate?) -> Bool { string(condition).map { !$0.isEmpty } ?? false }

  mutating func value(_ expression: TextTemplate?) -> TemplateValue {
    guard let compiled = expression?.template else { return .nothing }
    let (value, result) = Renderer.value(
      of: compiled, in: context.partials, with: globals, options: context.options)
    note(result)
    return value
  }

  mutating func items(_ expression: TextTemplate?) -> [TemplateValue] {
    do throws(RenderFault) {
      return try value(expression).items()
    } catch {
      complain(
        Diagnostic(
          .error, DiagnosticID("template-limit"), "this list is too long to be printed",
          at: expression?.place, notes: [context.subject].compactMap(\.self)))
      return []
    }
  }

  mutating func note(_ result: RenderResult) {
    diagnostics += result.diagnostics.map { template.texts.located($0) }
  }

  /// Makes something for each item; Liquid sees the item and how far the list has come.
  mutating func repeating<Made>(
    _ items: [TemplateValue], as name: String, _ make: (inout Maker) -> [Made]
  ) -> [Made] {
    let outer = globals
    defer { globals = outer }
    var all: [Made] = []
    for (index, item) in items.enumerated() {
      guard spend() else { break }
      let loop = TemplateMap([
        ("index", .integer(index + 1)), ("index0", .integer(index)), ("length", .integer(items.count)),
        ("first", .boolean(index == 0)), ("last", .boolean(index == items.count - 1)),
      ])
      globals = [.map(TemplateMap([(name, item), ("forloop", .map(loop))]))] + outer
      all += make(&self)
    }
    return all
  }
}
