import { read, visible, write, type EventFile, type Issue } from '../core/event-file/index.ts';
import {
  exportCsv,
  exportICalendar,
  exportMarkdown,
  exportTimelineJs,
  formatOf,
  importCsv,
  importTimelineJs,
  issuesOf,
  type Exported,
  type InputFormat,
} from '../formats/index.ts';
import { valueOf, type Asked } from './arguments.ts';
import { EXIT, type Machine } from './machine.ts';
import { bytesOf, counted, eventsIn, INPUT, inLines, nameOf, refusal, textOf } from './tell.ts';
import { unwritten } from './unread.ts';

/** What was taken over from a file, and what there is to say of that. */
interface Taken {
  file: EventFile | null;
  issues: Issue[];
  errors: number;
  warnings: number;
}

type Read = (bytes: Uint8Array, title: string) => Taken;

const READERS: Record<InputFormat, Read> = {
  events: (bytes) => read(bytes),
  timelinejs(bytes, title) {
    const { file, report } = importTimelineJs(bytes, { title });
    return { file, ...report };
  },
  csv(bytes, title) {
    const { file, report } = importCsv(bytes, { title });
    return { file, ...report };
  },
};

const WRITERS: Record<string, (file: EventFile) => Exported> = {
  events: (file) => ({ text: write(file), remarks: [] }),
  timelinejs: exportTimelineJs,
  csv: exportCsv,
  ics: exportICalendar,
  md: exportMarkdown,
};

function isInputFormat(name: string): name is InputFormat {
  return Object.hasOwn(READERS, name);
}

/** What is wrong with how a conversion was asked for, if anything is. */
export function mistakeInConvert(asked: Asked): string | undefined {
  const [to, from] = [valueOf(asked, '--to'), valueOf(asked, '--from')];
  if (asked.files.length > 1) return 'One file is converted at a time.';
  if (to !== undefined && !Object.hasOwn(WRITERS, to))
    return `There is no format "${to}" to write: ${Object.keys(WRITERS).join(', ')}.`;
  if (from !== undefined && !isInputFormat(from))
    return `There is no format "${from}" to read: ${Object.keys(READERS).join(', ')}.`;
  return undefined;
}

/** What a timeline is called by its file, where the file does not say. @example titleOf('a/council-minutes.csv') // 'Council minutes' */
function titleOf(path: string): string {
  const [name = ''] = path === INPUT ? [] : path.split(/[\\/]/).slice(-1);
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Timeline';
}

/** What the other format does not say, at its place in an event file; of another file there is no such place. */
function inRemarks(name: string, format: InputFormat, text: string, { remarks }: Exported): string[] {
  const issues = issuesOf(format === 'events' ? text : '', remarks);
  if (format === 'events') return inLines({ name, text, issues });
  return issues.map(({ message, code }) => visible(`${name}: ${message}  [${code}]`));
}

async function put(out: string, text: string, asked: Asked, machine: Machine): Promise<number> {
  if (out === INPUT) {
    machine.output(text);
    return EXIT.good;
  }
  try {
    await machine.writeFile(out, text, asked.options.has('--force'));
    return EXIT.good;
  } catch (error) {
    machine.complain(unwritten(out, error));
    return EXIT.unread;
  }
}

/**
 * `throughline convert`: reads a file of any format that is known, says what that changed, and writes it in another. With
 * mistakes in the file nothing is written.
 */
export async function convert(asked: Asked, machine: Machine): Promise<number> {
  const [path = INPUT] = asked.files;
  const name = nameOf(path);
  const bytes = await bytesOf(path, machine);
  if (!bytes) return EXIT.unread;
  const from = valueOf(asked, '--from');
  const format = from !== undefined && isInputFormat(from) ? from : formatOf(bytes);
  const { file, issues, errors, warnings } = READERS[format](bytes, titleOf(path));
  const text = textOf(bytes);
  if (!file || errors > 0) {
    machine.complain(refusal({ name, text, issues }, errors, warnings));
    return EXIT.mistakes;
  }
  const exported = WRITERS[valueOf(asked, '--to') ?? 'events'](file);
  // On standard error: the document itself may go to standard output.
  const report = [...inLines({ name, text, issues }), ...inRemarks(name, format, text, exported)];
  if (report.length > 0) machine.complain(report.join('\n').trimEnd());
  const out = valueOf(asked, '--out') ?? INPUT;
  const code = await put(out, exported.text, asked, machine);
  if (code === EXIT.good && out !== INPUT) {
    machine.print(visible(`${counted(eventsIn(file), 'event')} written to ${out}.`));
  }
  return code;
}
