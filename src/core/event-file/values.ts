/** A JSON object, or a fresh one that is being filled. */
export type Values = Record<string, unknown>;

export function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that must never become keys of an object: setting them changes what all objects are. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

export function isReserved(name: string): boolean {
  return RESERVED.includes(name);
}

/** The keys that may be looked at; `inspect` complains of the others. */
export function usableKeys(values: Values, longest: number): string[] {
  const keys = Object.keys(values);
  const isUsable = (key: string) => key.length <= longest && !isReserved(key);
  // Nearly always all of them.
  return keys.every(isUsable) ? keys : keys.filter(isUsable);
}
