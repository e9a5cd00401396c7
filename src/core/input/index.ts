export { applyIntent, wheelFactor, wheelPx, PAN_SHARE, ZOOM_STEP, type Intent } from './intents.ts';
export { commandOf, type Command, type KeyPress } from './keys.ts';
export { isStep, walk, type Step } from './walk.ts';
export { readAddress, writeAddress, type AddressForm, type Place } from './links.ts';
export { held, HOLDS, type Hold } from './hold.ts';
