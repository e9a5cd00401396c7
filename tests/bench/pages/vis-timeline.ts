import { run } from '../contender.ts';
import { visWith } from './vis.ts';

void run(visWith({}));
