import { expect, test } from 'vitest'
import { readPaneWidths, writePaneWidths } from './pane-widths'

test('widths are read back as they were left', () => {
  for (const widths of [
    { list: 304, detail: 416 },
    { list: null, detail: 500 },
    { list: null, detail: null },
  ])
    expect(readPaneWidths(writePaneWidths(widths))).toEqual(widths)
})

test('a width that makes no sense is mended, or left to the styles', () => {
  expect(readPaneWidths('1-9999')).toEqual({ list: 224, detail: 720 })
  for (const nonsense of [undefined, '', 'x', '"><script>-', '0-NaN'])
    expect(readPaneWidths(nonsense)).toEqual({ list: null, detail: null })
})
