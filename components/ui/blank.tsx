import type { ReactNode } from 'react'
import { Empty } from './empty'

interface BlankProps {
  /** One sentence. */
  title: string
  children?: ReactNode
  action?: ReactNode
  /** Whose page it is, where nothing around it says so. */
  named?: boolean
}

/** A page that has one thing to say: nothing is here, it is not for this person, or it broke. */
export function Blank({ title, children, action, named = false }: BlankProps) {
  return (
    <main className="main grid content-center justify-center bg-paper [body>&]:min-h-dvh" id="main">
      {/* Inside the shell the rail says it. */}
      {named && (
        <p className="wordmark ms-10 mb-2 hidden justify-self-start max-phone:ms-5 [body>main>&]:block">Galley</p>
      )}
      <Empty level={1} title={title} action={action} {...(named && { className: 'pt-2' })}>
        {children}
      </Empty>
    </main>
  )
}
