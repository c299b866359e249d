import Diagnostics

extension Rule {
  /// A course that promises a certificate has a design for it: its own, or the default one.
  static let courseCertificate = Rule.catalog("V-24", "certificate-template") { catalog, _, complaints in
    let hasDefault = catalog.visible("certificate_templates").contains { template in
      let type = template["type"]?.text ?? "completion"
      return type == "completion" && template["is_default"]?.boolean == true
    }
    for course in catalog.all("courses") {
      guard let certificate = course["certificate"], let enabled = certificate["enabled"],
        enabled.boolean == true
      else { continue }
      if let told = certificate["template"] {
        guard let target = told.target, target.visibility.isHidden else { continue }
        complaints.error(
          "the certificate's template \(target.visibility.reason)", at: told.place,
          hint: "publish it, or name another")
      } else if !hasDefault {
        complaints.error(
          "this course has a certificate, but no template for it", at: enabled.place,
          hint: "name a `template`, or give one of type `completion` `is_default: true`")
      }
    }
  }
}
