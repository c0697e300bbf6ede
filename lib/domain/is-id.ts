const UUID =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}(?:-0{4}){3}-0{12}|f{8}(?:-f{4}){3}-f{12})$/i

/** True for a UUID of RFC 9562; whatever else stands in an address names nothing, so it is missing rather than malformed. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
