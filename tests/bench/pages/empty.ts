import { run } from '../contender.ts';

/** Reads the file, holds it and draws nothing: what every page pays. */
void run((file) => ({ isDrawn: () => file.events.length > 0 }));
