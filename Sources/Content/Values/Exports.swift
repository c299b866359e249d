// Everything in a catalogue goes by names, so whoever imports it has them.
@_exported import Names
