/** Turns the order round in which letters are shown, or begins or ends that: what is read is not what stands there then. */
const TURNS = /[\u202a-\u202e]/u
/** Of a printer or a terminal, not of a text: all but tab and line ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/u

const ODD = new RegExp(`${TURNS.source}|${CONTROLS.source}|${NONCHARACTERS.source}`, 'gu')

const named = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Why words can't be kept as they are, for a character in them that nobody sees and that shows them as others; or null. */
export function whyNotKept(text: string): string | null {
  const [turns] = TURNS.exec(text) ?? []
  if (turns !== undefined)
    return `There is a character in it that shows letters in another order than they stand, ${named(turns)}. Take it out.`
  const [control] = CONTROLS.exec(text) ?? NONCHARACTERS.exec(text) ?? []
  return control === undefined ? null : `There is a control character in it, ${named(control)}. Take it out.`
}

/** The words without such characters; all others stand where they stood among themselves. */
export const withoutOdd = (text: string): string => text.replace(ODD, '')

export const hasOdd = (text: string): boolean => whyNotKept(text) !== null
