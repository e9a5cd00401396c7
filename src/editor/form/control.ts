import type { Desk } from '../desk.svelte.ts';
import type { Path } from '../document/change.ts';
import type { Field } from './fields.ts';

/** What every control of a form is given. */
export interface ControlProps {
  desk: Desk;
  path: Path;
  id: string;
  field: Field;
  /** Ids of what describes it. */
  described: string | undefined;
  isWrong: boolean;
}
