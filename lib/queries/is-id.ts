/** True for a UUID; whatever else stands in an address names nothing, so it is missing rather than malformed. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
