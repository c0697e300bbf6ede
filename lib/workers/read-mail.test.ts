import { expect, test } from 'vitest'
import { readFile } from './read-file'

const BOUNDARY = '----part'
const part = (type: string, body: string, more: readonly string[] = []) =>
  [`--${BOUNDARY}`, `Content-Type: ${type}`, 'Content-Transfer-Encoding: quoted-printable', ...more, '', body].join(
    '\r\n',
  )

const archive = (head: readonly string[], ...parts: readonly string[]) =>
  new TextEncoder().encode(
    [
      ...head,
      'MIME-Version: 1.0',
      `Content-Type: multipart/related; boundary="${BOUNDARY}"`,
      '',
      ...parts,
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  )

async function read(bytes: Uint8Array, name: string) {
  const answer = await readFile({ bytes, name })
  if ('refused' in answer) throw new Error(answer.refused.sentence)
  return answer.intake
}

const SAVED = ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://paper.example/wall', 'Subject: Noise wall']

test('a page that a browser saved with everything in it is read; frames in it and pictures are told', async () => {
  const page =
    '<!DOCTYPE html><html><body><article><h1>Noise wall to cost =C2=A35.6 million</h1><p>The city of Cor=\r\nvane pays.</p></article></body></html>'
  const bytes = archive(
    SAVED,
    part('text/html', page),
    part('text/css', 'p { color: red }'),
    part('text/html', '<html><body><p>Advertisement</p></body></html>'),
    part('image/png', 'iVBORw0KGgo', ['Content-Disposition: attachment; filename="wall.png"']),
  )
  const { blocks, omissions } = await read(bytes, 'wall.mhtml')
  expect(blocks).toEqual([
    { role: 'HEADLINE', text: 'Noise wall to cost £5.6 million' },
    { role: 'BODY', text: 'The city of Corvane pays.' },
  ])
  expect(omissions).toEqual([
    { kind: 'picture', count: 1, words: ['wall.png'] },
    { kind: 'embedded', count: 1, words: ['Advertisement'] },
  ])
})

test('a mail in plain text is read; what its head says and files that hang on it are told', async () => {
  const head = [
    'Received: from a.example',
    'From: Marit Oake <marit@paper.example>',
    'To: Desk <desk@paper.example>',
    'Subject: Noise wall',
  ]
  const bytes = archive(
    head,
    part('text/plain; charset=utf-8', 'Noise wall\r\n\r\nIt cost =C2=A35.6 million.'),
    part('application/pdf', 'x', ['Content-Disposition: attachment; filename="minutes.pdf"']),
  )
  const { blocks, omissions } = await read(bytes, 'wall.eml')
  expect(blocks).toEqual([
    { role: 'HEADLINE', text: 'Noise wall' },
    { role: 'BODY', text: 'It cost £5.6 million.' },
  ])
  expect(omissions).toEqual([
    { kind: 'mail-head', count: 1, words: ['Noise wall Marit Oake marit@paper.example Desk desk@paper.example'] },
    { kind: 'embedded', count: 1, words: ['minutes.pdf'] },
  ])
})

test('parts within parts without end are refused, and text that only begins like a mail is text', async () => {
  const deep = Array.from(
    { length: 300 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
  ).join('\r\n')
  const answer = await readFile({ bytes: new TextEncoder().encode(`MIME-Version: 1.0\r\n${deep}`), name: 'x.eml' })
  expect('refused' in answer && answer.refused.why).toBe('unacceptable')
  const { blocks } = await read(
    new TextEncoder().encode('Subject: the wall\n\nIt cost much. MIME-Version: 1.0'),
    'x.txt',
  )
  expect(blocks.at(-1)?.text).toBe('It cost much. MIME-Version: 1.0')
})
