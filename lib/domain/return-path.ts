/**
 * Where to go after signing in: a path of the desk itself, with its query. Anything else (another origin, `//host`, an
 * address with a backslash or a control character in it) becomes "/".
 * @param origin the desk's own, e.g. https://desk.example
 */
export function returnPath(wanted: string | null | undefined, origin: string): string {
  if (!wanted || wanted.includes('\\') || !/^[\x21-\x7e]+$/.test(wanted) || !URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  if (url.origin !== origin || url.username || url.password) return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  return path.startsWith('//') ? '/' : path
}
