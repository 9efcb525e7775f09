import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/section'
import { dayAndClock, dayAndWeekday, clock, fromNow, fullDate } from '@/lib/i18n/dates'
import type { PlannedDuty } from '@/lib/talks/vacancies/types'
import type { MyRow } from '@/lib/waiting/types-member'

/** One thing that waits: what it is, by when, and its one next step. */
export function MyRowItem({
  row,
  now,
  timeZone,
}: {
  readonly row: MyRow
  readonly now: Temporal.Instant
  readonly timeZone: string
}) {
  const { title, text, step, href } = useWords(row, now, timeZone)
  return (
    <Row
      title={
        <a href={href} className="wrap-anywhere underline-offset-4 hover:underline">
          {title}
        </a>
      }
      end={
        <LinkButton href={href} size="small">
          {step} <span className="sr-only">{title}</span>
        </LinkButton>
      }
    >
      {text}
    </Row>
  )
}

type Words = {
  readonly title: string
  readonly text: string
  readonly step: string
  readonly href: string
}

function useWords(row: MyRow, now: Temporal.Instant, timeZone: string): Words {
  const t = useTranslations('waiting.mine')
  const dates = useTranslations('dates')
  const waits = useTranslations('referrals.waits')
  const duties = useTranslations('duties.kinds')
  const deadlines = useTranslations('deadlines')
  const locale = useLocale()
  const when = ({ date, startsAt }: PlannedDuty) =>
    date === null || startsAt === null
      ? t('noDate')
      : `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`
  switch (row.kind) {
    case 'review': {
      const { groupName: group, answerBy } = row
      const day = answerBy === null ? '' : fullDate(locale, Temporal.PlainDate.from(answerBy))
      return {
        title: t('review.title'),
        text: answerBy === null ? t('review.text', { group }) : t('review.by', { group, day }),
        step: t('review.step'),
        href: '/me/review',
      }
    }
    case 'nickname':
      return {
        title: t('nickname.title'),
        text: t('nickname.text', { nickname: row.nickname }),
        step: t('nickname.step'),
        href: '/rules',
      }
    case 'rule':
      return {
        title: t('rule.title'),
        text: t('rule.text', { version: row.version }),
        step: t('rule.step'),
        href: '/rules',
      }
    case 'asked': {
      const { ask } = row
      const [only, ...more] = ask.dates
      const until = dayAndClock(locale, ask.dueAt, timeZone)
      const about = { group: ask.groupName, when: until }
      return {
        title:
          only === undefined || more.length > 0
            ? t('asked.titleAny')
            : t('asked.title', { day: dayAndWeekday(locale, only) }),
        text:
          ask.askedBy === null
            ? t('asked.textNobody', about)
            : t('asked.text', { ...about, name: ask.askedBy }),
        step: t('asked.step'),
        href: `/asked?ask=${ask.id}`,
      }
    }
    case 'late': {
      const { kind, date, groupName: group, dueAt, step } = row.deadline
      return {
        title: deadlines(`late.${kind}`),
        text: t('late.text', {
          day: dayAndWeekday(locale, date),
          group,
          when: dayAndClock(locale, dueAt, timeZone),
        }),
        step: deadlines(`step.${kind}`),
        href: step,
      }
    }
    case 'dutySwap': {
      const { kind, askerName: name, groupName: group, date, otherDate } = row.swap
      const days = { day: dayAndWeekday(locale, date), other: dayAndWeekday(locale, otherDate) }
      return {
        title: t('dutySwap.title', { name, duty: duties(kind) }),
        text: t('dutySwap.text', { ...days, group }),
        step: t('dutySwap.step'),
        href: '/me/duties#swaps',
      }
    }
    case 'talk': {
      const { duty, missing } = row
      const lacks = missing.map((one) => t(`talk.missing.${one}`))
      return {
        title: t('talk.title', { topic: duty.topic }),
        text: [
          when(duty),
          duty.groupName,
          ...(lacks.length === 0 ? [t('talk.complete')] : lacks),
        ].join(' · '),
        ...(missing.includes('CONSENT')
          ? { step: t('talk.stepConsent'), href: '/me/visibility' }
          : {
              step: t(missing.includes('SUMMARY') ? 'talk.stepSummary' : 'talk.step'),
              href: `/me/talks/${duty.talkId}`,
            }),
      }
    }
    case 'questions':
      return {
        title: t('questions.title', { topic: row.talk.topic }),
        text: t('questions.text', { count: row.talk.count }),
        step: t('questions.step'),
        href: '/me/questions#to-answer',
      }
    case 'booking': {
      const { date, topic, groupName } = row.booking
      return {
        title: t('booking.title', { day: dayAndWeekday(locale, date) }),
        text: [topic, groupName, t('booking.text')].join(' · '),
        step: t('booking.step'),
        href: '/book',
      }
    }
    case 'hosting':
      return {
        title: t('hosting.title', { topic: row.duty.topic }),
        text: [when(row.duty), row.duty.groupName].join(' · '),
        step: t('hosting.step'),
        href: `/talks/${row.duty.talkId}`,
      }
    case 'referral': {
      const { id, name, waitsFor, state, expiresAt } = row.referral
      const until =
        state === 'OPEN' && expiresAt !== null
          ? t('referral.until', { when: dayAndClock(locale, expiresAt, timeZone) })
          : null
      return {
        title: t('referral.title', { name }),
        text: [waits(waitsFor === 'NOTHING' ? 'ORGANISERS' : waitsFor), until]
          .filter((part) => part !== null)
          .join(' '),
        step: t('referral.step'),
        href: `/referrals/${id}`,
      }
    }
    case 'transfer':
      return {
        title: t('transfer.title', { group: row.to }),
        text: t('transfer.text', { ago: fromNow(dates, now, row.askedAt) }),
        step: t('transfer.step'),
        href: '/me/group',
      }
  }
}
