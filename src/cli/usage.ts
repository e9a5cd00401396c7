/** What `--help` prints. */
export const USAGE = `Usage: throughline check [--json] <file>...

Says what is wrong in event files, where it stands, and how to mend it.

  <file>      an event file, or - for standard input

  --json      print one JSON document with all issues of all files
  --help      print this
  --version   print the version

Exit codes
  0  no mistakes; warnings do not count
  1  a file has mistakes
  2  wrong usage
  3  a file could not be read`;
