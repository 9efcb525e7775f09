import { useLocale, useTranslations } from 'next-intl'
import { MemberLine } from '@/components/talks/member-line'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows, Section } from '@/components/ui/section'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayAndClock, dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import { weekdaysInWords } from '@/lib/i18n/weekdays'
import type { AskView } from '@/lib/talks/asks/types'
import { lastTurn } from '@/lib/talks/standby/rules'
import type { GapPage, StandbyMember } from '@/lib/talks/standby/types'
import { GapNotice } from './gap-notice'
import { StandbyRow } from './standby-row'

/** One evening that lost its speaker: who was asked, who can be in one tap, and who cannot, with the reason. */
export function GapView({ page, ask }: { readonly page: GapPage; readonly ask: FormAction }) {
  const t = useTranslations('standby.gap')
  const { fits, waiting, out, isOpen, timeZone, evening } = page
  return (
    <div className="grid gap-10">
      <div role="status">
        <GapNotice page={page} />
      </div>
      {waiting.length === 0 ? null : (
        <Section title={t('waiting')} id="asked">
          <Rows>
            {waiting.map((one) => (
              <Asked key={one.id} ask={one} timeZone={timeZone} />
            ))}
          </Rows>
        </Section>
      )}
      {isOpen ? (
        <Section title={t('fits')} id="fits">
          {fits.length === 0 ? (
            <EmptyState
              title={t('none')}
              action={
                <span className="flex flex-wrap justify-center gap-2.5">
                  {waiting.length === 0 && evening.talk === null ? (
                    <LinkButton
                      href={`/desk/speakers/ask?group=${evening.groupId}&date=${evening.date.toString()}`}
                    >
                      {t('askAny')}
                    </LinkButton>
                  ) : null}
                  <LinkButton href={`/desk/speakers/offers?group=${evening.groupId}`}>
                    {t('offers')}
                  </LinkButton>
                </span>
              }
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <Rows>
              {fits.map((member) => (
                <Fitting key={member.memberId} member={member} page={page} ask={ask} />
              ))}
            </Rows>
          )}
        </Section>
      ) : null}
      {out.length === 0 || !isOpen ? null : (
        <Section title={t('out')} id="out">
          <Rows>
            {out.map((member) => (
              <StandbyRow key={member.memberId} member={member} timeZone={timeZone} end={null} />
            ))}
          </Rows>
        </Section>
      )}
    </div>
  )
}

function Asked({ ask, timeZone }: { readonly ask: AskView; readonly timeZone: string }) {
  const t = useTranslations('standby.gap')
  const locale = useLocale()
  return (
    <Row
      title={
        <a href={`/desk/speakers/asks/${ask.id}`} className="wrap-anywhere">
          {ask.topic === '' ? t('open') : ask.topic}
        </a>
      }
      end={
        <Chip tone="live">
          {t('waitsUntil', { when: dayAndClock(locale, ask.dueAt, timeZone) })}
        </Chip>
      }
    >
      <MemberLine member={{ ...ask, displayName: ask.name }} />
    </Row>
  )
}

function Fitting({
  member,
  page: { evening, timeZone },
  ask,
}: {
  readonly member: StandbyMember
  readonly page: GapPage
  readonly ask: FormAction
}) {
  const t = useTranslations('standby.gap')
  const words = useTranslations('standby.desk')
  const locale = useLocale()
  const { topic, weekdays, displayName: name } = member
  const last = lastTurn(member)
  const why = [
    t('fitGroup', { group: evening.groupName }),
    weekdays.length === 0
      ? t('fitAnyDay')
      : t('fitDays', { days: weekdaysInWords(locale, weekdays) }),
    t('fitFree'),
    last === null ? words('first') : words('last', { date: dayOf(locale, last, timeZone) }),
  ]
  return (
    <Row
      title={<span className="wrap-anywhere">{topic}</span>}
      end={
        <Form action={ask} label={t('askOf', { name, topic: insideTitle(locale, topic) })}>
          <input type="hidden" name="nightId" value={evening.nightId} />
          <input type="hidden" name="memberId" value={member.memberId} />
          <SubmitButton>
            {t('ask')}
            <VisuallyHidden>
              {' '}
              {t('askOf', { name, topic: insideTitle(locale, topic) })}
            </VisuallyHidden>
          </SubmitButton>
        </Form>
      }
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <MemberLine member={member} />
        <span className="text-tiny text-ink-3">{why.join(' · ')}</span>
      </span>
    </Row>
  )
}
