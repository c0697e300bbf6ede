import { Empty } from '@/components/ui/empty'
import { SourcesButton } from './sources-button'

/** One sentence, why, and the one thing to do. */
export function NoSources({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <Empty level={3} title="No source matches this filter." action={<SourcesButton does="reset" />}>
        Confidential sources show only to those who are named on them.
      </Empty>
    )
  return (
    <Empty level={3} title="No sources yet." action={<SourcesButton does="new" tone="primary" />}>
      Whatever is attached to a claim as evidence comes into the library, to be used again. You can also add one first.
    </Empty>
  )
}
