import { sayCounted } from '@/lib/domain/counted'
import { LIMITS } from '@/lib/domain/limits'

/** The heading of one list or one measure, with how many there are. */
export function PartHead({ title, count }: { title: string; count?: number | undefined }) {
  return (
    <h2 className="h-7 font-semibold">
      {title}{' '}
      {count !== undefined && (
        <span className="font-normal text-faint tabular-nums">{sayCounted(count, LIMITS.needs.most)}</span>
      )}
    </h2>
  )
}
