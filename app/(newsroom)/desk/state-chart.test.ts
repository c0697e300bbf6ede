import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StateChart } from './state-chart'

/** A digit of the interface's type, at its size. */
const DIGIT = 7

test.each([7, 4_321, 99_999, 123_456, 12_345_678])('the figure %i has its place behind the longest bar', (count) => {
  const drawn = renderToStaticMarkup(createElement(StateChart, { byState: { OPEN: count, APPROVED: 1 } }))
  const places = [...drawn.matchAll(/x="([\d.]+)"[^>]*>(\d+)<\/text>/g)].map(([, x, figure]) => ({ x, figure }))
  expect(places.map(({ figure }) => figure)).toContain(String(count))
  for (const { x, figure = '' } of places) expect(Number(x) + figure.length * DIGIT).toBeLessThanOrEqual(400)
})
