import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findPeople } from '@/app/desk/plan/actions'
import { toChoice } from '@/app/desk/plan/choices'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NewAskForm } from '@/components/talks/asks/new-ask'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { newAsk } from '@/lib/talks/asks/queries'
import { newAskSchema } from '@/lib/talks/asks/schema'
import { ask as askAction } from '../ask-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('asks.new')
  return { title: t('title'), robots: { index: false } }
}

/** A coordinator asks a member to speak. */
export default async function NewAskPage({ searchParams }: PageProps<'/desk/speakers/ask'>) {
  const [viewer, search, t, words] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('asks.new'),
    getTranslations('asks.desk'),
    requireCommunity(),
  ])
  const address = newAskSchema.parse(search)
  const found = await newAsk(viewer, address)
  if (found === null) denyAccess(viewer, '/desk/speakers/ask', search)
  const { date, member, offer, wish, way } = address
  const groupHref = (group: string) => {
    const kept = Object.entries({ date: date?.toString(), member, offer, wish })
    const query = new URLSearchParams({ group, way })
    for (const [name, value] of kept) if (value !== undefined) query.set(name, value)
    return `/desk/speakers/ask?${query.toString()}`
  }
  return (
    <div className="max-w-form">
      <PageHead
        back={<BackLink href="/desk/speakers">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <NewAskForm
        ask={found}
        date={date ?? null}
        way={way}
        people={await findPeople('')}
        chosen={found.who === null ? null : toChoice(found.who)}
        groupHref={groupHref}
        action={askAction}
        search={findPeople}
      />
    </div>
  )
}
