import { asTyped } from '@/lib/domain/articles/language-named'

/** What most articles come in, in any newsroom; every other language can be typed. */
const OFTEN =
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv tr uk ur vi zh'

export const LANGUAGES_ID = 'languages'

/** The languages that a field offers by their names while one is typed. */
export function Languages() {
  return (
    <datalist id={LANGUAGES_ID}>
      {OFTEN.split(' ')
        .map(asTyped)
        .sort((a, b) => a.localeCompare(b, 'en'))
        .map((name) => (
          <option key={name} value={name} />
        ))}
    </datalist>
  )
}
