import { expect, test } from 'vitest'
import { readHtml } from './read-html'

const told = (html: string) => readHtml(html).blocks.map(({ role, text }) => `${role} ${text}`)
const leftOut = (html: string) =>
  Object.fromEntries(readHtml(html).omissions.map(({ kind, count, words }) => [kind, [count, ...words]]))

test('a page’s headings, standfirst, caption, list, quote and table keep what they are', () => {
  const html = `
    <article>
      <h1>Tollgate Bridge repair will cost <em>£31.4 million</em></h1>
      <p class="standfirst">Work on the 1931 crossing starts in May.</p>
      <p>By Marit Oake</p>
      <figure><img src="x.jpg" alt="The bridge at dawn"><figcaption>Hangers on 10 March. <span class="credit">Anna Weil</span></figcaption></figure>
      <p>The council voted 11–4<br>on Tuesday.</p>
      <h2>Half from the city</h2>
      <ul><li>Lindmere: £18.6 million</li><li><p>Aske County</p><ul><li>£9.5 million</li></ul></li></ul>
      <blockquote><p>“We are buying thirty more years.”</p><footer>Helena Brandt</footer></blockquote>
      <table><caption>Who pays</caption><tr><th>Payer</th><th>Sum</th></tr><tr><th>City</th><td>18.6</td></tr><tr><td></td><td>9.5<br>million</td></tr></table>
      <div class="footnotes"><ol><li id="fn1">Committee paper WC 26/014.</li></ol></div>
    </article>`
  const { blocks, byline } = readHtml(html)
  expect(byline).toBe('By Marit Oake')
  expect(blocks.map(({ role, text }) => `${role} ${text}`)).toEqual([
    'HEADLINE Tollgate Bridge repair will cost £31.4 million',
    'STANDFIRST Work on the 1931 crossing starts in May.',
    'CAPTION Hangers on 10 March. Anna Weil',
    'BODY The council voted 11–4\non Tuesday.',
    'SUBHEAD Half from the city',
    'LIST_ITEM Lindmere: £18.6 million',
    'LIST_ITEM Aske County',
    'LIST_ITEM £9.5 million',
    'PULL_QUOTE “We are buying thirty more years.”\nHelena Brandt',
    'CAPTION Who pays',
    'TABLE_CELL Payer',
    'TABLE_CELL Sum',
    'TABLE_CELL City',
    'TABLE_CELL 18.6',
    'TABLE_CELL 9.5\nmillion',
    'NOTE Committee paper WC 26/014.',
  ])
  expect(
    blocks.filter(({ role }) => role === 'TABLE_CELL').map(({ row, column, head }) => [row, column, head]),
  ).toEqual([
    [0, 0, true],
    [0, 1, true],
    [1, 0, true],
    [1, 1, false],
    [2, 1, false],
  ])
  expect(leftOut(html)).toEqual({
    byline: [1, 'By Marit Oake'],
    picture: [1, 'The bridge at dawn'],
  })
})

test('cells that span rows and columns leave the others in their place', () => {
  const { blocks } = readHtml(
    '<table><tr><th rowspan="2">Year</th><th colspan="2">Cost</th></tr><tr><td>a</td><td>b</td></tr><tr><td>2024</td><td>1</td><td>2</td></tr></table>',
  )
  expect(
    blocks.map(({ text, row, column, across, down }) =>
      [text, row, column, across, down].filter((one) => one !== undefined).join(' '),
    ),
  ).toEqual(['Year 0 0 2', 'Cost 0 1 2', 'a 1 1', 'b 1 2', '2024 2 0', '1 2 1', '2 2 2'])
})

test('list items that stand under others do so here, as pages, Word and Docs say it', () => {
  const html = `<h1>Costs</h1><ul><li>One<ul><li>Under one</li></ul></li><li>Two</li></ul>
    <p style='mso-list:l0 level2 lfo1'>In Word</p><ul><li aria-level="2">In Docs</li></ul>
    <table><tr><th rowspan="2">Bridge</th><th colspan="2">Cost</th></tr><tr><th>2024</th><th>2025</th></tr></table>`
  const items = readHtml(html).blocks.filter(({ role }) => role === 'LIST_ITEM')
  expect(items.map(({ text, level }) => [text, level])).toEqual([
    ['One', undefined],
    ['Under one', 1],
    ['Two', undefined],
    ['In Word', 1],
    ['In Docs', 1],
  ])
  const deep = readHtml('<ul>'.repeat(30) + '<li>Far in</li>').blocks.map(({ level }) => level)
  expect(deep).toEqual([8])
  const layout =
    '<table><tr><td colspan="2">One.</td></tr><tr><td>Side.<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>'
  expect(leftOut(layout)).toEqual({})
})

test('the caption of a table is told as such, and that of a picture is not', () => {
  const { blocks } = readHtml(
    `<h1>Costs</h1><figure><img src="a.jpg"><figcaption>The bridge</figcaption></figure>
     <table><caption>Who pays</caption><tr><th>Payer</th><th>Sum</th></tr></table>`,
  )
  expect(blocks.filter(({ role }) => role === 'CAPTION')).toEqual([
    { role: 'CAPTION', text: 'The bridge' },
    { role: 'CAPTION', text: 'Who pays', ofTable: true },
  ])
})

test('the caption of a figure that is a table stands in front of it, wherever the page sets it', () => {
  const { blocks } = readHtml(
    `<h1>Visitors</h1><figure><table><tr><th>Town</th><th>2025</th></tr><tr><td>Marlow</td><td>12</td></tr></table>
     <figcaption>Visitors in thousands</figcaption></figure><figure><img src="a.jpg"><figcaption>The mill</figcaption></figure>
     <table><tr><th>Town</th><th>2025</th></tr><tr><td>Ware</td><td>3</td></tr></table><figure><figcaption>A map</figcaption></figure>`,
  )
  expect(blocks.map(({ role, text, ofTable }) => [role, text, ofTable])).toEqual([
    ['HEADLINE', 'Visitors', undefined],
    ['CAPTION', 'Visitors in thousands', true],
    ...['Town', '2025', 'Marlow', '12'].map((text) => ['TABLE_CELL', text, undefined]),
    ['CAPTION', 'The mill', undefined],
    ...['Town', '2025', 'Ware', '3'].map((text) => ['TABLE_CELL', text, undefined]),
    ['CAPTION', 'A map', undefined],
  ])
})

test('a table that only arranges a page, or has one cell, is running text', () => {
  expect(told('<table role="presentation"><tr><td>One.</td><td>Two.</td></tr></table>')).toEqual([
    'HEADLINE One.',
    'BODY Two.',
  ])
  expect(told('<h1>Buses</h1><table><tr><td>Alone.</td></tr></table>')).toEqual(['HEADLINE Buses', 'BODY Alone.'])
  const nested =
    '<h1>Buses</h1><table><tr><td>Side.<table><tr><td>1</td><td>2</td></tr></table></td><td>Other.</td></tr></table>'
  expect(told(nested)).toEqual(['HEADLINE Buses', 'BODY Side.', 'TABLE_CELL 1', 'TABLE_CELL 2', 'BODY Other.'])
})

test('links stand under their words, wherever space was folded', () => {
  const { blocks } = readHtml(
    '<h1> Buses </h1><p>  The  <a href="https://city.example/paper">committee\n paper </a>, and <a href="mailto:press@city.example">press</a>.</p>',
  )
  const body = blocks[1]
  expect(body?.links?.map(({ start, end, href }) => [body.text.slice(start, end), href])).toEqual([
    ['committee paper', 'https://city.example/paper'],
    ['press', 'mailto:press@city.example'],
  ])
})

test('an address that could run or reach something is dropped and told; its words stay', () => {
  for (const href of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'https://user:secret@city.example/',
    '/relative',
  ]) {
    const read = readHtml(`<h1>Buses</h1><p>The <a href="${href}">paper</a>.</p>`)
    expect(read.blocks[1]).toEqual({ role: 'BODY', text: 'The paper.' })
    expect(read.omissions).toEqual([{ kind: 'link', count: 1, words: [href.trim().replace(/\s+/g, ' ')] }])
  }
})

test('scripts, handlers, styles and hidden words never come in, and what was left out is told', () => {
  const html = `<style>p{color:red}</style><script>steal()</script>
    <h1 onclick="steal()">Buses</h1>
    <p onmouseover="steal()">Five <span style="display: none">hundred</span> in the <span hidden>dark</span> morning<span style="mso-hide:all">x</span><span class="sr-only">y</span>.</p>
    <p><img src=x onerror="steal()"><svg><text>logo</text></svg><button>Share</button><input value="Search"><iframe src="//evil.example">f</iframe></p>
    <noscript>Turn it on</noscript><template><p>t</p></template>`
  expect(told(html)).toEqual(['HEADLINE Buses', 'BODY Five in the morning.'])
  expect(leftOut(html)).toEqual({
    hidden: [4, 'hundred', 'dark', 'x', 'y'],
    picture: [2, 'logo'],
    control: [2, 'Share', 'Search'],
    embedded: [1, 'f'],
    script: [3],
  })
})

test('raised figures are not joined to the number before them', () => {
  expect(told('<h1>Heat</h1><p>10<sup>6</sup> m<sup>2</sup>, the 1<sup>st</sup> in CO<sub>2</sub>.</p>')).toEqual([
    'HEADLINE Heat',
    'BODY 10⁶ m², the 1st in CO2.',
  ])
})

test('the marks of footnotes are taken out of the text, whoever wrote them, and the notes stay', () => {
  const html = `<h1>Costs</h1>
    <p>In 2024<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> it was<a href="#_ftn2" name="_ftnref2"><span class="MsoFootnoteReference">[2]</span></a> £4<a class="sdfootnoteanc" href="#sdfootnote3sym"><sup>3</sup></a> million<sup class="reference">[4]</sup>.</p>
    <div style="mso-element:footnote-list"><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1"><span>[1]</span></a> Paper 14.</p></div></div>
    <div><p id="ftnt1"><a href="#ftnt_ref1">[1]</a> Paper 15.</p></div>`
  expect(told(html)).toEqual(['HEADLINE Costs', 'BODY In 2024 it was £4 million.', 'NOTE Paper 14.', 'NOTE Paper 15.'])
  expect(leftOut(html)['note-mark']?.[0]).toBe(6)
})

test('what Word puts on the clipboard: title, subtitle, list, caption, changes and comments', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>doc</title><style><!-- p.MsoNormal {margin:0} --></style>
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
    <p class=MsoTitle>School meals<o:p></o:p></p>
    <p class=MsoSubtitle>The kitchen budget was cut twice<o:p></o:p></p>
    <p class=MsoNormal>It served <del cite="mailto:m"><span>9,400</span></del><ins cite="mailto:m"><span>9,500</span></ins> lunches<a style='mso-comment-reference:MO_1' href="#_msocom_1"></a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[MO1]</a></span>.<o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Monday<o:p></o:p></p>
    <p class=MsoCaption>Figure 1: the kitchen</p>
    <p class=MsoNormal><b>A heading in bold</b></p>
    <p class=MsoNormal>It ends here.</p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is that pupils?</p></div></div>
    <!--EndFragment--></body></html>`
  expect(told(html)).toEqual([
    'HEADLINE School meals',
    'STANDFIRST The kitchen budget was cut twice',
    'BODY It served 9,500 lunches.',
    'LIST_ITEM Monday',
    'CAPTION Figure 1: the kitchen',
    'SUBHEAD A heading in bold',
    'BODY It ends here.',
  ])
  expect(leftOut(html)).toMatchObject({
    deleted: [1, '9,400'],
    comment: [1, 'Is that pupils?'],
    'note-mark': [1, '[MO1]'],
    marker: [1, '·'],
  })
})

test('what Google Docs puts on the clipboard: title and subtitle by size, lists, plain bold around all of it', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
    <p dir="ltr"><span style="font-size:26pt;font-family:Arial;white-space:pre-wrap">Night buses</span></p>
    <p dir="ltr"><span style="font-size:15pt;color:#666666;">Two more from May</span></p>
    <h2 dir="ltr"><span style="font-size:16pt">The cost</span></h2>
    <p dir="ltr"><span style="font-size:11pt;font-weight:400">It is </span><span style="font-size:11pt;font-weight:700">£4 million</span><span style="font-size:11pt"> a year.</span></p><br />
    <ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt">Line 5</span></p></li></ul></b>`
  expect(told(html)).toEqual([
    'HEADLINE Night buses',
    'STANDFIRST Two more from May',
    'SUBHEAD The cost',
    'BODY It is £4 million a year.',
    'LIST_ITEM Line 5',
  ])
})

test.each([
  ['26pt;color:#000000', '15pt;color:rgb(102, 102, 102)', 'STANDFIRST'],
  ['18pt;font-weight:700', '13pt', 'STANDFIRST'],
  ['11pt;font-weight:700', '11pt;color:#434343', 'STANDFIRST'],
  ['14pt;font-weight:700', '11pt;color:grey', 'STANDFIRST'],
  ['26pt', '11pt', 'BODY'],
  ['26pt', '9pt;color:#999999', 'BODY'],
  ['26pt', '11pt;color:#0000ee', 'BODY'],
])('in Docs without styles, below a title in %s a line in %s is %s', (title, line, role) => {
  const set = (style: string, words: string) => `<p dir="ltr"><span style="font-size:${style}">${words}</span></p>`
  const docs = (below: string) => `<b style="font-weight:normal" id="docs-internal-guid-1">${below}</b>`
  const text = set('11pt', 'The council voted on Tuesday.') + set('11pt', 'It takes a year.')
  const pasted = docs(
    set(title, 'Bridge to be repaired') + set(line, 'One lane in each direction closes in May') + text,
  )
  expect(readHtml(pasted).blocks.map((block) => block.role)).toEqual(['HEADLINE', role, 'BODY', 'BODY'])
  // Where all of the text is set like it, it is text.
  const alike = docs(
    set(title, 'Bridge to be repaired') + set(line, 'It closes in May') + set(line, 'It takes a year.'),
  )
  expect(readHtml(alike).blocks.map((block) => block.role)).toEqual(['HEADLINE', 'BODY', 'BODY'])
})

test('a mail without headings: two line breaks are a paragraph, the first line the headline', () => {
  expect(
    told('<div>Night buses<br><br>They run at five.<br>Every day.<br><br>Fares</div><div>A ride is £2.</div>'),
  ).toEqual(['HEADLINE Night buses', 'BODY They run at five.\nEvery day.', 'SUBHEAD Fares', 'BODY A ride is £2.'])
  expect(told('<h1>A</h1><blockquote type="cite"><p>He wrote.</p></blockquote>')).toEqual([
    'HEADLINE A',
    'BODY He wrote.',
  ])
})

test('a paragraph of rich text is no subhead or standfirst for being short; one in bold may be', () => {
  const after = '<p>The bridge closes in May.</p>'
  expect(told(`<p>Line one<br>Line two<br><br>Line three</p>${after}`)).toEqual([
    'BODY Line one\nLine two',
    'BODY Line three',
    'BODY The bridge closes in May.',
  ])
  expect(
    told(`<h1>Buses</h1><p>A short line</p>${after}<div>Another</div>${after}<p><b>Fares</b></p>${after}`),
  ).toEqual([
    'HEADLINE Buses',
    'BODY A short line',
    'BODY The bridge closes in May.',
    'BODY Another',
    'BODY The bridge closes in May.',
    'SUBHEAD Fares',
    'BODY The bridge closes in May.',
  ])
})

test('a second headline heads a part of the text, and a text that begins with a lower heading has it as headline', () => {
  expect(told('<h1>One</h1><p>Words.</p><h1>Two</h1><p>More.</p>')).toEqual([
    'HEADLINE One',
    'BODY Words.',
    'SUBHEAD Two',
    'BODY More.',
  ])
  expect(told('<h3>One</h3><p>Words.</p>')).toEqual(['HEADLINE One', 'BODY Words.'])
})

test('invisible characters inside words are taken out; joiners, marks of direction and no-break spaces stay', () => {
  const read = readHtml('<h1>A</h1><p>5 Mar\u200bch 20\u00ad24, 1&nbsp;200 می\u200cروم \u200fא&nbsp; b</p>')
  expect(read.blocks[1]?.text).toBe('5 March 2024, 1\u00a0200 می\u200cروم \u200fא b')
  expect(read.omissions).toEqual([{ kind: 'invisible', count: 2, words: [] }])
})

test('nothing copied is no text', () => {
  for (const html of ['', '<p> &nbsp;</p>', '<!-- x -->', '<td>', '</p>', '<p', '<'.repeat(50)])
    expect(readHtml(html).blocks.filter(({ text }) => text.trim() === '')).toEqual([])
})

test('markup nested deeper than any browser writes it is read as plain text, without a word lost', () => {
  expect(told(`${'<div>'.repeat(5_000)}Buses<p>They run.${'</div>'.repeat(5_000)}`)).toEqual([
    'HEADLINE Buses',
    'BODY They run.',
  ])
})
