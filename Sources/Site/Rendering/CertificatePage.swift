import Content
public import Liquid
import Names

extension Website {
  /// Renders the page of a certificate: an entry of no collection that pages know, so that all a template can
  /// ask of it is what it is given here.
  /// - Parameter file: below the output folder.
  public func render(
    certificate: TemplateValue, at file: String, _ language: Int, on bench: Workbench
  ) -> RenderedPage {
    let folder = file.split(separator: "/").dropLast().drop { $0 == addresses.languages[language] }
    let planned = PlannedPage(
      kindNumber: PageKind.certificateNumber, subject: nil, language: language, number: 1, count: 1,
      file: file,
      folder: folder.joined(separator: "/"))
    return render(planned, with: [(.certificate, certificate)], on: bench)
  }

  /// Whether the theme has pages for certificates.
  public var makesCertificatePages: Bool { makes(.certificate) }
}

extension PageKind {
  static let certificateNumber = all.firstIndex { $0.name == certificate.name } ?? 0
}

extension Name {
  fileprivate static let certificate: Name = "certificate"
}
