/** What browsers with the File System Access API have besides TypeScript's library (WICG File System Access, 2023). */
interface Picker {
  showOpenFilePicker?: (options?: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options?: object) => Promise<FileSystemFileHandle>;
}

type Asking = FileSystemFileHandle & {
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

const pickers: Window & Picker = window;

const JSON_FILES = [{ description: 'Event file', accept: { 'application/json': ['.json'] } }];

/** A file that somebody chose. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By which it can be written again; null where the browser gives none. */
  readonly handle: FileSystemFileHandle | null;
}

/** Somebody closed a dialogue without choosing. */
function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

/** Asks for a file by the page's own means. Where the dialogue is closed nothing ever comes of it. */
function chooseByInput(): Promise<Chosen> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => {
      const file = input.files?.item(0);
      if (file) bytesOf(file).then((bytes) => resolve({ name: file.name, bytes, handle: null }), reject);
    });
    input.click();
  });
}

/** Asks for a file to open; null where nobody chose one. */
export async function chooseFile(): Promise<Chosen | null> {
  if (!pickers.showOpenFilePicker) return chooseByInput();
  try {
    const [handle] = await pickers.showOpenFilePicker();
    const file = await handle.getFile();
    return { name: file.name, bytes: await bytesOf(file), handle };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** Whether this browser can write into a file that was opened. */
export const canWrite = (): boolean => pickers.showSaveFilePicker !== undefined;

/** Asks where to save; null where nobody chose. */
export async function chooseTarget(name: string): Promise<FileSystemFileHandle | null> {
  try {
    return (await pickers.showSaveFilePicker?.({ suggestedName: name, types: JSON_FILES })) ?? null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** The text of a file as it is on disk now; null where it is gone. */
export async function textOnDisk(handle: FileSystemFileHandle): Promise<string | null> {
  try {
    return new TextDecoder().decode(await bytesOf(await handle.getFile()));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Asks for the leave to write that a reload has forgotten: whether it is given. */
export async function mayWrite(handle: Asking): Promise<boolean> {
  return !handle.requestPermission || (await handle.requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** Writes a file whole: what is on disk changes when all is written, and not before. */
export async function writeToDisk(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** Hands a file to the browser's downloads. */
export function download(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; until it has, the address must stand.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
