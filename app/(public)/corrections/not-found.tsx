import { masthead } from '@/lib/publishing/masthead'
import { PublicPage } from './public-page'

export default async function NoSuchEntry() {
  return (
    <PublicPage house={await masthead()} now={new Date()} at={null}>
      <main className="ledger single" id="main">
        <header className="lede">
          <h1>Nothing here</h1>
          <p>
            No correction was ever published at this address. What we publish is never deleted, so it may be mistyped.{' '}
            <a href="/corrections">All corrections</a>
          </p>
        </header>
      </main>
    </PublicPage>
  )
}
