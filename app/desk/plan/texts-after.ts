import { headers } from 'next/headers'
import { requireCommunity } from '@/app/frame'
import type { TextToPaste } from '@/components/announcements/texts-to-paste'
import { readDoneToTalk } from '@/components/talks/done'
import { changeFacts } from '@/lib/announcements/rules-facts'
import { writtenIn } from '@/lib/announcements/texts/queries'
import type { AnnouncementKind } from '@/lib/announcements/types'
import type { Viewer } from '@/lib/auth/types'
import { requestOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { nightForDesk } from '@/lib/talks/view/queries-desk'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import type { TalkPageView } from '@/lib/talks/view/types'
import type { Search } from './what-was-done'

/** What to paste into the chat group after a talk was moved, swapped or called off; none after anything else. */
export async function textsAfter(viewer: Viewer, search: Search): Promise<readonly TextToPaste[]> {
  const done = readDoneToTalk(search['done'])
  const isMoved = done === 'moved' || done === 'swapped' || done === 'postponed'
  if (!isMoved && done !== 'cancelled') return []
  const view = await talkForViewer(viewer, String(search['talk']))
  if (view === null) return []
  const kind = isMoved ? 'MOVED' : 'CANCELLED'
  const other = done === 'swapped' ? await swappedWith(viewer, view) : null
  return Promise.all([view, ...(other === null ? [] : [other])].map((one) => textOf(kind, one)))
}

/** The text about a talk, as the community writes it and in its language. */
export async function textOf(kind: AnnouncementKind, view: TalkPageView): Promise<TextToPaste> {
  const [community, asked] = await Promise.all([requireCommunity(), headers()])
  const locale = isLocale(community.locale) ? community.locale : 'zh'
  const origin = requestOrigin(asked)
  // Of a talk that is given no more the coming evenings are of use.
  const link = kind === 'CANCELLED' ? `${origin}/schedule` : `${origin}/talks/${view.talk.id}`
  const write = await writtenIn(locale)
  const facts = changeFacts(view, { locale, timeZone: view.timeZone, link })
  return { kind, text: write(kind, facts) }
}

/** The talk that stands now where this one stood before. */
async function swappedWith(viewer: Viewer, { talk, group }: TalkPageView) {
  if (talk.movedFrom === null) return null
  const night = await nightForDesk(viewer, group.id, talk.movedFrom)
  return night?.talk == null ? null : talkForViewer(viewer, night.talk.id)
}
