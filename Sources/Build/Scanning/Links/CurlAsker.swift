internal import Platform

/// Asks through `curl`, eight addresses at a time: no library for the network is linked.
public struct CurlAsker: AddressAsker {
  private let program: String
  private let seconds: Int
  /// So many addresses are handed to one `curl`.
  private static let batch = 400

  public init(program: String = "/usr/bin/curl", seconds: Int = 20) {
    self.program = program
    self.seconds = seconds
  }

  public func ask(_ addresses: [String], wholly: Bool) throws -> [AddressAnswer] {
    var answers: [AddressAnswer] = []
    for start in stride(from: 0, to: addresses.count, by: Self.batch) {
      answers += try askBatch(Array(addresses[start..<min(addresses.count, start + Self.batch)]), wholly)
    }
    return answers
  }

  private func askBatch(_ addresses: [String], _ wholly: Bool) throws -> [AddressAnswer] {
    let outcome = try ChildProcess.run(
      program, arguments(wholly), input: Array(Self.configuration(addresses).utf8), passing: Self.variables)
    var answers = [AddressAnswer](repeating: .silence("curl did not say"), count: addresses.count)
    for line in String(decoding: outcome.output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, let number = Int(parts[0]), answers.indices.contains(number),
        let status = Int(parts[1])
      else { continue }
      answers[number] =
        parts[2] == "0" && status > 0
        ? .status(status, movedTo: parts[3].isEmpty ? nil : parts[3])
        : .silence(parts[4].isEmpty ? "curl stops with \(parts[2])" : parts[4])
    }
    return answers
  }

  private func arguments(_ wholly: Bool) -> [String] {
    let common = [
      // First of all: no settings of whoever runs this.
      "--disable", "--config", "-", "--silent", "--globoff",
      // At once: while it waits for a connection to share, some versions forget addresses until they time out.
      "--parallel", "--parallel-immediate", "--parallel-max", "8",
      "--proto", "=http,https", "--proto-redir", "=http,https", "--max-time", "\(seconds)",
      "--connect-timeout", "\(min(10, seconds))", "--user-agent",
      "Mozilla/5.0 (compatible; Lectern link check)",
      "--write-out", "%{urlnum}\t%{http_code}\t%{exitcode}\t%{redirect_url}\t%{errormsg}\n",
    ]
    return common + (wholly ? ["--location", "--max-redirs", "10"] : ["--head"])
  }

  /// Addresses hold no quotation marks, backslashes or ends of lines that could end a setting.
  private static func configuration(_ addresses: [String]) -> String {
    addresses.map { address in
      let safe = address.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "%22"
        case "\\": "%5C"
        case "\u{0}"..."\u{20}", "\u{7F}": "%20"
        default: String(scalar)
        }
      }
      return "url = \"\(safe.joined())\"\noutput = \"/dev/null\"\n"
    }.joined()
  }

  /// What of the environment decides how the web is reached.
  private static let variables = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR", "CURL_CA_BUNDLE",
  ]
}
