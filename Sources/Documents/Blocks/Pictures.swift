import PDF
import Typesetting

extension BlockKind {
  static let image = BlockKind(
    "image", .plainText, "A picture: a file beside the template, or `/media/…` of the content folder.",
    keys: [
      TemplateKey("height", .length, "How high it is; as its width asks if absent."),
      TemplateKey("stretch", .boolean, "It fills its place `at`, whatever becomes of its proportions.")
        .standard("false"),
      TemplateKey("alt", .plainText, "What it shows; decoration if absent."),
      TemplateKey("caption", .text, "Stands below it."),
    ]
  ) { block, maker in
    guard let told = maker.string(block.main?.text), !told.isEmpty else { return [] }
    let path = maker.template.picturePath(told)
    guard let picture = maker.context.picture(path) else {
      let problem = maker.context.pictureProblem(path)
      maker.complain(
        .missingPicture(
          path, because: problem, at: block.values.place(of: "image"), maker.context.subject))
      return []
    }
    var content = PictureBlock(picture)
    content.width = block.look.block.width
    content.height = block["height"]?.length(block.look.size)
    if let place = block.look.block.place?.box, content.width == nil, content.height == nil {
      (content.width, content.height) = picture.filling(place, stretched: block["stretch"]?.boolean ?? false)
    }
    content.alternative = maker.string(block["alt"]?.text)
    var figure = maker.block(.picture(content), block)
    figure.style.width = nil
    if content.alternative == nil { figure.style.isDecoration = true }
    guard let caption = block["caption"]?.text else { return [figure] }
    let look = maker.look(named: "caption")
    guard var words = maker.paragraph(maker.richText(caption, look), look, origin: block.number) else {
      return [figure]
    }
    words.style.role = .caption
    // The figure as a whole has what its block says of itself.
    let (isDecoration, alignment) = (figure.style.isDecoration, figure.style.alignment)
    figure.style = BlockStyle()
    (figure.style.isDecoration, figure.style.alignment) = (isDecoration, alignment)
    figure.style.keepsWithNext = true
    return [maker.figure([figure, words], like: block)]
  }

  static let qr = BlockKind(
    "qr", .plainText, "A QR code.",
    keys: [
      TemplateKey("size", .length, "Of its sides.").standard("25mm"),
      TemplateKey("color", .colour, "Of its dots.").standard("black"),
      TemplateKey("alt", .plainText, "What it says to those who do not see it.").standard("its text"),
      TemplateKey("link", .boolean, "Whether it leads to its address when touched.").standard("true"),
    ]
  ) { block, maker in
    guard let text = maker.string(block.main?.text) else { return [] }
    guard !text.isEmpty, let bitmap = maker.context.qr(text) else {
      maker.complain(.badCode(text.utf8.count, at: block.values.place(of: "qr"), maker.context.subject))
      return []
    }
    let isAddress = AddressText.isOfTheWeb(text)
    let target: Target? = isAddress && block["link"]?.boolean != false ? .address(text) : nil
    let code = BitmapBlock(
      bitmap, size: block["size"]?.length(block.look.size) ?? .millimetres(25),
      colour: block["color"]?.colour ?? .black, alternative: maker.string(block["alt"]?.text) ?? text,
      target: target)
    return [maker.block(.bitmap(code), block)]
  }
}

extension PaperPicture {
  /// How large it is if it fills a place: whole, and of its own proportions if these are not to suffer.
  fileprivate func filling(_ place: Box, stretched: Bool) -> (width: Extent, height: Length) {
    guard !stretched, width > .zero, height > .zero else { return (.length(place.width), place.height) }
    // Pictures may say of themselves that they are of any size.
    let ratio = min(1_000, max(0.001, height.points / width.points))
    let high = Length.points(place.width.points * ratio)
    if high <= place.height { return (.length(place.width), high) }
    return (.length(.points(place.height.points / ratio)), place.height)
  }
}
