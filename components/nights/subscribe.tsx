import { useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { GroupView } from '@/lib/nights/types'
import { ALARMS } from '@/lib/talks/view/schema'
import { calendarAddress, webcalAddress } from './calendar-address'

type Choice = { readonly group: string | null; readonly alarm: number | null }

/** The address of a calendar with what to do with it, and the address of the feed. */
export function SubscribeView({
  origin,
  groups,
  group,
  alarm,
}: Choice & { readonly origin: string; readonly groups: readonly GroupView[] }) {
  const t = useTranslations('subscribe')
  const address = calendarAddress(origin, { group, alarm })
  return (
    <>
      <PageHead title={t('title')} back={<BackLink href="/schedule">{t('back')}</BackLink>}>
        {t('intro')}
      </PageHead>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-14">
        <Section title={t('calendar')}>
          <div className="grid gap-4 pt-4">
            <Choices groups={groups} group={group} alarm={alarm} />
            <div>
              <LinkButton href={webcalAddress(address)} tone="primary">
                {t('open')}
              </LinkButton>
              <p className="mt-2 text-small text-ink-2">{t('openHelp')}</p>
            </div>
            <CopyText label={t('address')} text={address} button={t('copy')} />
          </div>
        </Section>
        <Section title={t('programs')}>
          <Rows>
            {PROGRAMS.map((program) => (
              <Row key={program} title={t(`steps.${program}.name`)}>
                {t(`steps.${program}.text`)}
              </Row>
            ))}
          </Rows>
          <p className="mt-3 text-small text-ink-2">{t('late')}</p>
        </Section>
        <Section title={t('feed')} id="feed">
          <div className="grid gap-4 pt-4">
            <p className="max-w-read text-small text-ink-2">{t('feedText')}</p>
            <CopyText label={t('feedAddress')} text={`${origin}/feed.xml`} button={t('copy')} />
          </div>
        </Section>
      </div>
    </>
  )
}

const PROGRAMS = ['apple', 'google', 'outlook', 'android'] as const

function Choices({ groups, group, alarm }: Choice & { readonly groups: readonly GroupView[] }) {
  const t = useTranslations('subscribe')
  const of = (choice: Choice) => calendarAddress('', choice, '/subscribe')
  return (
    <>
      {groups.length < 2 ? null : (
        <Segments
          wraps
          label={t('groups')}
          segments={[{ id: null, name: t('allGroups') }, ...groups].map(({ id, name }) => ({
            href: of({ group: id, alarm }),
            label: name,
            current: id === group,
          }))}
        />
      )}
      <Segments
        wraps
        label={t('alarm')}
        segments={[null, ...ALARMS].map((minutes) => ({
          href: of({ group, alarm: minutes }),
          label: minutes === null ? t('noAlarm') : t('minutesBefore', { n: minutes }),
          current: minutes === alarm,
        }))}
      />
    </>
  )
}
