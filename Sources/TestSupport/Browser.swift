import Foundation

/// A real browser without a window, which judges what a page does.
public enum Browser {
  /// The page's own account of itself once everything in it has run: the text of the element whose
  /// id is `account`. Nothing if there is no browser, or the page left none.
  public static func account(of html: [UInt8]) -> String? {
    guard
      let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first(where: BuiltCommand.isProgram)
    else { return nil }
    let folder = ScratchFolder()
    folder.write("page.html", html)
    let outcome = BuiltCommand.run(
      program: program,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--virtual-time-budget=3000",
        "--user-data-dir=\(folder.path)/profile", "--dump-dom", "file://\(folder.path)/page.html",
      ])
    guard let start = outcome.output.range(of: "<pre id=\"account\">"),
      let end = outcome.output[start.upperBound...].range(of: "</pre>")
    else { return nil }
    return String(outcome.output[start.upperBound..<end.lowerBound])
  }
}
