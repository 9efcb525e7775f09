import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { dayAndClock } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import type { GapPage } from '@/lib/talks/standby/types'

/** What happened to the evening, and what asking does; where it is filled or over, that. */
export function GapNotice({ page: { evening, until, timeZone } }: { readonly page: GapPage }) {
  const t = useTranslations('standby.gap')
  const locale = useLocale()
  const { talk, left, isBegun, blockedReason, date } = evening
  const plan = (
    <LinkButton href={`/desk/plan?week=${date.toString()}&group=${evening.groupId}`}>
      {t('plan')}
    </LinkButton>
  )
  if (talk !== null && talk.speakerId !== null) {
    const topic = insideTitle(locale, talk.topic)
    return (
      <Notice
        tone="ok"
        title={
          talk.name === null ? t('filled', { topic }) : t('filledBy', { name: talk.name, topic })
        }
        actions={<LinkButton href={`/talks/${talk.talkId}`}>{t('see')}</LinkButton>}
      >
        {t('filledText')}
      </Notice>
    )
  }
  if (isBegun)
    return (
      <Notice title={t('over')} actions={plan}>
        {t('overText')}
      </Notice>
    )
  if (blockedReason !== null)
    return (
      <Notice title={t('blocked', { reason: blockedReason })} actions={plan}>
        {t('blockedText')}
      </Notice>
    )
  return (
    <div className="grid max-w-prose gap-1.5 text-small text-ink-2">
      {left === null ? null : (
        <p>
          {left.name === null
            ? t('left', { topic: insideTitle(locale, left.topic) })
            : t('leftBy', { name: left.name, topic: insideTitle(locale, left.topic) })}
          {left.reason === null || left.reason === ''
            ? ''
            : ` ${t('reason', { reason: left.reason })}`}
        </p>
      )}
      {talk === null ? null : <p>{t('noSpeaker', { topic: insideTitle(locale, talk.topic) })}</p>}
      {until === null ? null : (
        <p>{t('untilNow', { when: dayAndClock(locale, until, timeZone) })}</p>
      )}
    </div>
  )
}
