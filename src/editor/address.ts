const PARAMETER = 'document';

/** The document that the page's address names; null where it names none. */
export function documentInAddress(): string | null {
  return new URLSearchParams(location.search).get(PARAMETER);
}

/** Names a document in the page's address, so that a reload comes back to it; '' for none. */
export function showInAddress(id: string): void {
  history.replaceState(null, '', id === '' ? location.pathname : `?${PARAMETER}=${id}`);
}

/** A name for a new document that no other has: 96 bits of chance. */
export function newDocumentId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
