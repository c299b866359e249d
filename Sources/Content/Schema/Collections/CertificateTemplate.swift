extension ContentCollection {
  static let certificateTemplates = ContentCollection(
    "certificate_templates", "certificate template", number: 33, "How certificates look.",
    tables: ["certificate_template"],
    fields: [
      Field("name", .string, "Name of the design.").required,
      Field("description", .text, "What it is meant for."),
      Field("type", .word(.certificateType), "Certificates it serves; all if absent."),
      Field(
        "design", .string,
        "A finished design, such as `classic`: a file of Templates/documents/certificates without its ending."
      ),
      Field("orientation", .word(.orientation), "Which way the paper lies.").required,
      Field("size", .word(.paper), "Paper.").required,
      Field("background_image", .asset, "Picture behind everything."),
      Field("background_color", .color, "Colour behind everything."),
      Field("html_content", .html, "The text in a small HTML, with `{{student_name}}` and other tokens."),
      Field("styles", .map(.object(templateStyle)), "Font, colour, size and align of each class."),
      Field("elements", .list(.object(templateElement)), "Things at fixed places, in millimetres."),
      Field("is_default", .boolean, "Used when a certificate names none; one of each type.").required,
    ])

  private static let templateStyle = Shape([
    Field("font", .string, "Font family."),
    Field("size", .decimal, "Points.").range(1),
    Field("color", .color, "Colour."),
    Field("align", .word(.align), "Alignment."),
  ])

  private static let templateElement = Shape([
    Field("kind", .word(.elementKind), "What it is.").required.alias("type"),
    Field("x", .decimal, "From the left edge.").required,
    Field("y", .decimal, "From the top edge.").required,
    Field("w", .decimal, "Width.").range(0).alias("width"),
    Field("h", .decimal, "Height.").range(0).alias("height"),
    Field("text", .string, "What it says; tokens are replaced.").localized.alias("content"),
    Field("image", .asset, "The picture of an image or a signature.").alias("src"),
    Field("font", .string, "Font family."),
    Field("size", .decimal, "Points.").range(1),
    Field("color", .color, "Colour."),
    Field("align", .word(.align), "Alignment."),
    Field("lang", .language, "Language of the text."),
  ])
}
