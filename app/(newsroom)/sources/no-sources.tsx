import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { SOURCES_KEYS } from './source-actions'

interface Props {
  filtered: boolean
  whyNotAdd: string | null
  onAdd: () => void
  onReset: () => void
}

/** One sentence, why, and the one thing to do. */
export function NoSources({ filtered, whyNotAdd, onAdd, onReset }: Props) {
  if (filtered)
    return (
      <Empty
        level={3}
        title="No source matches this filter."
        action={
          <Button kbd={SOURCES_KEYS.reset} onClick={onReset}>
            Reset the filters
          </Button>
        }
      >
        Confidential sources show only to those who are named on them.
      </Empty>
    )
  return (
    <Empty
      level={3}
      title="No sources yet."
      action={
        <Button tone="primary" kbd={SOURCES_KEYS.newSource} whyNot={whyNotAdd} onClick={onAdd}>
          New source
        </Button>
      }
    >
      Whatever is attached to a claim as evidence comes into the library, to be used again. You can also add one first.
    </Empty>
  )
}
