const STYLES: readonly (readonly [RegExp, string])[] = [
  [/[\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]/g, '"'],
  [/[\u2018\u2019\u201A\u201B\u2039\u203A\u00B4\u0060\uFF07]/g, "'"],
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-'],
  [/[\u0009-\u000D \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g, ' '],
]

/**
 * A text without what is only typography: Unicode form, the kind and amount of white space (never its presence), the style of
 * quotation marks, the width of dashes. Two texts that are the same so are no change of each other. galley_typeset() in the
 * migrations says the same.
 */
export function typeset(text: string): string {
  return STYLES.reduce((folded, [style, plain]) => folded.replace(style, plain), text.normalize('NFC'))
}
