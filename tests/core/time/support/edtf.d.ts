/** edtf.js brings no types; this is the one function of it that we ask. It throws on what is not valid. */
declare module 'edtf' {
  export function parse(text: string, constraints: { level: number }): unknown;
}
