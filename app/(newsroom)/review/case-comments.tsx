'use client'

import { useChange } from '@/app/(newsroom)/changes/use-change'
import { CommentList } from '@/components/earlier/comment-list'
import { Button } from '@/components/ui/button'
import { Part } from '@/components/ui/case'
import { ErrorNote } from '@/components/ui/error-note'
import { Input } from '@/components/ui/input'
import { useDraft } from '@/components/use-draft'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

/** What people say about a claim, and a line to say more; what is typed stays until the desk has it. */
export function CaseComments({ detail }: { detail: ClaimDetail }) {
  const { id, number, commentCount, whyNot } = detail
  const [body, setBody] = useDraft(`comment:${id}`)
  const { change, busy, refused } = useChange('comment')
  const send = () => {
    const said = body.trim()
    if (!said || busy) return
    void change({
      at: { claimId: id },
      body: { body: said },
      label: `Claim ${number}: Comment`,
      said: () => `Comment on claim ${number} sent`,
      onDone: () => {
        setBody('')
      },
    })
  }
  return (
    <Part
      level={3}
      title={
        <>
          Comments <span className="font-normal text-faint tabular-nums">&nbsp;{commentCount}</span>
        </>
      }
    >
      <CommentList claim={detail} />
      {!whyNot.comment && (
        <form
          className="grid max-w-[42rem] grid-cols-[minmax(0,1fr)_auto] gap-2 print:hidden"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <Input
            id="case-comment"
            dir="auto"
            aria-label="Comment"
            placeholder="Ask or remark; everyone at the desk reads it"
            value={body}
            onChange={(event) => {
              setBody(event.target.value)
            }}
          />
          <Button type="submit">Send</Button>
          {refused && (
            <ErrorNote role="alert" className="col-span-full">
              {refused}
            </ErrorNote>
          )}
        </form>
      )}
    </Part>
  )
}
