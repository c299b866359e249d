import Glibc
import YAML

/// `lectern conformance yaml-events|yaml-json`: reads YAML from standard input and writes what it
/// holds, so that other programs can check this one. Ends with 1 if the input is not YAML 1.2.
func runConformance(_ arguments: [String]) -> Int32 {
  let output: YAMLConformance.Output
  switch arguments {
  case ["yaml-events"]: output = YAMLConformance.events(readStandardInput())
  case ["yaml-json"]: output = YAMLConformance.json(readStandardInput())
  default:
    print("usage: lectern conformance yaml-events|yaml-json < FILE", to: &standardError)
    return 2
  }
  print(output.text, terminator: "")
  if let problem = output.problem { print("error: \(problem)", to: &standardError) }
  return output.ok ? 0 : 1
}

private func readStandardInput() -> [UInt8] {
  var input: [UInt8] = []
  while let line = readLine(strippingNewline: false) { input += Array(line.utf8) }
  return input
}
