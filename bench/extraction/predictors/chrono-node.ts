import { parse } from 'chrono-node'
import type { Predictor } from '@/bench/extraction/measured-document'

export const chronoNode: Predictor = {
  name: 'chrono-node',
  kinds: ['date'],
  predict: (text, { dct }) =>
    parse(text, dct ? new Date(`${dct}T12:00:00`) : undefined).map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      kind: 'date',
    })),
}
