extension PageKind {
  /// The form that finds certificates.
  static let verify = PageKind("verify", template: "pages/verify", at: "verify").part(of: "certificates")

  /// The page of a certificate: planned where certificates are issued, because the catalogue does not keep
  /// them. Nobody is led to it but who knows its address.
  static let certificate = PageKind("certificate", template: "pages/certificate").technical(.markup)
    .part(of: "certificates")
}
