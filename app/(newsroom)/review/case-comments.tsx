'use client'

import { useChange } from '@/app/(newsroom)/changes/use-change'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
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
    <section className="part">
      <h3>
        Comments <span className="count">&nbsp;{comments.length}</span>
      </h3>
      <ol className="thread">
        {comments.map((comment) => (
          <li className="comment" key={comment.id}>
            <Initials person={comment.author} />
            <div>
              <p className="by">
                <b>{comment.author.name}</b> <Moment at={comment.createdAt} />
              </p>
              <p className="said" dir="auto">
                {comment.body}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {!whyNot.comment && (
        <form
          className="comment-line"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <input
            className="input"
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
            <p className="error" role="alert">
              <i className="glyph" />
              {refused}
            </p>
          )}
        </form>
      )}
    </section>
  )
}
