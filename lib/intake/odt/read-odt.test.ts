import { describe, expect, test } from 'vitest'
import type { Intake } from '@/lib/intake/intake-block'
import { odtChange, odtLine, odtNote, odtParts, odtStyle } from '@/lib/testing/odt-parts'
import { Damaged } from '@/lib/intake/docx/xml'
import { readOdt } from './read-odt'

const read = (body: string, others: Omit<Parameters<typeof odtParts>[0], 'body'> = {}) =>
  readOdt(odtParts({ body, ...others }))
const lines = ({ blocks }: Intake) => blocks.map(({ role, text }) => `${role} ${text}`)
const told = ({ omissions }: Intake, kind: string) => omissions.find((one) => one.kind === kind)

const LEAD = odtLine('The noise wall along the ring road will cost five million pounds, papers of the council show.')

describe('parts', () => {
  test('title, subtitle, headings, captions and quotations are told by their styles, and by those they are made of', () => {
    const found = read(
      odtLine('Noise wall will cost twice', 'P1') +
        odtLine('The council knew in January.', 'Subtitle') +
        LEAD +
        '<text:h text:style-name="Heading_20_2" text:outline-level="2">Why steel is dear</text:h>' +
        odtLine('Ferrow in March', 'Illustration') +
        odtLine('Nobody hid anything, said the chair of the committee.', 'Quotations'),
      { looks: odtStyle('P1', 'paragraph', '', 'Title') },
    )
    expect(lines(found).map((line) => line.slice(0, 24))).toEqual([
      'HEADLINE Noise wall will',
      'STANDFIRST The council k',
      'BODY The noise wall alon',
      'SUBHEAD Why steel is dea',
      'CAPTION Ferrow in March',
      'PULL_QUOTE Nobody hid an',
    ])
  })

  test('the numbers of a list are printed, so they are read: at each level, and where one list continues another', () => {
    const looks =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>' +
      '<text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>' +
      '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
    const item = (inner: string, more = '') => `<text:list-item${more}>${inner}</text:list-item>`
    const found = read(
      LEAD +
        `<text:list text:style-name="L1">${item(odtLine('Berlin') + `<text:list>${item(odtLine('one'))}${item(odtLine('two'))}</text:list>`)}${item(odtLine('Paris'))}</text:list>` +
        LEAD +
        `<text:list text:style-name="L1" text:continue-numbering="true">${item(odtLine('Rome'))}${item(odtLine('Oslo'), ' text:start-value="9"')}</text:list>` +
        `<text:list text:style-name="L2">${item(odtLine('dot'))}</text:list>`,
      { looks },
    )
    expect(
      found.blocks.flatMap(({ role, text, level = 0 }) => (role === 'LIST_ITEM' ? [`${level} ${text}`] : [])),
    ).toEqual(['0 1. Berlin', '1 a. one', '1 b. two', '0 2. Paris', '0 3. Rome', '0 9. Oslo', '0 dot'])
  })

  test('tables keep their heads and spans; a covered cell is none', () => {
    const cell = (words: string, more = '') => `<table:table-cell${more}>${odtLine(words)}</table:table-cell>`
    const found = read(
      LEAD +
        `<table:table><table:table-header-rows><table:table-row>${cell('Offer', ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>` +
        `<table:table-row>${cell('Corvane')}${cell('£5.6 million')}</table:table-row></table:table>`,
    )
    expect(found.blocks.slice(1)).toEqual([
      { role: 'TABLE_CELL', text: 'Offer', row: 0, column: 0, head: true, across: 2 },
      { role: 'TABLE_CELL', text: 'Corvane', row: 1, column: 0, head: false },
      { role: 'TABLE_CELL', text: '£5.6 million', row: 1, column: 1, head: false },
    ])
  })

  test('a text box stands after the paragraph that it hangs on, which stays whole', () => {
    const found = read(
      LEAD +
        odtLine(
          `Of these homes <draw:frame><draw:text-box>${odtLine('Fares from 1 May.')}</draw:text-box></draw:frame>312 wrote.`,
        ),
    )
    expect(lines(found).slice(1)).toEqual(['BODY Of these homes 312 wrote.', 'BODY Fares from 1 May.'])
    expect(told(found, 'box')?.count).toBe(1)
  })

  test('words within elements that only one program knows are read, and spaces stand where they did', () => {
    const found = read(
      LEAD +
        odtLine('It<text:s text:c="2"/>cost<text:tab/><loext:content-control>five</loext:content-control> million.'),
    )
    expect(found.blocks.at(-1)?.text.replace(/\s+/g, ' ')).toBe('It cost five million.')
  })
})

describe('what stands beside the text', () => {
  test('notes come at the end, told with the words that they stand at; their links are kept', () => {
    const found = read(
      odtLine(
        `The wall will cost £5.6 million.${odtNote('Minutes, <text:a xlink:href="https://council.example/m">3 March</text:a>, p. 4')} Nobody knew.`,
      ),
    )
    expect(found.blocks.at(-1)).toEqual({
      role: 'NOTE',
      text: 'Minutes, 3 March, p. 4',
      links: [{ start: 9, end: 16, href: 'https://council.example/m' }],
    })
    expect(found.blocks[0]?.text).toBe('The wall will cost £5.6 million. Nobody knew.')
    expect(told(found, 'note')?.found?.[0]?.on).toBe('The wall will cost £5.6 million.')
  })

  test('tracked changes are taken as accepted: words that went and words that came at one place are one change', () => {
    const found = read(
      `<text:tracked-changes>${odtChange('ct1', 'M. Oake', 'almost')}${odtChange('ct2', 'M. Oake')}${odtChange('ct3', 'I. Marrin', 'gone')}</text:tracked-changes>` +
        odtLine(
          'It will cost <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>fully<text:change-end text:change-id="ct2"/> twice.',
        ),
    )
    expect(found.blocks[0]?.text).toBe('It will cost fully twice.')
    expect(told(found, 'change')?.found).toMatchObject([{ words: 'fully', was: 'almost', by: 'M. Oake' }])
    // It is in the list, and nowhere in the text.
    expect(told(found, 'deleted')?.found).toEqual([{ words: 'gone', by: 'I. Marrin' }])
  })

  test('a comment is told with its author and what it is about', () => {
    const found = read(
      odtLine(
        'In Ferrow <office:annotation office:name="a1"><dc:creator>M. Oake</dc:creator><dc:date>2026-03-10</dc:date><text:p>Homes or households?</text:p></office:annotation>1,140 homes<office:annotation-end office:name="a1"/> stand.',
      ),
    )
    expect(told(found, 'comment')?.found).toEqual([{ words: 'Homes or households?', by: 'M. Oake', on: '1,140 homes' }])
    expect(found.blocks[0]?.text).toBe('In Ferrow 1,140 homes stand.')
  })

  test('hidden and struck-out words, readings, contents, margins, pictures, fields of forms and embedded sheets are told', () => {
    const found = read(
      '<office:forms><form:form><form:text form:label="Name" form:current-value="Otto"/></form:form></office:forms>' +
        `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body>${odtLine('One 1')}${odtLine('Two 2')}</text:index-body></text:table-of-content>` +
        LEAD +
        odtLine(
          '<text:span text:style-name="H">Unseen.</text:span> He <text:span text:style-name="S">never</text:span> went. <text:ruby><text:ruby-base>Tokyo</text:ruby-base><text:ruby-text>city</text:ruby-text></text:ruby>' +
            '<draw:frame><draw:image xlink:href="https://evil.example/pixel.png"/><svg:desc>The wall</svg:desc></draw:frame><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>',
        ),
      {
        looks:
          odtStyle('H', 'text', 'text:display="none"') + odtStyle('S', 'text', 'style:text-line-through-style="solid"'),
        header: odtLine('Draft 3'),
        more: {
          'Object 1/content.xml':
            '<o xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table>Steel 410</table:table></o>',
        },
      },
    )
    expect(found.blocks.at(-1)?.text).toBe('He went. Tokyo')
    expect(Object.fromEntries(found.omissions.map(({ kind, count, words }) => [kind, [count, ...words]]))).toEqual({
      hidden: [1, 'Unseen.'],
      struck: [1, 'never'],
      reading: [1, 'city'],
      contents: [2, 'One 1', 'Two 2'],
      margin: [1, 'Draft 3'],
      picture: [1, 'The wall'],
      control: [1, 'Name Otto'],
      embedded: [1, 'Steel 410'],
    })
  })
})

test('words that a condition hides stand in an attribute alone, and are told', () => {
  const found = read(
    LEAD + odtLine('<text:hidden-text text:string-value="Ring Ilse first" text:is-hidden="true"/>It cost.'),
  )
  expect(told(found, 'hidden')?.words).toEqual(['Ring Ilse first'])
  expect(found.blocks.at(-1)?.text).toBe('It cost.')
})

describe('made to do harm', () => {
  test('markup written as words stays words', () => {
    const found = read(LEAD + odtLine('&lt;img src=x onerror=alert(1)&gt; &amp;lt;b&amp;gt; it cost &quot;much&quot;.'))
    expect(found.blocks.at(-1)?.text).toBe('<img src=x onerror=alert(1)> &lt;b&gt; it cost "much".')
  })

  test('an address that could run something is dropped and told; its words stay', () => {
    const found = read(LEAD + odtLine('See <text:a xlink:href="javascript:alert(1)">&quot;here&quot;</text:a> now.'))
    expect([found.blocks.at(-1)?.text, found.blocks.at(-1)?.links]).toEqual(['See "here" now.', undefined])
    expect(told(found, 'link')?.words).toEqual(['javascript:alert(1)'])
  })

  test('what is nested too deeply, has entities or is not well-formed is damaged', () => {
    expect(() => read('<text:span>'.repeat(1_100) + '</text:span>'.repeat(1_100))).toThrow(Damaged)
    expect(() => read('<text:p>')).toThrow(Damaged)
    const parts = odtParts({ body: LEAD })
    parts.set('styles.xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')
    expect(() => readOdt(parts)).toThrow(Damaged)
    expect(() => readOdt(new Map())).toThrow(Damaged)
  })

  test('styles that are made of each other, spans and repeats without end end', () => {
    const found = read(
      LEAD +
        odtLine('Round and round.', 'A') +
        `<table:table><table:table-row><table:table-cell table:number-columns-spanned="999999999" table:number-columns-repeated="16384">${odtLine('x')}</table:table-cell></table:table-row></table:table>` +
        odtLine('far<text:s text:c="99999999"/>away'),
      { looks: odtStyle('A', 'paragraph', '', 'B') + odtStyle('B', 'paragraph', '', 'A') },
    )
    expect(lines(found).map((line) => line.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining(['BODY Round and round.', 'BODY far away']),
    )
  })
})
