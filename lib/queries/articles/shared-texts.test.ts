import { describe, expect, test } from 'vitest'
import { articleBy, nextText } from '@/lib/testing/builders'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { sharedTexts } from './shared-texts'

const SENTENCES = [
  'The lighthouse keeper of Skarra counted 4,120 gannets on Thursday.',
  'He wrote every one of them down in a green book with a pencil.',
  'The council bought the book for the museum at £310.',
  'Visitors may see it from June, on weekdays between ten and four.',
]
const TEXT = SENTENCES.join(' ')
const other = (from: number) =>
  Array.from({ length: 6 }, (_one, at) => `Entirely other words are said in sentence number ${from + at} of this text.`)

describe('a text that shares most sentences with an article here', () => {
  test('is told with the article, however it is typeset and cut into paragraphs', async () => {
    const { articleId } = await articleBy(await nadia(), { headline: 'Gannets', text: TEXT, status: 'SUGGESTED' })
    const typed = SENTENCES.map((one) => one.toUpperCase().replaceAll(' ', '\u00A0')).join('\n\n')
    const found = { articleId, headline: 'Gannets', number: 1, shared: 4, sentences: 4 }
    expect(await sharedTexts({ text: typed }, await ruth())).toEqual([found])
    const longer = `${TEXT.replace('4,120', '4,121')} ${other(1).slice(0, 2).join(' ')}`
    expect(await sharedTexts({ text: longer }, await otto())).toEqual([{ ...found, shared: 3, sentences: 6 }])
  })

  test('is not told where it shares a few, or words that stand in many texts', async () => {
    await articleBy(await nadia(), { headline: 'Quiet', text: other(100).join(' '), status: 'SUGGESTED' })
    const few = [...other(100).slice(0, 2), ...other(200)].join(' ')
    expect(await sharedTexts({ text: few }, await ruth())).toEqual([])
    expect(await sharedTexts({ text: 'Yes. No. Perhaps. He said so.' }, await ruth())).toEqual([])
    expect(await sharedTexts({ text: '' }, await ruth())).toEqual([])
  })

  test('is compared with the newest text of each article', async () => {
    const was = other(300).join(' ')
    const { articleId } = await articleBy(await nadia(), { headline: 'Was other', text: was, status: 'SUGGESTED' })
    const next = nextText(other(400).join(' '), 'Was other')
    await addRevision({ articleId, base: 1, text: next.text }, await nadia())
    expect(await sharedTexts({ text: was }, await ruth())).toEqual([])
    expect(await sharedTexts({ text: next.text }, await ruth())).toMatchObject([{ articleId, number: 2 }])
  })

  test('the one that shares most comes first, at most three', async () => {
    const all = other(500)
    for (const count of [4, 5, 6, 3])
      await articleBy(await nadia(), {
        headline: `Of ${count}`,
        text: all.slice(0, count).join(' '),
        status: 'SUGGESTED',
      })
    const told = await sharedTexts({ text: all.join(' ') }, await ruth())
    expect(told.map(({ headline }) => headline)).toEqual(['Of 6', 'Of 5', 'Of 4'])
  })

  test('nobody is told who may not bring a text in', async () => {
    await expect(sharedTexts({ text: TEXT }, await vera())).rejects.toThrow()
  })
})
