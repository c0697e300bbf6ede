import { expect, test } from 'vitest'
import { otto } from '@/lib/testing/people'
import { asApp } from './as-app'

const FIELD = 'galley_signed_in($1)'
const TEXT = 'galley_bylines_of($1)'
const MIDDLE = Array.from({ length: 20 }, (_, n) => `The wall cost £${n + 5} in all, the council said.`)

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
  'Otto',
  'By Otto',
  'Otto and Ann Lee',
  'Otto V.',
  'Varga',
  'Varga O.',
  'O. J. Varga',
  'O.V.',
  'Von Otto',
  'Par Otto et Ann Lee',
  'Отто Варга',
  'Текст: Отто Варга',
  'بقلم: Otto Varga',
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
  'By Otto',
  'By Otto V.',
  'Von Otto, Hull',
  'By Otto, who has covered the city council for the Courier for twenty years and lives there.',
  'Ein Beitrag von Otto Varga',
  'Text und Fotos von Otto',
  'Aufgezeichnet von Otto Varga',
  'Es wurde viel geredet. Von Otto Varga',
  'Par Otto Varga, à Hull',
  'Propos recueillis par Otto Varga et Ann Lee',
  'Un reportage de Otto Varga',
  'Por Otto V.',
  'Texto y fotos: Otto',
  'Redacción: Otto Varga',
  'Текст: Otto Varga',
  'Текст: Отто',
  'Авторка: Ann Lee, автор: Otto Varga',
  'Підготував Otto Varga',
  'بقلم Otto Varga',
  'إعداد: Otto',
  'تقرير: Otto Varga',
  'Otto Varga (Text), Ann Lee (Fotos)',
  'Ann Lee (Fotos), Otto Varga (Text)',
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
  'Otto won again',
  'Otto, the old seal of the harbour, came back on Sunday',
  'By the time that Otto came the hall was full',
  'By Otto Vance',
  'By Otto W.',
  'Von Otto hat hier niemand etwas gehört.',
  'Text messages from Otto were read out',
  'The wall cost £5 in all (dpa)',
])('the sentence “%s” signs nothing', async (line) => {
  expect(await names(otto, TEXT, `The wall is dear\n\n${line}\n\nThe wall cost £5 in all.`)).toBe(false)
})

test.each([
  '(ov)',
  '(ov/dpa)',
  'O.V.',
  '(O.V.)',
  '— Otto',
  '(Otto)',
  'Otto',
  'The wall cost £5 in all, the council said. (ov)',
])('the foot “%s” names Otto Varga', async (foot) => {
  const text = `The wall is dear\n\n${MIDDLE.join('\n\n')}`
  expect(await names(otto, TEXT, `${text}\n\n${foot}`)).toBe(true)
  expect(await names(otto, TEXT, `${text}\n\n${foot}\n`)).toBe(true)
})

/** How a byline begins, in the languages of the desk. */
const OPENINGS = [
  ...['', 'By ', 'BY: ', 'Words by ', 'Text and photos by ', 'Written by ', 'Compiled by ', '— ', 'Story: '],
  ...['Von ', 'Text: ', 'Text und Fotos von ', 'Autorin: ', 'Eine Reportage von ', 'Aufgezeichnet von ', 'Mitarbeit: '],
  ...['Par ', 'Texte et photos : ', 'Propos recueillis par ', 'Un article de ', 'Rédaction : '],
  ...['Por ', 'Texto de ', 'Una crónica de ', 'Redacción: ', 'Escrito por '],
  ...[
    'Текст: ',
    'Автор: ',
    'Текст і фото: ',
    'Підготувала: ',
    'Автор тексту: ',
    'بقلم ',
    'بقلم: ',
    'إعداد: ',
    'تقرير: ',
  ],
]
const AS = ['Otto Varga', 'OTTO VARGA', 'Varga, Otto', 'O. Varga', 'Otto V.', 'O. J. Varga', 'Ótto Vàrga', 'Отто Варга']
const WITH = ['', '.', ', Hull', ' | The Courier', ' und Ann Lee', ' / Ann Lee']

test('whatever a byline begins and ends with, in six languages, it names its writer, at the head and the foot, by whichever form of the name', async () => {
  const { id } = await otto()
  const first = OPENINGS.filter((opening) => opening.trim().length > 1).map((opening) => `${opening}Otto`)
  // Without a word before it, “Varga, Otto, Hull” is a list of three.
  const forms = (opening: string) => AS.filter((name) => /\p{L}/u.test(opening) || !name.includes(','))
  const lines = OPENINGS.flatMap((opening) => forms(opening).map((name) => opening + name)).concat(first)
  // Each at the head or at the foot, and with one of the ends, in turn.
  const texts = lines.map((line, n) => {
    const whole = line + (WITH[n % WITH.length] ?? '')
    const body = n % 2 === 0 ? [whole, ...MIDDLE] : [...MIDDLE, whole]
    return { line: whole, text: ['The wall is dear', ...body].join('\n\n') }
  })
  const missed = await asApp(
    `SELECT t.line FROM unnest($1::text[], $2::text[]) AS t (line, text)
      WHERE NOT EXISTS (SELECT FROM galley_named_in(galley_bylines_of(t.text)) AS named WHERE named = $3::uuid)`,
    texts.map(({ line }) => line),
    texts.map(({ text }) => text),
    id,
  )
  expect(missed.map(({ line }) => line)).toEqual([])
  const others = ['Ann Lee', 'Otto Lee', 'Anna Varganova', 'O. Vance', 'Ottoline V.']
  const strangers = OPENINGS.map((opening, n) =>
    ['The wall', opening + (others[n % others.length] ?? ''), ...MIDDLE].join('\n\n'),
  )
  const barred = await asApp(
    `SELECT t.text FROM unnest($1::text[]) AS t (text)
      WHERE EXISTS (SELECT FROM galley_named_in(galley_bylines_of(t.text)) AS named WHERE named = $2::uuid)`,
    strangers,
    id,
  )
  expect(barred).toEqual([])
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
