import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import type { useEarlier } from './use-earlier'

type Earlier = Pick<ReturnType<typeof useEarlier>, 'hasMore' | 'more' | 'loading' | 'failed'>

/** Above the oldest of what is shown: asks for what came before, where there is any. */
export function EarlierButton({ of: { hasMore, more, loading, failed }, children }: { of: Earlier; children: string }) {
  return (
    <>
      {failed !== null && <ErrorNote role="alert">{failed}</ErrorNote>}
      {hasMore && (
        <Button tone="plain" className="justify-self-start ps-0" refused={loading} onClick={more}>
          {children}
        </Button>
      )}
    </>
  )
}
