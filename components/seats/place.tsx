import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { PlaceView } from '@/lib/seats/types-desk'
import { WorkingLines } from './working'

/** Where an applicant stands on the wait-list, why, and what happens next. */
export function PlaceOnList({
  place,
  own = false,
}: {
  readonly place: PlaceView
  /** It is the applicant who reads it. */
  readonly own?: boolean
}) {
  const t = useTranslations('seats.place')
  const w = useTranslations('seats.working')
  const { working, of, policyVersion } = place
  return (
    <Section title={t('title')} aside={w('total', { points: working.points })}>
      <div className="grid max-w-read gap-3 py-4">
        <p className="text-lead font-semibold tabular-nums">
          {t('place', { place: working.place, of })}
        </p>
        <WorkingLines working={working} />
        <p className="text-small text-ink-2">
          {t(own ? 'text' : 'deskText')} {t('version', { version: policyVersion })}
        </p>
        <a href="/seats" className="w-fit text-small underline underline-offset-4">
          {t('policy')}
        </a>
      </div>
    </Section>
  )
}
