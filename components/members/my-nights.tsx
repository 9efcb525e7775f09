import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Evenings } from '@/lib/activity/evenings/types'
import { Credit } from './credit'
import { EveningList } from './evenings'

const SHOWN = 5

/** The latest of one's own evenings, and the talks one gave or is to give. All of them are on one's profile. */
export function MyNights({
  evenings: { talks, nights, questions, credit },
  namePublic,
}: {
  readonly evenings: Evenings
  /** Whether visitors read one's name on a talk to come. */
  readonly namePublic: boolean
}) {
  const t = useTranslations('members')
  const untitled = t('profile.untitled')
  const attended = nights?.total ?? 0
  const given = talks ?? []
  return (
    <>
      <Section
        title={t('me.nights')}
        aside={
          <a
            href="/me/evenings"
            className="-my-2.5 inline-flex min-h-11 items-center underline-offset-4 hover:underline"
          >
            {t('me.allNights')}
          </a>
        }
      >
        {attended === 0 ? (
          <EmptyState
            title={t('me.noNights')}
            action={<LinkButton href="/tonight">{t('me.toTonight')}</LinkButton>}
          >
            {t('me.noNightsText')}
          </EmptyState>
        ) : (
          <>
            <p className="pt-3 text-small text-ink-2">
              {t('me.counts', { nights: attended, questions: questions?.total ?? 0 })}
            </p>
            <EveningList evenings={(nights?.latest ?? []).slice(0, SHOWN)} untitled={untitled} />
          </>
        )}
      </Section>
      <Section title={t('me.talks')} aside={given.length > 0 ? given.length : undefined}>
        {given.length === 0 ? (
          <p className="py-4 text-ink-2">{t('noTalks')}</p>
        ) : (
          <EveningList evenings={given.slice(0, SHOWN)} untitled={untitled} />
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
          {t(namePublic ? 'me.nameOpen' : 'me.nameKept')}
          <a href="/me/data#consents" className="inline-flex min-h-11 items-center prose-link">
            {t('me.nameChange')}
          </a>
        </p>
      </Section>
      {credit === null || credit.length === 0 ? null : <Credit credit={credit} kept={false} />}
    </>
  )
}
