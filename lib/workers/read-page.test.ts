import { describe, expect, test } from 'vitest'
import { allWords } from '@/lib/testing/intake-words'
import { newspaperPage } from '@/lib/testing/newspaper-page'
import { readFetched } from './read-fetched'
import { readPage } from './read-page'

const FERRY = 'https://courier.example/city/ferry-summer'
const told = ({ intake }: ReturnType<typeof readPage>) => intake.blocks.map(({ role, text }) => `${role} ${text}`)
const around = ({ intake }: ReturnType<typeof readPage>) =>
  intake.omissions.find(({ kind }) => kind === 'page')?.found?.map(({ words, after }) => [after, words])
const bytes = (words: string) => new TextEncoder().encode(words)

test('the article is read off a newspaper’s page, and everything around it is told with its place', () => {
  const page = readPage(newspaperPage(), FERRY)
  expect(page).toMatchObject({ language: 'en-GB', isPaid: true, states: 640 })
  expect(page.intake).toMatchObject({ byline: 'By Jonas Wehr', published: '2026-03-05' })
  expect(told(page).slice(0, 4)).toEqual([
    'HEADLINE Council chooses ferry operator for the summer',
    'STANDFIRST Maren Ferries bid lower than its only rival and promises a boat every forty minutes.',
    'CAPTION The Maren leaves Lindmere quay. Photograph: Ilse Marrin',
    expect.stringMatching(/^BODY Maren Ferries will run/) as string,
  ])
  expect(told(page)).toEqual(
    expect.arrayContaining([
      'SUBHEAD Who paid before',
      'CAPTION Passengers',
      'TABLE_CELL 212,000',
      'LIST_ITEM Bicycles cost £1 on every crossing of the day.',
    ]),
  )
  const at = (words: string) => page.intake.blocks.findIndex(({ text }) => text.startsWith(words))
  expect(around(page)).toEqual([
    [-1, 'The Courier City Sport'],
    [at('The company bid'), 'Share Mail'],
    [at('Bicycles cost'), 'Most read Bridge closes again Harbour fees rise'],
    [at('Tenning said'), 'Comments I never liked that ferry, it is late every single day of the year.'],
    [at('Tenning said'), '© The Courier 2026. Imprint, privacy, terms.'],
  ])
})

test('a part stands below the paragraph before it, also where that ends in a link and a full stop', () => {
  const body = `<p>Fares rise by 9 percent in May, says a paper of the works committee that <a href="/p">the city keeps</a>.</p>
    <div class="share-tools social"><a href="/s">Post it</a></div><p>Nobody in the council of the town spoke against it, people who were there say.</p>`
  const { blocks, omissions } = readPage(newspaperPage({ body }), FERRY).intake
  const found = omissions.flatMap((one) => one.found ?? []).find(({ words }) => words === 'Post it')
  expect(blocks[found?.after ?? -1]?.text).toMatch(/^Fares rise/)
})

test('links lead from where the page was found, and keep their words', () => {
  const { blocks } = readPage(newspaperPage(), FERRY).intake
  const [link] = blocks.flatMap(({ links = [] }) => links)
  expect(link?.href).toContain('https://courier.example/papers/wc-26-014.html')
  const based = readPage(newspaperPage({ head: '<base href="https://cdn.example/x/">' }), FERRY).intake
  expect(based.blocks.flatMap(({ links = [] }) => links)[0]?.href).toContain('https://cdn.example/papers/')
})

test('no word of the page is lost: each is in the blocks or in the report', () => {
  const more = `
    <div class="box"><p>Fares from 1 May: adults £4.20.</p></div>
    <blockquote class="twitter-tweet"><p>“Two decks and a café!” @marenferries</p></blockquote>
    <p class="paywall">Subscribe to read on.</p><div>Loose words beside <p>a paragraph of the box.</p> and after it</div>
    <p>It rained <span class="share">on <a href="javascript:void(0)">that quay</a></span> all day long, said everybody there.</p>`
  const { intake } = readPage(newspaperPage({ body: more }), FERRY)
  const words = allWords(intake).join(' ')
  for (const word of 'Sport Share Mail Fares Two café! @marenferries Subscribe Loose beside box. after quay rained Imprint, never Harbour'.split(
    ' ',
  ))
    expect(words, word).toContain(word)
})

test('a name that only the page’s data tell becomes the byline, an address in its place does not', () => {
  const without = newspaperPage().replace('By Jonas Wehr', '')
  expect(readPage(without, FERRY).intake).toMatchObject({
    byline: 'Jonas Wehr',
    omissions: expect.arrayContaining([{ kind: 'byline', count: 1, words: ['Jonas Wehr'] }]) as unknown,
  })
  const address = without.replace('"name":"Jonas Wehr"', '"name":"https://social.example/jonas"')
  expect(readPage(address, FERRY).intake.byline).toBeNull()
})

test('a page without a heading is headed by its title, and one without a body is read all the same', () => {
  const unheaded = newspaperPage().replace(/<h1>.*<\/h1>/, '')
  expect(told(readPage(unheaded, FERRY))[0]).toBe('HEADLINE Council chooses ferry operator for the summer')
  const bare = newspaperPage().replace(/<\/?body>/g, '')
  expect(told(readPage(bare, FERRY))[0]).toBe('HEADLINE Council chooses ferry operator for the summer')
  const [first] = readPage('<!doctype html><p>The wall cost £5 million.', FERRY).intake.blocks
  expect(first?.text).toBe('The wall cost £5 million.')
})

test('the language that a page names counts, unless its words are surely in another', () => {
  expect(readPage(newspaperPage().replace('lang="en-GB"', 'lang="de"'), FERRY).language).toBeNull()
  expect(readPage(newspaperPage().replace(' lang="en-GB"', ''), FERRY).language).toBeNull()
})

describe('what was fetched', () => {
  const read = (given: string | Uint8Array, charset: string | null = null) =>
    readFetched({ bytes: typeof given === 'string' ? bytes(given) : given, address: FERRY, charset })

  test('is read in the encoding that its site names, else in the one it is in', async () => {
    const cyrillic = Uint8Array.of(...bytes('<!doctype html><p>'), 0xcc, 0xee, 0xf1, 0xf2)
    expect(await read(cyrillic, 'windows-1251')).toMatchObject({ intake: { blocks: [{ text: 'Мост' }] } })
    expect(await read('<!doctype html><p>Мост', 'us-nonsense')).toMatchObject({
      intake: { blocks: [{ text: 'Мост' }] },
    })
    expect(await read('<!doctype html><p>Мост', 'shift_jis')).toMatchObject({ kind: 'html' })
  })

  test('is read as the file that it is, or refused with what it is', async () => {
    expect(await read('The wall\n\nIt cost £5 million.')).toMatchObject({ kind: 'text', language: null })
    expect(await read('GIF89a')).toMatchObject({ refused: { why: 'unsupported' } })
    expect(await read('<!doctype html><body><script>app()</script></body>')).toEqual({
      refused: { why: 'unacceptable', sentence: 'There are no words in this page.' },
    })
  })

  test('does no harm: nested a hundred thousand deep, it ends', async () => {
    const deep = `<!doctype html><body>${'<div>'.repeat(100_000)}${'<p>The wall cost £5 million, said the council of the town on Monday.'.repeat(5)}`
    const outcome = await read(deep).then(
      () => 'read',
      (error: unknown) => (error instanceof RangeError ? 'too deep' : String(error)),
    )
    expect(['read', 'too deep']).toContain(outcome)
  })
})
