import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldMarks, isSameQuoted, levelMarks } from './fold-marks'

test.each([
  ['She said “we lost” on Friday.', 'She said ‘we lost’ on Friday.'],
  ['She said "we lost" on Friday.', "She said 'we lost' on Friday."],
  ['He said “it’s the ‘third’ time”.', 'He said ‘it’s the “third” time’.'],
  ['Er sagte „wir haben’s verloren“.', 'Er sagte ‚wir haben’s verloren‘.'],
  ['Er sagte »nein«.', 'Er sagte ›nein‹.'],
  ['Elle a dit « c’est non », puis rien.', 'Elle a dit ‹ c’est non ›, puis rien.'],
  ['“No!” he said. “Never!”', '‘No!’ he said. ‘Never!’'],
  ['It rose (“a lot”), and "fell".', "It rose ('a lot'), and 'fell'."],
  ['“no”', '‘no’'],
  ['the boys’ ‘club’', 'the boys’ “club”'],
  ['“the boys’ club”', '‘the boys’ club’'],
  ['“No” said the boys’ coach, “and never.”', '‘No’ said the boys’ coach, ‘and never.’'],
  ['He said “yes” or “no”.', 'He said ‘yes’ or ‘no’.'],
  ['“We lost. We never do', '‘We lost. We never do'],
  ['We never do,” she said.', 'We never do,’ she said.'],
])('“%s” and “%s” differ in the style of their marks alone', (one, other) => {
  expect(isSameQuoted(one, other)).toBe(true)
})

test.each([
  ['She said “no”.', 'She said no.'],
  ['She said ‘no’.', 'She said no.'],
  ['She said ‘no.', 'She said “no.'],
  ['don’t', 'don”t'],
  ['’tis the boys’ day', '“tis the boys” day'],
  ['in the ’90s the girls’ team', 'in the “90s the girls” team'],
  ['the boys’ club', 'the boys” club'],
  ['‘the boys’ club’', '“the boys” club’'],
  ["a wall of 6' by 8'", 'a wall of 6" by 8"'],
  ["rock 'n' roll", 'rock "n" roll'],
  ['“boys”', 'boys’'],
])('“%s” and “%s” do not', (one, other) => {
  expect(isSameQuoted(one, other)).toBe(false)
})

test('a text keeps its length, and all but its marks', () => {
  const text = fc
    .array(fc.constantFrom(...Array.from("ab ''\"’‘“.,(-1\ue001\ue002\ue003")))
    .map((list) => list.join(''))
  fc.assert(
    fc.property(text, (one) => {
      const { text: folded, starts } = foldMarks(one)
      expect(folded).toHaveLength(starts.length)
      expect(levelMarks(one).replace(/"/g, "'")).toBe(one.replace(/"/g, "'"))
    }),
  )
})
