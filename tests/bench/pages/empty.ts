import { run } from '../contender.ts';

/** Reads the file and draws nothing: what every page pays. */
void run(() => ({ isDrawn: () => true }));
