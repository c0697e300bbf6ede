import { PageBar } from '@/components/shell/shell'
import NotFound from '@/app/not-found'

/** Inside the shell, so that the rail still leads elsewhere. */
export default function NotFoundAtTheDesk() {
  return (
    <>
      <PageBar crumbs={[{ label: 'Page not found' }]} />
      <NotFound />
    </>
  )
}
