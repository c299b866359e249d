/// Mathematics as one line of readable text: `\frac{a}{b}` is `a/b`, `x^2` is `x²`. Papers do not draw formulas.
enum MathematicsText {
  static func readable(_ source: String) -> String {
    var reader = Reader(rest: Array(source)[...])
    return reader.text(depth: 0).split(separator: " ").joined(separator: " ")
  }

  private struct Reader {
    var rest: ArraySlice<Character>

    /// Deeper groups are shown as they are written.
    private static let deepest = 50

    mutating func text(depth: Int, untilBrace: Bool = false) -> String {
      var result = ""
      while let next = rest.first {
        if next == "}", untilBrace { break }
        result += piece(depth: depth)
      }
      return result
    }

    /// One character, command or group.
    private mutating func piece(depth: Int) -> String {
      guard let next = rest.popFirst() else { return "" }
      guard depth < Self.deepest else { return String(next) }
      switch next {
      case "\\": return command(depth: depth)
      case "{": return group(depth: depth)
      case "^": return raised(piece(depth: depth + 1), MathematicsText.superscripts, "^")
      case "_": return raised(piece(depth: depth + 1), MathematicsText.subscripts, "_")
      case "}", "&": return next == "&" ? " " : ""
      case "-": return "−"
      case "~", "\n": return " "
      default: return String(next)
      }
    }

    private mutating func group(depth: Int) -> String {
      let text = text(depth: depth + 1, untilBrace: true)
      if rest.first == "}" { rest.removeFirst() }
      return text
    }

    private mutating func argument(depth: Int) -> String {
      while rest.first == " " { rest.removeFirst() }
      return piece(depth: depth + 1)
    }

    private mutating func command(depth: Int) -> String {
      var name = ""
      while let next = rest.first, next.isASCII, next.isLetter {
        name.append(next)
        rest.removeFirst()
      }
      guard !name.isEmpty else { return escape() }
      switch name {
      case "frac", "dfrac", "tfrac":
        return "\(bracketed(argument(depth: depth)))/\(bracketed(argument(depth: depth)))"
      case "sqrt": return "√\(bracketed(argument(depth: depth)))"
      case "text", "mathrm", "mathbf", "mathit", "operatorname", "mathbb", "mathcal":
        return argument(depth: depth)
      case "left", "right", "displaystyle", "limits", "quad", "qquad":
        return name.hasSuffix("quad") ? " " : ""
      default:
        while rest.first == " " { rest.removeFirst() }
        return MathematicsText.symbols[name] ?? name
      }
    }

    private mutating func escape() -> String {
      guard let next = rest.popFirst() else { return "\\" }
      return "%$#&_{}".contains(next) ? String(next) : " "
    }

    private func raised(_ text: String, _ table: [Character: Character], _ sign: String) -> String {
      let letters = text.map { table[$0] }
      let known = letters.compactMap { $0 }
      return known.count == letters.count ? String(known) : sign + bracketed(text)
    }

    private func bracketed(_ text: String) -> String {
      text.count > 1 && !text.allSatisfy({ $0.isLetter || $0.isNumber }) ? "(\(text))" : text
    }
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "+": "⁺", "−": "⁻", "n": "ⁿ", "i": "ⁱ",
  ]

  private static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
    "+": "₊", "−": "₋",
  ]

  private static let symbols: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
    "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "times": " × ", "cdot": " · ", "div": " ÷ ",
    "pm": " ± ", "mp": " ∓ ", "le": " ≤ ", "leq": " ≤ ", "ge": " ≥ ", "geq": " ≥ ", "ne": " ≠ ",
    "neq": " ≠ ", "approx": " ≈ ", "equiv": " ≡ ", "to": " → ", "rightarrow": " → ", "Rightarrow": " ⇒ ",
    "in": " ∈ ", "notin": " ∉ ", "subset": " ⊂ ", "cup": " ∪ ", "cap": " ∩ ", "infty": "∞", "partial": "∂",
    "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "forall": "∀", "exists": "∃", "ldots": "…",
    "cdots": "⋯", "dots": "…", "degree": "°", "circ": "∘", "log": "log ", "ln": "ln ", "sin": "sin ",
    "cos": "cos ", "tan": "tan ", "lim": "lim ", "min": "min ", "max": "max ",
  ]
}
