import { mount, unmount } from 'svelte';
import { parseChecked } from '../../core/event-file/index.ts';
import { readAddress } from '../../core/input/index.ts';
import Dialog from './Dialog.svelte';

/** Opens the dialog that gives out the code of an embed, of what the page shows. It is gone once it is closed, and the focus is where it was. */
export async function openDialog(): Promise<void> {
  const response = await fetch('events.json');
  if (document.querySelector('.embed-dialog')) return;
  const file = parseChecked(new Uint8Array(await response.arrayBuffer()));
  const app: object = mount(Dialog, {
    target: document.body,
    props: {
      file,
      place: readAddress(location, file.timeZone ?? 'UTC'),
      site: {
        home: new URL('.', location.href).href,
        title: file.title,
        hasPicture: document.querySelector('meta[property="og:image"]') !== null,
      },
      onclose: () => void unmount(app),
    },
  });
}
