/** An empty timeline. */
export const NEW_TEXT = `{
  "version": 1,
  "title": "A new timeline",
  "language": "en-GB",
  "timeZone": "UTC",
  "lanes": [],
  "events": []
}
`;
