import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

const hits = (quote: string) =>
  found('quote-integrity', `${quote} she said.`, { claims: [claim(quote, 'QUOTE', quote)] })

describe('quotations somebody has worked on', () => {
  test.each([
    ['“We all want … peace (in Aske) to be fair … and soon,”', 'medium'],
    ['“We want … a vote and … a count,”', 'medium'],
    ['“We want […] a vote and […] a count,”', 'medium'],
    ['“We want a vote (on the budget),”', 'low'],
  ])('Nadia is advised on %s', (quote, severity) => {
    expect(hits(quote).map((hit) => hit.conflict.severity)).toEqual([severity])
  })

  test.each([
    '“Well… I do not know,”',
    '“And then I thought …”',
    '“We want … a vote,”',
    '“The law (Section 12) says so,”',
    '“We want [the council] to vote,”',
    '“We want a vote,”',
  ])('nobody is bothered by: %s', (quote) => {
    expect(hits(quote)).toEqual([])
  })
})
