import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EntryAlone } from '@/components/correction-entry'
import { entryPath, numberInPath } from '@/lib/domain/public-entry'
import { correctionsAsJsonLd } from '@/lib/publishing/json-ld'
import { masthead } from '@/lib/publishing/masthead'
import { publicEntry } from '@/lib/publishing/public-entries'
import { ownOrigin } from '@/lib/server/origin'
import { JsonLd } from '@/app/(public)/corrections/json-ld'
import { NOTHING_HERE, PublicPage, publicMetadata } from '@/app/(public)/corrections/public-page'

export const dynamic = 'force-dynamic'

interface EntryPageProps {
  params: Promise<{ entry: string }>
}

/** The entry at this address. Leads to the right address from another slug, and from an amendment to what it amends. */
async function entryAt(segment: string) {
  const number = numberInPath(segment)
  const found = number === null ? null : await publicEntry(number)
  if (!found) redirect(NOTHING_HERE)
  if ('amends' in found) redirect(`${entryPath(found.amends)}#c-${number}`)
  if (entryPath(found) !== `/corrections/${segment}`) redirect(entryPath(found))
  return found
}

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const entry = await entryAt((await params).entry)
  const what = entry.withdrawn ? 'withdrawn' : 'correction'
  return publicMetadata(await masthead(), `${entry.headline}: ${what}`, entryPath(entry), entry.withdrawn !== null)
}

export default async function EntryPage({ params }: EntryPageProps) {
  const entry = await entryAt((await params).entry)
  const house = await masthead()
  const address = `${ownOrigin()}${entryPath(entry)}`
  return (
    <PublicPage house={house} now={new Date()} at={null}>
      <main className="ledger single" id="main">
        <p className="backward">
          <a href="/corrections">All corrections</a>
        </p>
        <EntryAlone entry={entry} timeZone={house.timeZone} />
        <section className="standing">
          {entry.withdrawn ? (
            <p>This address does not change, and nothing on it is deleted.</p>
          ) : (
            <p>
              This address does not change: <span className="cite">{address}</span>.{' '}
              <a href={`/corrections/report?article=${encodeURIComponent(address)}`}>Tell us if this is wrong too</a>.
            </p>
          )}
        </section>
      </main>
      {!entry.withdrawn && <JsonLd value={correctionsAsJsonLd([entry], house, ownOrigin())} />}
    </PublicPage>
  )
}
