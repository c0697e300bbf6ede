/** Letters of the symbol fonts that Word's own menus put into texts: the code in the font, and the character. */
const SYMBOLS: Partial<Record<string, ReadonlyMap<string, string>>> = {
  symbol: byCode(
    'A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B7• B8÷ B9≠ BA≡ BB≈ BC… D2® D3© D4™ D6√ E5∑ F2∫ ' +
      '61α 62β 64δ 67γ 6Cλ 6Dμ 70π 73σ 77ω 44Δ 57Ω A2′ 2D− 40≅ 5E⊥',
  ),
  wingdings: byCode('4A☺ 4C☹ 6C● 6E■ 6F□ 71❑ 76❖ A7▪ A8◻ D8➢ DF← E0→ E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑ 22✂ 28☎ 2A✉'),
}

function byCode(written: string): ReadonlyMap<string, string> {
  return new Map(written.split(' ').map((one) => [one.slice(0, 2), one.slice(2)]))
}

/** The character that a symbol stands for, or null where only its font knows. */
export function symbolFor(font: string, code: string): string | null {
  const number = Number.parseInt(code, 16)
  if (Number.isNaN(number)) return null
  const isPrivate = number >= 0xf000 && number <= 0xf0ff
  const short = (isPrivate ? number - 0xf000 : number).toString(16).toUpperCase().padStart(2, '0')
  const known = SYMBOLS[font.toLowerCase()]?.get(short)
  if (known !== undefined) return known
  const saysNothing = number < 0x20 || number > 0xffff || (number >= 0xd800 && number <= 0xf8ff)
  return isPrivate || saysNothing ? null : String.fromCharCode(number)
}
