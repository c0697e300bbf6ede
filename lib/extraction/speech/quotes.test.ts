import { describe, expect, test } from 'vitest'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

const quotesOf = (text: string): ExtractedClaim[] => extractClaims(text).filter(({ kind }) => kind === 'QUOTE')
const speakerOf = (text: string): string | undefined => quotesOf(text)[0]?.speaker?.text

describe('who speaks', () => {
  test.each([
    ['“The bridge is safe,” said Nora Petersen, the chief engineer.', 'Nora Petersen'],
    ['“The bridge is safe,” Petersen said.', 'Petersen'],
    ['“The bridge is safe,” said Sen. Nora Petersen of Ohio.', 'Nora Petersen'],
    ['“The bridge is safe,” Nora Petersen, the chief engineer, told the council.', 'Nora Petersen'],
    ['The bridge is “safe and sound,” according to Nora Petersen.', 'Nora Petersen'],
    ['Nora Petersen said after talks with Olaf Brandt that the bridge was “safe and sound.”', 'Nora Petersen'],
    ['Petersen accused Brandt and said the bridge was “safe and sound.”', 'Petersen'],
    ['Nora Petersen was blunt: “The bridge is safe.”', 'Nora Petersen'],
    ['“The bridge is safe,” she said.', 'she'],
    ['His successor, Nora Petersen, said the bridge was “safe and sound.”', 'Nora Petersen'],
    ['“The bridge is safe,” the engineers wrote.', 'the engineers'],
    ['The bridge “holds up,” the port’s chief engineer said.', 'the port’s chief engineer'],
    ['The town laughed at Petersen’s claim that the bridge was “safe and sound.”', 'Petersen'],
    ['Critics picked apart her call for “a thousand bridges” at once.', 'her'],
    ['He repeated his claim that the bridge was “safe and sound.”', 'He'],
    ['Petersen said she thought the bridge was “safe and sound.”', 'Petersen'],
    ['As the mayor put it in March, “nobody walks here.”', 'the mayor'],
    ['“Is it safe?” Petersen went on. “It is.”', 'Petersen'],
    ['“The bridge is safe.” Petersen said.', 'Petersen'],
    ['“The bridge is safe.” — Nora Petersen', 'Nora Petersen'],
    ['“The bridge is safe.” ― Nora Petersen “It shakes.” ― Olaf Brandt', 'Nora Petersen'],
    ['It is “safe and sound” after the repairs, said Nora Petersen, who crosses it daily.', 'Nora Petersen'],
    ['In other words, explained Nora Petersen: “The bridge is safe.”', 'Nora Petersen'],
    ['The plan was weak, to which Petersen replied: “The bridge is safe.”', 'Petersen'],
    ['Petersen is reported to have called the bridge “a toy.”', 'Petersen'],
    ['Petersen had received offers for the bridge, but “they were not serious.”', 'Petersen'],
    ['Petersen answered a question on Facebook, writing, “The bridge is safe.”', 'Petersen'],
    ['Petersen was unmoved by Brandt’s recent remarks, telling reporters, “The bridge is safe.”', 'Petersen'],
    ['The mayor sat down. – Nora Petersen: “The bridge is safe.”', 'Nora Petersen'],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker)
  })

  test('a second quotation in the paragraph has the same speaker', () => {
    const speakers = quotesOf('“The bridge is safe,” Petersen said. “I cross it daily.”').map(
      ({ speaker }) => speaker?.text,
    )
    expect(speakers).toEqual(['Petersen', 'Petersen'])
  })

  test('he and she point at the last man and the last woman', () => {
    const claims = extractClaims(
      'Maria Lindt met John Barrow in Oslo. “It rained all day,” he said. “I stayed in,” she said.',
    )
    const speakers = claims
      .filter(({ kind }) => kind === 'QUOTE')
      .map(({ speaker }) => claims[speaker?.claim ?? -1]?.text)
    expect(speakers).toEqual(['John Barrow', 'Maria Lindt'])
  })
})

describe('what is a quotation', () => {
  test.each([
    ['The so-called “experts” met.', []],
    ['He starred in “The Long Winter of Love” last year.', []],
    ['Her book “Forty Days in Bergen 1999” sold well.', []],
    ['She met the crowd to chants of “Nora! Nora!” that night.', ['“Nora! Nora!”']],
    ['It had one line: “NO MORE BRIDGES.”', ['“NO MORE BRIDGES.”']],
    ['The voters’ “deep distrust” of bridges is old.', ['“deep distrust”']],
    ['It ended.” “Not yet,” Petersen said.', ['“Not yet,”']],
    ['The “Force for the North” will be founded.', []],
    ['She called the plan “reckless.”', ['“reckless.”']],
    ['“I told him, ‘Go home,’ and he went,” Petersen said.', ['“I told him, ‘Go home,’ and he went,”']],
    ['"Straight marks do as well," Petersen said.', ['"Straight marks do as well,"']],
    ["``So do typewriter marks,'' Petersen said.", ["``So do typewriter marks,''"]],
    ['«Guillemets are marks too», Petersen said.', ['«Guillemets are marks too»']],
  ])('%s', (text, quotes) => {
    expect(quotesOf(text).map((quote) => quote.text)).toEqual(quotes)
  })

  test('a quotation over two paragraphs is one claim with an anchor in each', () => {
    const text = '“The first day was long.\n\n“The second was longer,” Petersen said.'
    const [quote, more] = quotesOf(text)
    expect(more).toBeUndefined()
    expect(quote?.anchors.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“The first day was long.',
      '“The second was longer,”',
    ])
    expect(quote?.speaker?.text).toBe('Petersen')
  })

  test('ellipses and insertions are noted', () => {
    expect(quotesOf('“They [the ministers] came … and went (at last),” Petersen said.')[0]).toMatchObject({
      ellipses: 1,
      insertions: ['the ministers', 'at last'],
    })
  })
})
