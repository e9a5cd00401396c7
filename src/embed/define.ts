import { ThroughLine } from './element.ts';

const NAME = 'through-line';

// An article may bring two versions, or one of them twice: the first stays.
if (!customElements.get(NAME)) customElements.define(NAME, ThroughLine);
