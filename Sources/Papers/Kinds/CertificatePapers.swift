import Certificates
import Content
import Cryptography
import Diagnostics
import Liquid
import Names
import Platform

extension PaperKind {
  /// Certificates of completion, mastery, teaching and attendance (D-01, D-02), and their pages.
  static let certificates = PaperKind(
    "certificates", "certificate", of: "certificates", specimens: Specimen.papers
  ) { record, site in
    guard record.isIssued, let certificate = Certificate(record, record.uuid(site)) else { return nil }
    var unit = PaperUnit(record: record, identity: certificate.uuid)
    unit.certificate = certificate
    let state = certificate.state(site)
    let facts = CertificateText(certificate, site)
    if state != .revoked, let design = site.designs.design(of: record, type: certificate.type) {
      unit.paper = facts.paper(design)
    }
    if site.rules.publishes { unit.faces = facts.faces(state, with: unit.paper) }
    return unit
  }
}

extension Record {
  /// Drafts and what was removed are no certificates (V-10).
  var isIssued: Bool {
    let isPublished = self["status"]?.text == "published" || self["status"] == nil
    return isPublished && self["deleted_at"] == nil && self["deleted"]?.boolean != true
  }

  /// As told, or one that follows from what the row is known by and that only this site can make.
  func uuid(_ site: PaperSite) -> String {
    self["uuid"]?.text?.lowercased()
      ?? UUIDText.derived(from: Certificate.identity(of: self), secret: site.secret)
  }
}

/// Uuids that nobody can guess and everybody who has the secret makes alike.
enum UUIDText {
  static func derived(from text: String, secret: [UInt8]) -> String {
    var bytes = Array(Digest.hmac(Array("lectern certificate:\(text)".utf8), key: secret).prefix(16))
    // Version 8 is for those who make their own (RFC 9562).
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (place, digit) in bytes.hexadecimal.enumerated() {
      if [8, 12, 16, 20].contains(place) { text.append("-") }
      text.append(digit)
    }
    return text
  }
}
