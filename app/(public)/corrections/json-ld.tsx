import { scriptJson } from '@/lib/publishing/json-ld'

/** Data for machines; nothing in it can end the element. */
export function JsonLd({ value }: { value: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(value) }} />
}
