import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { odtLine, odtNote, odtParts } from '@/lib/testing/odt-parts'
import { para, run, wordParts } from '@/lib/testing/word-parts'
import { annotation } from './annotations'
import { readDocx } from './docx/read-docx'
import { readOdt } from './odt/read-odt'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'

/** As Google Docs exports it. */
const DOCS = `<html><body class="doc-content"><p class="title"><span>Noise wall will cost twice</span></p>
<p><span>The wall will cost £5.6 million.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> Residents of 1,140 homes</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span> heard it on Tuesday.</span></p>
<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Minutes, <a href="https://www.google.com/url?q=https://council.example/m&amp;sa=D">3 March</a>, p. 4</span></p></div>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Register of buildings, p. 3</span></p><p><span>and the map</span></p></div></body></html>`

/** As Word saves a page. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class=WordSection1><p class=MsoTitle>Noise wall</p>
<p class=MsoNormal>The wall will cost £5.6 million.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> Nobody knew.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[MO1]</a></span> It rained.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_2" name="_msoanchor_2">[MO2]</a></span></p></div>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Minutes, p. 4</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText><a href="#_msoanchor_1">[MO1]</a>Ask the clerk</p></div></div>
<div style='mso-element:comment'><div id="_com_2" class=msocomtxt><a name="_msocom_2"></a><p class=MsoCommentText><a href="#_msoanchor_2">[MO2]</a>Weather records, p. 9</p></div></div></div></body></html>`

describe('notes and comments are told with the words that they stand at', () => {
  test('of a Word document: footnotes, endnotes, comments with their authors, and where their words lead', () => {
    const read = readDocx(
      wordParts({
        body:
          para(run('Noise wall')) +
          para(
            `${run('It cost £5 million,')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' twice.')}<w:r><w:endnoteReference w:id="1"/></w:r>` +
              `<w:commentRangeStart w:id="3"/>${run(' 1,140 homes')}<w:commentRangeEnd w:id="3"/>${run(' stand.')}`,
          ),
        footnotes: `<w:footnote w:id="1">${para(run('Minutes, p. 4'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${para(run('Paper, p. 5'))}</w:endnote>`,
        comments: `<w:comment w:id="3" w:author="M. Oake">${para(run('Homes?'))}</w:comment>`,
      }),
    )
    expect(read.annotations).toEqual([
      { kind: 'FOOTNOTE', words: 'Minutes, p. 4', on: 'It cost £5 million,' },
      { kind: 'ENDNOTE', words: 'Paper, p. 5', on: 'It cost £5 million, twice.' },
      { kind: 'COMMENT', words: 'Homes?', by: 'M. Oake', on: '1,140 homes' },
    ])
  })

  test('of a page that Google Docs exports; the words of its comments are no paragraphs of the text', () => {
    const read = readHtml(DOCS, true)
    expect(read.annotations).toEqual([
      {
        kind: 'FOOTNOTE',
        words: 'Minutes, 3 March, p. 4',
        on: 'The wall will cost £5.6 million.',
        links: ['https://council.example/m'],
      },
      {
        kind: 'COMMENT',
        words: 'Register of buildings, p. 3 and the map',
        on: 'The wall will cost £5.6 million. Residents of 1,140 homes',
      },
    ])
    expect(read.blocks.map(({ role }) => role)).toEqual(['HEADLINE', 'BODY', 'NOTE'])
    expect(read.omissions.find(({ kind }) => kind === 'comment')?.found).toEqual([
      { words: 'Register of buildings, p. 3 and the map' },
    ])
  })

  test('of a page that Word saved, each comment by itself', () => {
    expect(readHtml(WORD, true).annotations).toEqual([
      { kind: 'FOOTNOTE', words: 'Minutes, p. 4', on: 'The wall will cost £5.6 million.' },
      { kind: 'COMMENT', words: 'Ask the clerk', on: 'The wall will cost £5.6 million. Nobody knew.' },
      {
        kind: 'COMMENT',
        words: 'Weather records, p. 9',
        on: 'The wall will cost £5.6 million. Nobody knew. It rained.',
      },
    ])
  })

  test('of Markdown and of an OpenDocument', () => {
    expect(readMarkdown('# Noise wall\n\nIt cost £5 million.[^1] So.\n\n[^1]: Minutes, p. 4\n').annotations).toEqual([
      { kind: 'FOOTNOTE', words: 'Minutes, p. 4', on: 'It cost £5 million.' },
    ])
    const body = odtLine(
      `It cost £5 million.${odtNote('Minutes, <text:a xlink:href="https://c.example/">3 March</text:a>')} So.`,
    )
    expect(readOdt(odtParts({ body })).annotations).toEqual([
      { kind: 'FOOTNOTE', words: 'Minutes, 3 March', on: 'It cost £5 million.', links: ['https://c.example/'] },
    ])
  })

  test('links within a page that lead to headings, and marks that lead nowhere, are none', () => {
    const page =
      '<h1>Wall</h1><p>It cost.<sup><a href="#gone">1</a></sup> <a href="#part">See below</a></p><h2 id="part">Part</h2><p>Words.</p>'
    expect(readHtml(page, true).annotations).toBeUndefined()
  })
})

const word = fc.stringMatching(/^[a-zäø]{5,9}$/)
const some = fc.array(word, { minLength: 1, maxLength: 5 })

test('whatever notes and comments a Word document has, each is told once with all its words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(some, some, fc.constantFrom('footnote', 'comment')), { maxLength: 12 }), (parts) => {
      const body = parts.map(([text, , kind], id) =>
        kind === 'footnote'
          ? para(`${run(text.join(' '))}<w:r><w:footnoteReference w:id="${id}"/></w:r>`)
          : para(`<w:commentRangeStart w:id="${id}"/>${run(text.join(' '))}<w:commentRangeEnd w:id="${id}"/>`),
      )
      const of = (kind: string, name: string) =>
        parts
          .map(([, said, one], id) =>
            one === kind ? `<w:${name} w:id="${id}">${para(run(said.join(' ')))}</w:${name}>` : '',
          )
          .join('')
      const { annotations = [] } = readDocx(
        wordParts({
          body: para(run('Lead')) + body.join(''),
          footnotes: of('footnote', 'footnote'),
          comments: of('comment', 'comment'),
        }),
      )
      expect(annotations.map(({ words }) => words).sort()).toEqual(parts.map(([, said]) => said.join(' ')).sort())
      const on = (said: readonly string[]) => said.join(' ').slice(-80).trim()
      for (const [text, said] of parts)
        expect(annotations.find(({ words }) => words === said.join(' '))?.on.endsWith(text.at(-1) ?? '')).toBe(
          on(text) !== '',
        )
    }),
    { numRuns: 150 },
  )
})

test('what may not be kept of a text says nothing in a note', () => {
  expect(annotation({ kind: 'COMMENT', words: 'It\u202E cost\u0000 \uD800much', on: '' })?.words).toBe(
    'It cost \uFFFDmuch',
  )
})
