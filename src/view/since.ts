import { dateOf, type Model } from '../core/model/index.ts';
import { elapsedInWords } from '../core/time/index.ts';

/** The time since the event before, where it can honestly be said; '' where that one was not yet over. */
export function sinceBefore(model: Model, event: number): string {
  const before = event - 1;
  if (before < 0 || (model.spans[before] && model.endsAt[before] > model.starts[event])) return '';
  return elapsedInWords(dateOf(model, before), dateOf(model, event), model.file.language ?? 'en');
}
