/** A text as XML 1.0 can carry it: half surrogate pairs and what no document may hold become U+FFFD. */
function carried(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

// A bare carriage return would be read back as a line feed.
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** A text as XML or HTML that says exactly that text, as content or as an attribute's value. */
export function markupText(text: string): string {
  return carried(text).replace(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** One element. `content` is a text, or elements made by this function; nothing is never written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${markupText(value)}"`)
  const inner = typeof content === 'string' ? markupText(content) : content.join('')
  return `<${name}${given.join('')}>${inner}</${name}>`
}
