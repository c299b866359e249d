import Platform
import YAML

/// `lectern conformance yaml-events|yaml-json`: reads YAML from standard input and writes what it
/// holds, so that other programs can check this one. Ends with 1 if the input is not YAML 1.2.
func runConformance(_ arguments: [String]) -> Int32 {
  let output: YAMLConformance.Output
  switch arguments {
  case ["yaml-events"]: output = YAMLConformance.events(Process.readStandardInput())
  case ["yaml-json"]: output = YAMLConformance.json(Process.readStandardInput())
  default:
    Process.printError("usage: lectern conformance yaml-events|yaml-json < FILE\n")
    return 2
  }
  Process.print(output.text)
  if let problem = output.problem { Process.printError("error: \(problem)\n") }
  return output.ok ? 0 : 1
}
