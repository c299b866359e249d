import Fonts
import Localization

/// A part of a paragraph that is shaped in one way: one level, one script, one style, one face.
struct TextSegment {
  let range: Range<Int>
  let level: UInt8
  let style: Int
  let face: FaceChoice
  let shaper: TextShaper
}

/// Cuts a paragraph into segments.
struct TextSegmenter {
  private let text: StyledText
  private let bidi: BidiParagraph
  private let tools: SettingTools
  private let language: String
  private(set) var segments: [TextSegment] = []

  static func segments(
    of text: StyledText, _ bidi: BidiParagraph, _ tools: SettingTools, language: String
  ) throws(FontProblem) -> [TextSegment] {
    var segmenter = TextSegmenter(text: text, bidi: bidi, tools: tools, language: language)
    let scripts = ScriptRun.runs(in: text.string)
    var script = 0
    var part = 0
    for run in bidi.runs(in: 0..<text.bytes.count) {
      var start = run.range.lowerBound
      while start < run.range.upperBound {
        while scripts[script].range.upperBound <= start { script += 1 }
        while text.parts[part].range.upperBound <= start { part += 1 }
        let end = min(
          run.range.upperBound, scripts[script].range.upperBound, text.parts[part].range.upperBound)
        try segmenter.add(start..<end, run.level, scripts[script].script, text.parts[part].style)
        start = end
      }
    }
    return segmenter.segments
  }

  private init(text: StyledText, bidi: BidiParagraph, tools: SettingTools, language: String) {
    self.text = text
    self.bidi = bidi
    self.tools = tools
    self.language = language
  }

  private mutating func add(
    _ range: Range<Int>, _ level: UInt8, _ script: ScriptTag, _ number: Int
  ) throws(FontProblem) {
    let style = text.styles[number]
    let language = style.language ?? language
    let shaping = ShapingStyle(
      script: FontTag(number: script.code), language: language,
      direction: level & 1 == 1 ? .rightToLeft : .leftToRight, features: style.shapedFeatures)
    for run in try tools.faceRuns(of: text.bytes, in: range, style, language: language) {
      let shaper = try tools.shaper(run.face, shaping)
      segments.append(
        TextSegment(range: run.range, level: level, style: number, face: run.face, shaper: shaper))
    }
  }
}
