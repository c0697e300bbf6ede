import type { Kind } from '@/lib/domain/claims/claim'

/** A text, and the approved claims on it: each the only place of its words. All invented. */
export interface Desk {
  text: string
  claims: readonly (readonly [Kind, string])[]
}

export const DESKS: readonly Desk[] = [
  {
    text: 'The harbour board voted on Tuesday to spend £4.3 million on a new sea wall. The old wall lost 40 metres in January. Children drew the tide.\n\n“We cannot wait for another winter,” said Moira Flett, the chair. Ferries sail twice a day.',
    claims: [
      ['NUMBER', '£4.3 million'],
      ['DATE', 'Tuesday'],
      ['NUMBER', '40 metres'],
      ['QUOTE', '“We cannot wait for another winter,”'],
      ['PERSON', 'Moira Flett'],
    ],
  },
  {
    text: 'Anna Brandt opened the library in 1998. The building holds 12,400 books — most of them old. Rain fell on the roof.\n\nCouncillor Jonas Weil resigned on 5 March. He left the chamber at noon.',
    claims: [
      ['DATE', '1998'],
      ['NUMBER', '12,400 books'],
      ['PERSON', 'Jonas Weil'],
      ['DATE', '5 March'],
      ['PERSON', 'Anna Brandt'],
    ],
  },
  {
    text: 'The tram line did not open in May. Tickets cost €2.60, the operator’s table says. Drivers trained for nine weeks.\n\nThe works at Café Zoë ended on 14 June. Neighbours had cake.',
    claims: [
      ['DATE', 'May'],
      ['NUMBER', '€2.60'],
      ['NUMBER', 'nine weeks'],
      ['DATE', '14 June'],
      ['PLACE', 'Café Zoë'],
    ],
  },
]
