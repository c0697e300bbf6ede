import { expect, test } from 'vitest'
import { sayOmission } from './omissions'
import { readHtml } from './read-html'
import { readPlain } from './read-plain'
import { unwrapped } from './redirects'

const told = (html: string) => readHtml(html).blocks.map(({ role, text }) => `${role} ${text}`)
const omitted = (html: string) => readHtml(html).omissions.map(({ kind, words }) => `${kind}: ${words.join(' | ')}`)

const ARTICLE = `<h1>Sea wall at Sandwick</h1><p>It costs £4 million.</p>`

test('menus and the feet of pages are no article, and are told with their words; the head and foot of an article are its own', () => {
  const page = `<nav><a href="/">Home</a><a href="/news">News</a></nav><header>${ARTICLE}</header><p>It is long.</p>
    <footer><p>© 2026 Herald</p>Cookies</footer>`
  expect(told(page)).toEqual(['HEADLINE Sea wall at Sandwick', 'BODY It costs £4 million.', 'BODY It is long.'])
  expect(omitted(page)).toEqual(['page: Home News | © 2026 Herald Cookies'])
  const own = `<article>${ARTICLE}<footer><p>The mayor is a cousin of the builder.</p></footer></article>`
  expect(told(own).at(-1)).toBe('BODY The mayor is a cousin of the builder.')
  expect(readHtml(`<nav><a href="https://example.org">Home</a></nav>`).blocks).toEqual([])
})

test('a line that only says when a page was published is told, a day in the text is text', () => {
  const line = `<p>Published <time datetime="2026-03-03">3 March 2026, 10:15</time></p>`
  const page = `<h1>Sea wall at Sandwick</h1>${line}<p>It was built on <time>3 May 1999</time>.</p>${line}`
  expect(told(page)).toEqual([
    'HEADLINE Sea wall at Sandwick',
    'BODY It was built on 3 May 1999.',
    'BODY Published 3 March 2026, 10:15',
  ])
  expect(omitted(page)).toEqual(['published: Published 3 March 2026, 10:15'])
})

const link = (words: string) => `<a href="https://example.org/${words.length}">${words}</a>`

test.each([
  [
    `<h3>Read more</h3><ul><li>${link('Bridge shut')}</li><li>${link('Slabs fall')}</li></ul>`,
    'Read more · Bridge shut · Slabs fall',
  ],
  [`<aside><p>Related</p><p>${link('Bridge shut')}</p></aside>`, 'Related · Bridge shut'],
  [`<p><b>Read more:</b> ${link('Bridge shut')}</p>`, 'Read more: Bridge shut'],
  [`<p>${link('READ MORE: Bridge shut')}</p>`, 'READ MORE: Bridge shut'],
  [`<h2>More on this story</h2><p>${link('Bridge shut')}</p>`, 'More on this story · Bridge shut'],
  [`<p>Lesen Sie auch: ${link('Brücke gesperrt')}</p>`, 'Lesen Sie auch: Brücke gesperrt'],
  [`<p>À lire aussi : ${link('Le pont fermé')}</p>`, 'À lire aussi : Le pont fermé'],
])('a box that only leads to other articles is no part of this one, and is told with its words: %s', (box, words) => {
  const { blocks, omissions } = readHtml(`${ARTICLE}${box}<p>It is long.</p>`)
  expect(blocks.map(({ text }) => text)).toEqual(['Sea wall at Sandwick', 'It costs £4 million.', 'It is long.'])
  expect(omissions).toEqual([{ kind: 'elsewhere', count: 1, words: [words] }])
  expect(sayOmission({ kind: 'elsewhere', count: 1, words: [words] })).toBe(
    '1 box that only leads to other articles left out',
  )
})

const AROUND = [
  ...['Share this', 'Share this article', 'SHARE ON FACEBOOK', 'Share on X, WhatsApp and LinkedIn', 'Copy link'],
  ...['Advertisement', '– Advertisement –', 'Article continues below', 'Sign up for our morning newsletter'],
  ...['Follow us on Threads and X', 'Artikel teilen', 'Partager cet article', 'شارك المقال'],
]

test.each(AROUND)('a line of the page is no part of the article, pasted with or without its markup: %s', (line) => {
  const rich = readHtml(`${ARTICLE}<p>${line}</p><p>It is long.</p>`)
  const plain = readPlain(`Sea wall at Sandwick\n\nIt costs £4 million.\n\n${line}\n\nIt is long.`)
  for (const { blocks, omissions } of [rich, plain]) {
    expect(blocks.map(({ text }) => text)).toEqual(['Sea wall at Sandwick', 'It costs £4 million.', 'It is long.'])
    expect(omissions).toEqual([{ kind: 'page', count: 1, words: [line] }])
  }
})

test.each([
  'Read more: Ferry fares rise',
  'READ NEXT | Why the ferry is late',
  'Lire aussi : Le pont fermé',
  'Read more',
])('a line that leads to another article goes without its link too, and is told: %s', (line) => {
  const { blocks, omissions } = readPlain(`Sea wall\n\nIt costs £4 million.\n\n${line}\n\nIt is long.`)
  expect(blocks.map(({ text }) => text)).toEqual(['Sea wall', 'It costs £4 million.', 'It is long.'])
  expect(omissions).toEqual([{ kind: 'elsewhere', count: 1, words: [line] }])
})

test.each([
  ...[
    'Share',
    'Share of the vote',
    'Share this burden, the mayor says',
    'Advertisement spending',
    'Print this, they said.',
  ],
  ...['Read more: the council paid £4 million. It is long.', 'Follow us on foot', 'Subscribe to our view of it'],
])('words that an article may say itself stay: %s', (line) => {
  const { blocks, omissions } = readPlain(`Sea wall\n\nIt costs £4 million.\n\n${line}\n\nIt is long.`)
  expect(blocks[2]?.text).toBe(line)
  expect(omissions).toEqual([])
})

test('an article about sharing keeps its headline, and titles below “Read more” keep their head', () => {
  expect(readPlain('Share this\n\nIt is long.').blocks[0]?.text).toBe('Share this')
  expect(readHtml(`${ARTICLE}<h2>Anzeige</h2><p>It is long.</p>`).blocks[2]?.text).toBe('Anzeige')
  expect(readPlain('Sea wall\n\nIt is long.\n\nRead more\n\nFerry fares rise\n\nBus lanes cut').blocks).toHaveLength(5)
})

test.each([
  '<h2>Related cases</h2><p>Two more people fell ill.</p>',
  '<p>Related: a bridge was shut in May.</p>',
  `<p>Read more in ${link('our report')}.</p>`,
  `<p>Read more: the council paid £4 million, ${link('a report')} says.</p>`,
  '<h3>Further reading</h3><p>The county paper says why.</p>',
  `<p>${link('The report')}</p>`,
])('what says something itself stays, whatever it opens with: %s', (markup) => {
  expect(omitted(`${ARTICLE}${markup}<p>It is long.</p>`)).toEqual([])
})

test.each([
  ['We wait.<cite>Ada Lund</cite>', ['We wait.\nAda Lund']],
  ['“We wait” <cite>Ada Lund</cite>', ['“We wait”\nAda Lund']],
  ['We wait — <cite>Ada Lund</cite>', ['We wait — Ada Lund']],
  ['I read <cite>The Times</cite> daily.', ['I read The Times daily.']],
  ['<p>We wait.</p><footer>— <cite>Ada Lund</cite></footer>', ['We wait.\n— Ada Lund']],
  ['<p>We wait.</p><p>— Ada Lund</p>', ['We wait.\n— Ada Lund']],
  ['<p>We wait.</p><p>— and we wait</p>', ['We wait.', '— and we wait']],
])('whoever a quotation cites is no part of its last word: %s', (markup, texts) => {
  const { blocks } = readHtml(`${ARTICLE}<p>So it is.</p><blockquote>${markup}</blockquote>`)
  expect(blocks.slice(3)).toEqual(texts.map((text) => ({ role: 'PULL_QUOTE', text })))
})

test('the numbers of a list are printed, so they are read; bullets are not', () => {
  const items = (list: string) => told(`${ARTICLE}<p>So.</p>${list}`).flatMap((one) => one.split('LIST_ITEM ')[1] ?? [])
  expect(items('<ol><li>Berlin</li><li><p>Paris</p><p>and more</p></li></ol>')).toEqual([
    '1. Berlin',
    '2. Paris',
    'and more',
  ])
  expect(items('<ol start="5"><li>five</li><li value="9">nine</li><li>ten</li></ol>')).toEqual([
    '5. five',
    '9. nine',
    '10. ten',
  ])
  expect(items('<ol type="a"><li>one<ol type="I"><li>inner</li></ol></li><li>two</li></ol>')).toEqual([
    'a. one',
    'I. inner',
    'b. two',
  ])
  expect(items('<ol start="3" reversed><li>c</li><li>b</li></ol><ol reversed><li>z</li></ol>')).toEqual([
    '3. c',
    '2. b',
    'z',
  ])
  expect(items('<ul><li>one</li></ul><ol style="list-style: none"><li>two</li></ol>')).toEqual(['one', 'two'])
  const docs = (type: string, words: string) =>
    `<li aria-level="1" style="list-style-type:${type}"><p>${words}</p></li>`
  expect(
    items(
      `<ol>${docs('decimal', 'one')}<ol>${docs('lower-alpha', 'inner')}</ol>${docs('decimal', 'two')}</ol><ul>${docs('disc', 'three')}</ul>`,
    ),
  ).toEqual(['1. one', 'a. inner', '2. two', 'three'])
  const word = (mark: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span>Berlin</p>`
  expect(items(word('12.') + word('·') + word('(b)') + word('o'))).toEqual([
    '12. Berlin',
    'Berlin',
    '(b) Berlin',
    'Berlin',
  ])
})

test('a link on a numbered item is on its words and not on its number', () => {
  const { blocks } = readHtml(`${ARTICLE}<ol><li><a href="https://example.org/">Berlin</a></li></ol>`)
  expect(blocks.at(-1)).toMatchObject({ text: '1. Berlin', links: [{ start: 3, end: 9 }] })
})

test.each([
  ['https://www.google.com/url?q=https://example.org/a%3Fb%3D1&sa=D&ust=1', 'https://example.org/a?b=1'],
  ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx&data=05',
    'https://example.org/x',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=AT', 'https://example.org/'],
  ['https://urldefense.com/v3/__https://example.org/a__;!!Iz9xO38YGHZK!x$', 'https://example.org/a'],
  ['https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a&d=Dw', 'https://example.org/a'],
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fexample.org',
    'https://example.org/',
  ],
  ['https://www.google.com/search?q=https://example.org', 'https://www.google.com/search?q=https://example.org'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  [
    'https://google.com.evil.example/url?q=https://example.org',
    'https://google.com.evil.example/url?q=https://example.org',
  ],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('%s leads to %s', (address, expected) => {
  expect(unwrapped(address)).toBe(expected)
})

test('a link that only leads on leads straight to its page, and that is told; what may not be kept is not', () => {
  const link = (to: string) => `<p>See <a href="https://www.google.com/url?q=${encodeURIComponent(to)}">this</a>.</p>`
  const { blocks } = readHtml(ARTICLE + link('https://example.org/a'))
  expect(blocks.at(-1)?.links).toEqual([{ start: 4, end: 8, href: 'https://example.org/a' }])
  expect(omitted(ARTICLE + link('https://example.org/a'))).toEqual(['redirect: https://example.org/a'])
  expect(readHtml(ARTICLE + link('https://u:p@example.org/')).blocks.at(-1)?.links?.[0]?.href).toContain('google.com')
})

test.each([
  ['article__standfirst', 'STANDFIRST'],
  ['c-article__dek', 'STANDFIRST'],
  ['story-subtitle', 'STANDFIRST'],
  ['article__headline', 'HEADLINE'],
  ['image__caption', 'CAPTION'],
  ['media-caption', 'CAPTION'],
  ['article__pull-quote', 'PULL_QUOTE'],
  ['article__text', 'BODY'],
  ['related__headline', 'BODY'],
  ['standfirst-next', 'BODY'],
])('the class %s of a content system says that a paragraph is %s', (name, role) => {
  const lead = name === 'article__headline' ? '' : '<h1>Bridge shut</h1>'
  const { blocks } = readHtml(`${lead}<p class="${name}">The crossing closes in May.</p><p>It stays shut.</p>`)
  expect(blocks.find(({ text }) => text.startsWith('The crossing'))?.role).toBe(role)
})

test('the caption of a figure that is a quotation says whose it is; that of a picture is a caption', () => {
  const quote = '<blockquote><p>“We wait.”</p></blockquote>'
  const roles = (figure: string) => told(`${ARTICLE}<p>So it is.</p><figure>${figure}</figure>`).slice(3)
  expect(roles(`${quote}<figcaption>Ada Lund</figcaption>`)).toEqual(['PULL_QUOTE “We wait.”\nAda Lund'])
  expect(roles(`${quote}<img src="a.png"><figcaption>Ada Lund</figcaption>`)).toEqual([
    'PULL_QUOTE “We wait.”',
    'CAPTION Ada Lund',
  ])
})

test('a bold first row heads a table whose program marks no heads; where nothing is set off, what names the figures does', () => {
  const row = (cells: readonly string[], mark: (text: string) => string) =>
    `<tr>${cells.map((text) => `<td><p>${mark(text)}</p></td>`).join('')}</tr>`
  const bold = (text: string) => `<span style="font-weight:700">${text}</span>`
  const heads = (...rows: string[]) =>
    readHtml(`${ARTICLE}<p>So.</p><table>${rows.join('')}</table>`).blocks.flatMap(({ text, head }) =>
      head ? [text] : [],
    )
  const plain = (text: string) => text
  expect(heads(row(['Year', 'Cost'], bold), row(['2024', '£4'], plain))).toEqual(['Year', 'Cost'])
  expect(heads(row(['Year', 'Cost'], bold), row(['2024', '£4'], bold))).toEqual(['Year', 'Cost', '2024'])
  expect(heads(row(['Year', 'Cost'], plain), row(['2024', '£4'], plain))).toEqual(['Year', 'Cost', '2024'])
})

test('struck-out words are left out and told', () => {
  const found = readHtml(
    `${ARTICLE}<p>He <s>did</s> not go, <span style="text-decoration: line-through">she said</span> they say.</p>`,
  )
  expect(found.blocks.at(-1)?.text).toBe('He not go, they say.')
  expect(found.omissions).toEqual([{ kind: 'struck', count: 2, words: ['did', 'she said'] }])
})

test('characters that turn words round are taken out and counted; marks and isolates of direction stay', () => {
  const found = readHtml(`${ARTICLE}<p>It cost £\u202e41\u202cm and \u2067אב\u2069\u200e more.</p>`)
  expect(found.blocks.at(-1)?.text).toBe('It cost £41m and \u2067אב\u2069\u200e more.')
  expect(found.omissions).toEqual([{ kind: 'invisible', count: 2, words: [] }])
})
