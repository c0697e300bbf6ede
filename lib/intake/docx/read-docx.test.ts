import { describe, expect, test } from 'vitest'
import type { Intake } from '@/lib/intake/intake-block'
import { para, run, style, wordParts } from '@/lib/testing/word-parts'
import { readDocx } from './read-docx'
import { Damaged } from './xml'

const read = (body: string, others: Omit<Parameters<typeof wordParts>[0], 'body'> = {}) =>
  readDocx(wordParts({ body, ...others }))
const lines = ({ blocks }: Intake) => blocks.map(({ role, text }) => `${role} ${text}`)
const told = ({ omissions }: Intake, kind: string) => omissions.find((one) => one.kind === kind)

const LEAD = para(run('The noise wall along the ring road will cost five million pounds, papers of the council show.'))

describe('parts', () => {
  test('title, subtitle and headings are told by their styles in any language, and by outline level', () => {
    const styles =
      style('Titel', 'Title') +
      style('Untertitel', 'Subtitle') +
      style('berschrift2', 'heading 2') +
      style('Own', 'Our own', '<w:basedOn w:val="berschrift2"/>') +
      style('Deep', 'Deep', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
    const found = read(
      para(run('Noise wall will cost twice'), 'Titel') +
        para(run('The council knew in January.'), 'Untertitel') +
        LEAD +
        para(run('Why steel is dear'), 'berschrift2') +
        para(run('One more'), 'Own') +
        para(run('A third'), 'Deep') +
        para(run('A fourth'), '', '<w:outlineLvl w:val="1"/>') +
        para(run('A fifth'), 'Overskrift2'),
      { styles },
    )
    expect(lines(found).map((line) => line.slice(0, 24))).toEqual([
      'HEADLINE Noise wall will',
      'STANDFIRST The council k',
      'BODY The noise wall alon',
      'SUBHEAD Why steel is dea',
      'SUBHEAD One more',
      'SUBHEAD A third',
      'SUBHEAD A fourth',
      'BODY A fifth',
    ])
  })

  test('a first-level heading at the top is the headline; further down it heads a part', () => {
    const styles = style('Heading1', 'heading 1')
    expect(lines(read(para(run('Top'), 'Heading1') + LEAD, { styles }))[0]).toBe('HEADLINE Top')
    const later = read(para(run('A plain first line')) + LEAD + LEAD + para(run('Later'), 'Heading1') + LEAD, {
      styles,
    })
    expect(lines(later)).toContain('SUBHEAD Later')
  })

  test('the numbers of a list are printed, so they are read: of each level in its own writing, from where it starts', () => {
    const level = (at: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${at}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:abstractNum w:abstractNumId="4">${level(0, 'decimal', '%1.', '<w:start w:val="1"/>')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="5">${level(0, 'upperRoman', 'Article %1', '<w:start w:val="3"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="6">${level(0, 'bullet', '')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    const item = (words: string, at: number, list: number) =>
      para(words && run(words), '', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
    const found = read(
      para(run('A headline')) +
        LEAD +
        item('Berlin', 0, 1) +
        item('one', 1, 1) +
        item('two', 1, 1) +
        item('deep', 2, 1) +
        item('', 0, 1) +
        item('Paris', 0, 1) +
        item('again', 1, 1) +
        LEAD +
        item('treaty', 0, 2) +
        item('more', 0, 2) +
        item('dot', 0, 3) +
        item('Rome', 0, 4) +
        item('Oslo', 0, 4),
      { numbering },
    )
    expect(
      found.blocks.flatMap(({ role, text, level: deep = 0 }) => (role === 'LIST_ITEM' ? [`${deep} ${text}`] : [])),
    ).toEqual([
      ...['0 1. Berlin', '1 (a) one', '1 (b) two', '2 1.2.1 deep', '0 3. Paris', '1 (a) again'],
      ...['0 Article III treaty', '0 Article IV more', '0 dot', '0 7. Rome', '0 8. Oslo'],
    ])
  })

  test('lists have their levels, from the paragraph or its style; a list without marks is none', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
    const item = (text: string, level: number, list = 1) =>
      para(run(text), '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
    const { blocks } = read(
      LEAD +
        item('One', 0) +
        item('Within', 1) +
        item('Set in only, it is no item at all.', 0, 2) +
        para(run('Styled'), 'LB'),
      { numbering, styles: style('LB', 'List Bullet 2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') },
    )
    expect(blocks.slice(1)).toEqual([
      { role: 'LIST_ITEM', text: 'One' },
      { role: 'LIST_ITEM', text: 'Within', level: 1 },
      { role: 'BODY', text: 'Set in only, it is no item at all.' },
      { role: 'LIST_ITEM', text: 'Styled', level: 1 },
    ])
  })

  test('struck-out words are left out and told, whichever way they are struck', () => {
    const { blocks, omissions } = read(
      LEAD + para(`${run('He ')}${run('did ', '<w:strike/>')}${run('never ', '<w:dstrike/>')}${run('go.')}`),
    )
    expect(blocks.at(-1)?.text).toBe('He go.')
    expect(omissions).toEqual([{ kind: 'struck', count: 2, words: ['did', 'never'] }])
  })

  test('a table has its heads and its spans; one that arranges things is paragraphs', () => {
    const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
    const table =
      '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>' +
      cell(para(run('Offer')), '<w:gridSpan w:val="2"/>') +
      cell(para(run('Length'))) +
      '</w:tr><w:tr>' +
      cell(para(run('Corvane')), '<w:vMerge w:val="restart"/>') +
      cell(para(run('£5.6 million')) + para(run('and VAT'))) +
      cell(para('')) +
      '</w:tr><w:tr>' +
      cell(para(''), '<w:vMerge/>') +
      cell(para(run('£6.1 million'))) +
      cell(para(run('2.4 km'))) +
      '</w:tr></w:tbl>'
    const caption = para(run('Table 1: offers'), 'Caption')
    expect(read(LEAD + caption + table, { styles: style('Caption', 'caption') }).blocks.slice(1)).toEqual([
      { role: 'CAPTION', text: 'Table 1: offers', ofTable: true },
      { role: 'TABLE_CELL', text: 'Offer', row: 0, column: 0, head: true, across: 2 },
      { role: 'TABLE_CELL', text: 'Length', row: 0, column: 2, head: true },
      { role: 'TABLE_CELL', text: 'Corvane', row: 1, column: 0, head: false, down: 2 },
      { role: 'TABLE_CELL', text: '£5.6 million\nand VAT', row: 1, column: 1, head: false },
      { role: 'TABLE_CELL', text: '£6.1 million', row: 2, column: 1, head: false },
      { role: 'TABLE_CELL', text: '2.4 km', row: 2, column: 2, head: false },
    ])
    const outer = `<w:tbl><w:tr>${cell(LEAD + table + para(''))}${cell(para(run('Beside it stands a whole sentence, too.')))}</w:tr></w:tbl>`
    expect(read(LEAD + outer).blocks.map(({ role }) => role)).toEqual([
      ...['HEADLINE', 'BODY', ...Array<string>(6).fill('TABLE_CELL'), 'BODY'],
    ])
  })

  test('links are kept, those of field codes too; one that leads nowhere safe is told', () => {
    const field = (code: string, words: string) =>
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
      `${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const found = read(
      para(
        `${run('The ')}<w:hyperlink r:id="a">${run('paper')}</w:hyperlink>${run(' and ')}${field(' HYPERLINK &quot;https://b.example/x&quot; ', 'minutes')}` +
          `${run(' say so, as ')}<w:hyperlink r:id="bad">${run('others')}</w:hyperlink>${run(' do, on page ')}${field(' PAGE ', '7')}${run('.')}`,
      ),
      { links: { a: 'https://a.example/', bad: 'file:///etc/passwd' } },
    )
    expect(found.blocks[0]).toEqual({
      role: 'BODY',
      text: 'The paper and minutes say so, as others do, on page 7.',
      links: [
        { start: 4, end: 9, href: 'https://a.example/' },
        { start: 14, end: 21, href: 'https://b.example/x' },
      ],
    })
    expect(told(found, 'link')?.words).toEqual(['file:///etc/passwd'])
  })

  test('line ends, tabs, hyphens, symbols, raised figures, smart tags and content controls keep words apart and together', () => {
    const found = read(
      para(
        `<w:r><w:t>First</w:t><w:br/><w:t>second</w:t><w:tab/><w:t>third</w:t><w:noBreakHyphen/><w:t>fourth</w:t></w:r>` +
          `<w:smartTag w:element="place">${run(' in Lindmere')}</w:smartTag>` +
          `<w:sdt><w:sdtPr/><w:sdtContent>${run(' on Monday')}</w:sdtContent></w:sdt>` +
          `<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}` +
          '<w:r><w:sym w:font="Webdings" w:char="F0FC"/></w:r>',
      ),
    )
    expect(found.blocks[0]?.text).toBe('First\nsecond third‑fourth in Lindmere on Monday≤10⁶')
    expect(told(found, 'symbol')?.words).toEqual(['Webdings F0FC'])
  })

  test('a text box comes after its paragraph, once, though the file holds it in two forms', () => {
    const box = (words: string) => `<w:txbxContent>${para(run(words))}</w:txbxContent>`
    const found = read(
      para(
        `${run('It begins')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:wsp><wps:txbx>${box('Boxed words stand here.')}</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:shape>${box('Boxed words stand here.')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' and it ends.')}`,
      ),
    )
    expect(found.blocks.map(({ text }) => text)).toEqual(['It begins and it ends.', 'Boxed words stand here.'])
    expect(told(found, 'box')).toMatchObject({ count: 1 })
    expect(told(found, 'picture')).toBeUndefined()
  })
})

describe('what it withstands', () => {
  test('a document type is refused: nothing that it names is fetched, nothing that it defines is written out', () => {
    const parts = wordParts({ body: para(run('x')) })
    const main = parts.get('word/document.xml') ?? ''
    for (const type of [
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
    ]) {
      parts.set(
        'word/document.xml',
        main.replace('<w:document', `${type}<w:document`).replace('x</w:t>', '&#120;</w:t>'),
      )
      expect(() => readDocx(parts)).toThrow(Damaged)
    }
  })

  test('XML that ends too early, or is nested without end, is told as damaged', () => {
    const parts = wordParts({ body: LEAD })
    parts.set('word/document.xml', (parts.get('word/document.xml') ?? '').slice(0, -30))
    expect(() => readDocx(parts)).toThrow(Damaged)
    const deep = wordParts({ body: `${'<w:sdt>'.repeat(2_000)}${'</w:sdt>'.repeat(2_000)}` })
    expect(() => readDocx(deep)).toThrow('nested too deeply')
  })

  test('namespaces may have any prefix', () => {
    const parts = wordParts({ body: LEAD })
    const main = (parts.get('word/document.xml') ?? '').replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    parts.set('word/document.xml', main)
    expect(readDocx(parts).blocks).toEqual(read(LEAD).blocks)
  })
})
