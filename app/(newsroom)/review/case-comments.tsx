'use client'

import { useChange } from '@/app/(newsroom)/changes/use-change'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Part } from '@/components/ui/case'
import { ErrorNote } from '@/components/ui/error-note'
import { Input } from '@/components/ui/input'
import { useDraft } from '@/components/use-draft'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

/** What people say about a claim, and a line to say more; what is typed stays until the desk has it. */
export function CaseComments({ detail: { id, number, comments, whyNot } }: { detail: ClaimDetail }) {
  const [body, setBody] = useDraft(`comment:${id}`)
  const { change, busy, refused } = useChange('comment')
  const send = () => {
    const said = body.trim()
    if (!said || busy) return
    void change({
      at: { claimId: id },
      body: { body: said },
      label: `Claim ${number}: Comment`,
      said: () => 'Comment sent',
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
          Comments <span className="font-normal text-faint tabular-nums">&nbsp;{comments.length}</span>
        </>
      }
    >
      <ol className="grid gap-3">
        {comments.map((comment) => (
          <li className="grid grid-cols-[1.375rem_minmax(0,1fr)] gap-2" key={comment.id}>
            <Initials person={comment.author} />
            <div>
              <p className="flex gap-2 text-muted">
                <b className="font-semibold text-ink">{comment.author.name}</b> <Moment at={comment.createdAt} />
              </p>
              <p className="wrap-anywhere whitespace-pre-line" dir="auto">
                {comment.body}
              </p>
            </div>
          </li>
        ))}
      </ol>
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
