import { sharedSheet } from '@/app/desk/plan/share/sheet'
import { planFacts } from '@/lib/announcements/plan/rules'
import { sharedPlanSchema } from '@/lib/announcements/plan/schema'
import { announcementFacts } from '@/lib/announcements/rules-facts'
import { exampleFacts } from '@/lib/announcements/texts/rules-example'
import type { Viewer } from '@/lib/auth/types'
import type { Locale } from '@/lib/i18n/locale'
import { pastedFactsToShow } from '@/lib/settings/texts/queries'
import { isOfEvening, type TextKindName } from '@/lib/settings/texts/rules-catalogue'
import { now } from '@/lib/shared/clock'
import { tonight } from '@/lib/talks/view/queries'
import type { TextFacts } from '@/lib/texts/types'

type Where = { readonly locale: Locale; readonly origin: string }

type Shown = {
  readonly facts: TextFacts
  /** What the preview is headed with: when its facts are, or that they are an example. */
  readonly preview: 'previewTonight' | 'previewExample' | 'previewNow' | 'previewPerson'
}

/** With which facts a text is shown while it is written: as they are now, where they can be known. */
export async function shownWith(viewer: Viewer, kind: TextKindName, where: Where): Promise<Shown> {
  const { locale, origin } = where
  if (isOfEvening(kind)) return ofEvening(viewer, where)
  if (kind === 'PLAN') {
    const choice = sharedPlanSchema.parse({ language: locale })
    const shared = await sharedSheet(viewer, choice)
    if (shared !== null) return { facts: planFacts(locale, shared.sheet), preview: 'previewNow' }
  }
  const { facts, isNow } = await pastedFactsToShow(viewer, kind, locale, origin)
  return { facts, preview: isNow ? 'previewNow' : 'previewPerson' }
}

async function ofEvening(viewer: Viewer, { locale, origin }: Where): Promise<Shown> {
  const view = await tonight(viewer)
  const talk = view?.night?.talk
  if (view?.night == null || talk == null)
    return { facts: exampleFacts(locale, `${origin}/tonight`), preview: 'previewExample' }
  const link = `${origin}/tonight?group=${view.night.groupId}`
  const occasion = { locale, timeZone: view.timeZone, now: now(), count: 0, link }
  return { facts: announcementFacts(view.night, talk, occasion), preview: 'previewTonight' }
}
