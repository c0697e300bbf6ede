import { expect, test } from 'vitest'
import { sayOmission } from './omissions'
import { readClipboard } from './read-clipboard'

const read = (html: string, plain = '') => {
  const { blocks, omissions } = readClipboard(html, plain)
  return {
    told: blocks.map(({ role, text }) => `${role} ${text}`),
    left: omissions.map(({ kind, words }) => [kind, words.join(' | ')]),
  }
}

const TEXT = ['The council voted 7 to 2.', 'It met on Tuesday.']
const paragraphs = (...lines: readonly string[]) => lines.map((line) => `<p class=MsoNormal>${line}</p>`).join('\n')
const HEAD =
  '<b>From:</b> Ann Lee &lt;ann@paper.example&gt;<br><b>Sent:</b> Monday, 30 November 2026 05:12<br><b>To:</b> Desk<br><b>Subject:</b> Copy: Bridge to cost £4 million'

test('the head, the greeting and the signature of a mail from Outlook are told, and the line in bold is the headline', () => {
  const { told, left } = read(
    paragraphs(
      HEAD,
      'Hi Nadia,',
      'Here is the text.',
      '<b>Bridge to cost £4 million</b>',
      ...TEXT,
      'Best,<br>Ann',
      '-- <br>Ann Lee, Reporter, +44 20 7946 0000',
    ),
  )
  expect(told).toEqual([
    'HEADLINE Bridge to cost £4 million',
    'BODY Here is the text.',
    'BODY The council voted 7 to 2.',
    'BODY It met on Tuesday.',
  ])
  expect(left).toEqual([
    [
      'mail-head',
      'From: Ann Lee <ann@paper.example> Sent: Monday, 30 November 2026 05:12 To: Desk Subject: Copy: Bridge to cost £4 million',
    ],
    ['greeting', 'Hi Nadia, | Best, Ann -- Ann Lee, Reporter, +44 20 7946 0000'],
  ])
  expect(sayOmission({ kind: 'greeting', count: 2, words: [] })).toBe(
    'The greeting, the closing words or the signature of the mail left out',
  )
})

test.each([
  [
    'forwarded by Gmail',
    `<div>FYI</div><div>---------- Forwarded message ---------<br>From: <b>Ann Lee</b> &lt;ann@paper.example&gt;<br>Date: Mon, 30 Nov 2026<br>Subject: Bridge to cost £4 million<br>To: Desk<br></div><div>Bridge to cost £4 million</div>`,
    ['HEADLINE Bridge to cost £4 million', 'BODY FYI'],
  ],
  [
    'forwarded by Apple Mail, line by line',
    '<div>Begin forwarded message:</div><blockquote type="cite"><div><b>From: </b>Ann Lee</div><div><b>Subject: </b>Bridge</div><div><b>Date: </b>30 November 2026</div><p>Bridge to cost £4 million</p></blockquote>',
    ['HEADLINE Bridge to cost £4 million'],
  ],
  [
    'in German',
    '<p>Von: Ann Lee<br>Gesendet: Montag<br>An: Redaktion<br>Betreff: Brücke</p><p>Liebe Nadia,</p><p><b>Bridge to cost £4 million</b></p>',
    ['HEADLINE Bridge to cost £4 million'],
  ],
])('a mail that was %s is read without its head', (_, head, top) => {
  expect(read(head + paragraphs(...TEXT)).told).toEqual([...top, ...TEXT.map((line) => `BODY ${line}`)])
})

test('a mail that is pasted as plain text is read without its head too', () => {
  const { told, left } = read(
    '',
    `From: Ann Lee <ann@paper.example>\nSent: Monday, 30 November 2026\nTo: Desk\nSubject: Bridge\n\nDear all,\n\nHere is the text.\n\nBridge to cost £4 million\n\n${TEXT.join('\n\n')}\n\nKind regards\nAnn\n\n-- \nAnn Lee`,
  )
  expect(told).toEqual([
    'HEADLINE Bridge to cost £4 million',
    'BODY Here is the text.',
    ...TEXT.map((line) => `BODY ${line}`),
  ])
  expect(left.map(([kind]) => kind)).toEqual(['mail-head', 'greeting'])
})

test('what is no mail keeps its lines: one field alone, closing words in a story, a greeting as its headline', () => {
  const story = ['Subject: the wall', 'From: the council.', 'Hi Nadia, said the mayor.', 'Thanks,', 'Ann said.']
  expect(read(paragraphs('<b>Hello, Marlow</b>', ...TEXT, ...story)).told).toHaveLength(8)
  expect(read(paragraphs('<b>Hello, Marlow</b>', ...TEXT, ...story)).left).toEqual([])
})

test('a mail that stands within an article is part of it', () => {
  const { told, left } = read(paragraphs('<b>Mayor wrote to builder</b>', ...TEXT, 'The mail says:', HEAD, 'Pay me.'))
  expect(told).toContain('BODY Pay me.')
  expect(told.filter((line) => line.includes('Subject:'))).toHaveLength(1)
  expect(left).toEqual([])
})
