import { mkdir, writeFile } from 'node:fs/promises';
import { schemaText } from '../core/event-file/index.ts';

/** `npm run schema`: writes the JSON Schema of the event file anew. */
const SCHEMA = new URL('../../static/schema/event-file-1.json', import.meta.url);

await mkdir(new URL('.', SCHEMA), { recursive: true });
await writeFile(SCHEMA, schemaText());
