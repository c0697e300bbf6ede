import { expect, test } from 'vitest'
import { otto } from '@/lib/testing/people'
import { asApp } from './as-app'

const FIELD = 'galley_signed_in($1)'
const TEXT = 'galley_bylines_of($1)'

async function names(person: typeof otto, how: string, value: string): Promise<boolean> {
  const { id } = await person()
  const rows = await asApp(`SELECT FROM galley_named_in(${how}) AS named WHERE named = $2::uuid`, value, id)
  return rows.length > 0
}

test.each([
  'Otto Varga.',
  'Otto Varga’s',
  "OTTO VARGA'S",
  'Otto Varga*',
  'Otto Varga¹',
  'Otto Varga!',
  '[Otto Varga]',
  '<Otto Varga>',
  '@Otto Varga',
  'Ann Lee•Otto Varga',
  'Ann Lee_Otto Varga',
  'Otto\u00adVarga',
  'Varga, Otto',
  'VARGA OTTO',
  'Otto J. Varga',
  'O. Varga',
  'otto@galley.example',
  'Ann Lee (otto@galley.example)',
  'Оtto Varga',
  'Otto Vargа',
  'Ótto  Vàrga',
  'Ann Lee — Otto Varga',
  'Ann Lee 👍 Otto Varga',
  '#OttoVarga',
])('the byline “%s” names Otto Varga', async (byline) => {
  expect(await names(otto, FIELD, byline)).toBe(true)
})

test.each([
  'Otto Varga',
  'Otto Varga.',
  'Otto Varga, Hull',
  'By: Otto Varga',
  'By Otto Varga',
  'By Ann Lee and Otto Varga.',
  'Text and photos: Otto Varga',
  'Text und Foto: Otto Varga',
  'Reporter: Otto Varga',
  'Author: Otto Varga and Ann Lee',
  'Words Otto Varga',
  '— Otto Varga',
  'Photo and text by Otto Varga',
  'From Otto Varga in Hull',
  'Otto Varga reports from Hull',
  'Otto Varga | Hull',
  'Varga, Otto',
  'Otto J. Varga, chief reporter',
  'By Otto Varga, chief reporter, who has covered the city council for the Courier for twenty years.',
])('the line “%s” of a text names Otto Varga', async (line) => {
  expect(await names(otto, TEXT, `The wall is dear\n\n${line}\n\nThe wall cost £5 in all.`)).toBe(true)
})

test.each([
  'Otto Vargas',
  'By Ottovar Ga',
  'The tower was designed by Otto Varga',
  'Otto Varga said on Tuesday that the wall would be paid for.',
  'Otto Varga, who scored twice, was sent off in the second half of the match.',
  'Otto Varga wins again',
  'By the river that Otto Varga loved, where the two sisters of the mill sat, nothing was heard that night.',
  'The mayor: “We asked Otto Varga to leave the hall at once,” she said, “and he did so in the end.”',
  'On Tuesday: the council met Otto Varga in the hall and gave him the keys',
  'A. Vargas and O. Vargason',
  'The late Otto Varga, Hull',
  'Ann Lee, with Otto Varga',
])('the sentence “%s” signs nothing', async (line) => {
  expect(await names(otto, TEXT, `The wall is dear\n\n${line}\n\nThe wall cost £5 in all.`)).toBe(false)
})

const SIGNING = [
  'This story was written by Otto Varga.',
  'With contributions from Otto Varga and Ann Lee',
  'Our correspondent Otto Varga has the story.',
  'Follow Otto on Twitter @ottovarga',
  'More by the same hand: @ottovarga.',
  'Otto Varga is a staff writer.',
  'Ann Lee and Otto Varga are reporters of the Courier in Hull, and have written on the harbour for twenty years.',
  'Dieser Artikel wurde von Otto Varga verfasst.',
  'Otto Varga est journaliste au Courrier.',
]
const MIDDLE = Array.from({ length: 20 }, (_, n) => `The wall cost £${n + 5} in all, the council said.`)

test.each(SIGNING)('the sentence “%s” names Otto Varga at the head of a text, and at its foot', async (line) => {
  expect(await names(otto, TEXT, ['The wall is dear', line, ...MIDDLE].join('\n\n'))).toBe(true)
  expect(await names(otto, TEXT, ['The wall is dear', ...MIDDLE, line].join('\n\n'))).toBe(true)
})

test.each(SIGNING)('the sentence “%s” signs nothing in the middle of a text', async (line) => {
  const half = MIDDLE.length / 2
  const text = [...MIDDLE.slice(0, half), line, ...MIDDLE.slice(half)].join('\n\n')
  expect(await names(otto, TEXT, text)).toBe(false)
})

/** Whether a byline names somebody of this name. */
async function namesOne(name: string, how: string, value: string): Promise<boolean> {
  const [row] = await asApp(
    `SELECT bool_or(position(' ' IN form) > 0 AND position(' ' || form || ' ' IN ${how}) > 0 OR position('|' || replace(form, ' ', '_') || '|' IN ${how}) > 0) AS is
      FROM unnest(galley_name_forms($2, 'w@galley.example')) AS form`,
    value,
    name,
  )
  return row?.['is'] === true
}

test('whoever has one name that is a common word is named where it is all there is of a writer, and nowhere else', async () => {
  for (const line of ['By Will', 'Will', 'Ann Lee and Will', 'Text: Will']) {
    expect(await namesOne('Will', FIELD, line), line).toBe(true)
    expect(await namesOne('Will', TEXT, line), line).toBe(true)
  }
  const others = [
    'By Will Smith',
    'Text: Where there is a will',
    'By then the council will vote',
    'Will the wall hold?',
  ]
  for (const line of others) {
    expect(await namesOne('Will', FIELD, line), line).toBe(false)
    expect(await namesOne('Will', TEXT, line), line).toBe(false)
  }
})
