import { useTranslations } from 'next-intl'
import { MembersOnly } from '@/components/shell/members-only'
import { Section } from '@/components/ui/section'
import type { ArchivedTalk } from '@/lib/transcripts/read/types'
import type { ComingView, TonightView } from '@/lib/talks/view/types'
import { AboutCommunity, type AboutProps } from './about-community'
import { planAddress } from './address'
import { GroupTabs } from './group-tabs'
import { LatestTranscripts } from './latest'
import { Playbill } from './playbill'
import { QuietHero } from './quiet-hero'
import { TonightHero } from './tonight-hero'

/** The public home: what this is, tonight, the coming nights and the latest transcripts. */
export function Home({
  view,
  coming,
  latest,
  here,
  hidden,
  about,
}: {
  readonly view: TonightView
  readonly coming: ComingView
  readonly latest: readonly ArchivedTalk[]
  readonly here: number | null
  /** What the community keeps from this reader. */
  readonly hidden: { readonly plan: boolean; readonly archive: boolean }
  /** For a visitor: what this is. Null for a member, who knows. */
  readonly about: AboutProps | null
}) {
  const t = useTranslations('home')
  const { night, group, groups, timeZone } = view
  const several = groups.length > 1 ? group.id : undefined
  return (
    <>
      {about === null ? null : (
        <AboutCommunity community={about.community} clocks={about.clocks} applied={about.applied} />
      )}
      {hidden.plan ? <MembersOnly what="plan" next="/" /> : null}
      {!hidden.plan && groups.length > 1 ? (
        <div className="mb-7">
          <GroupTabs
            groups={groups}
            current={group}
            href={(id) => planAddress('/', { group: id })}
          />
        </div>
      ) : null}
      {hidden.plan ? null : night?.talk == null ? (
        <QuietHero view={view} next={coming.nights.find(({ talk }) => talk !== null)} />
      ) : (
        <TonightHero
          view={view}
          night={night}
          talk={night.talk}
          here={here}
          member={about === null}
        />
      )}
      <div className="mt-12 grid gap-12 md:grid-cols-2 md:gap-14">
        {hidden.plan ? null : (
          <Section
            title={t('coming')}
            aside={
              <More href={planAddress('/schedule', { group: several })}>{t('wholeWeek')}</More>
            }
          >
            <Playbill nights={coming.nights} timeZone={timeZone} />
          </Section>
        )}
        <Section title={t('latest')} aside={<More href="/archive">{t('all')}</More>}>
          {hidden.archive ? (
            <MembersOnly what="archive" next="/archive" />
          ) : (
            <LatestTranscripts talks={latest} />
          )}
        </Section>
      </div>
    </>
  )
}

function More({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a
      href={href}
      className="-my-2.5 inline-flex min-h-11 items-center underline-offset-4 hover:underline"
    >
      {children}
    </a>
  )
}
