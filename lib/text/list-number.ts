/** "1. ", "12) ", "2.1. ", "b) ", "iv. ": a capital letter with a full stop is more often a name's. */
const NUMBER = /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,7})[.)]\s/
const LONGEST = 20

/** Whether the item of a list that begins here has its number among its words: it needs no bullet besides. */
export const hasNumberAt = (text: string, start: number): boolean => NUMBER.test(text.slice(start, start + LONGEST))
