import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The page in a frame as it was built, without the timeline that came with it, which is only in the way where many frames are to show other
 * files: its script, its style and its policy are the same.
 */
export async function bareFrame(dir: string): Promise<string> {
  const page = await readFile(join(dir, 'embed.html'), 'utf8');
  return page.replace(/(<main[^>]*>)[\s\S]*<\/main>/, (_all, main: string) => `${main}</main>`);
}
