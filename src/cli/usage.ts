/** What `--help` prints. */
export const USAGE = `Usage: throughline check [--json] <file>...
       throughline convert [--from FORMAT] [--to FORMAT] [--out FILE] [--force] <file>
       throughline render --out FOLDER [--url ADDRESS] [--force] <file>

check says what is wrong in event files, where it stands, and how to mend it.
convert reads another format or writes one, and says what that changes.
render makes the finished page of an event file, its embed and its picture.

  <file>         a file, or - for standard input

  --json         print one JSON document with all issues of all files

  --from FORMAT  events, timelinejs or csv; by its content if not said
  --to FORMAT    events (if not said), timelinejs, csv, ics or md
  --out FILE     write there, and not on standard output
  --out FOLDER   where the site is written; any web server can serve it
  --url ADDRESS  where the site will stand, for search engines and shared links
  --force        write over what is there

  --help         print this
  --version      print the version

Exit codes
  0  no mistakes; warnings do not count
  1  a file has mistakes; then nothing is written
  2  wrong usage
  3  a file could not be read or written`;
