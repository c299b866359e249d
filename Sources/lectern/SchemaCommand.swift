import Content
import Platform

extension Command {
  static let schema = Command(
    "schema", "print the field reference of every collection",
    options: [
      Option(name: "json", value: nil, summary: "print JSON Schema for editors instead"),
      Option(name: "root", value: "DIR", summary: "the folder of the site (default: here)"),
      Option(name: "content", value: "DIR", summary: "the content folder (default: Content in the root)"),
    ]
  ) { options in
    return Lectern.Status.done
  }
}
