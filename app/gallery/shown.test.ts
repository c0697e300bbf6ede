import { expect, test } from 'vitest'
import { galleryIsShown } from './shown'

test('a newsroom’s own desk has no gallery', () => {
  expect(galleryIsShown({ NODE_ENV: 'production' })).toBe(false)
  expect(galleryIsShown({ NODE_ENV: 'development' })).toBe(true)
  expect(galleryIsShown({ NODE_ENV: 'production', GALLEY_GALLERY: 'shown' })).toBe(true)
})
