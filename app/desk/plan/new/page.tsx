import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NewTalk } from '@/components/talks/new-talk'
import { currentViewer } from '@/lib/auth/current'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { firstFree } from '@/lib/talks/view/rules-open'
import { talkOffer } from '@/lib/talks/offers/queries'
import { tieChoices } from '@/lib/talks/series/queries'
import { isEveningOver } from '@/lib/nights/rules-times'
import { readTerms } from '@/lib/nights/templates/queries'
import { placeSchema } from '@/lib/nights/schema'
import { findPeople, plan } from '../actions'
import { toChoice } from '../choices'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.plan')
  return { title: t('newTitle'), robots: { index: false } }
}

export default async function NewTalkPage({ searchParams }: PageProps<'/desk/plan/new'>) {
  const [viewer, search, community] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
  ])
  const { date: asked, group, week, view: back } = placeSchema.parse(search)
  const around = await planForDesk(viewer, asked === undefined ? AHEAD : 1, asked ?? null, group)
  if (around === null) denyAccess(viewer, '/desk/plan/new')
  const date = asked ?? firstFree(around, community.noticeHours)
  const { clocks } = await readTerms(around.group.id, date ?? around.tonight)
  const offer =
    typeof search['offer'] === 'string' ? await talkOffer(viewer, search['offer']) : null
  return (
    <NewTalk
      plan={around}
      date={date ?? null}
      over={date !== undefined && isEveningOver(date, clocks, around)}
      clocks={clocks}
      visibility={community.talkVisibility}
      people={await findPeople('')}
      ties={await tieChoices(viewer)}
      offer={
        offer === null
          ? null
          : {
              id: offer.id,
              topic: offer.topic,
              speaker: toChoice({ ...offer, id: offer.memberId }),
            }
      }
      action={plan}
      week={week}
      back={back}
      search={findPeople}
    />
  )
}

/** Weeks in which an evening is looked for where none was asked for. */
const AHEAD = 4
