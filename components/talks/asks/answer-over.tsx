import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import type { AskView } from '@/lib/talks/asks/types'

type Result =
  | 'ACCEPTED'
  | 'ANY'
  | 'GONE'
  | 'DECLINED'
  | 'PROPOSED'
  | 'WITHDRAWN'
  | 'UNANSWERED'
  | 'LAPSED'
  | 'FILLED'
  | 'RELEASED'
  | 'RELEASED_LATE'

const TONES: Partial<Readonly<Record<Result, NoticeTone>>> = {
  ACCEPTED: 'ok',
  ANY: 'ok',
  PROPOSED: 'live',
  FILLED: 'ok',
}

/** What the member's answer led to, and where to go on. */
export function AnswerOver({ ask }: { readonly ask: AskView }) {
  const t = useTranslations('asks.page')
  const locale = useLocale()
  const result = resultOf(ask)
  const isNamed = result === 'PROPOSED' || result === 'UNANSWERED'
  const date = isNamed ? ask.proposed : (ask.evening ?? ask.dates[0] ?? null)
  const day = date === null ? '' : dayAndWeekday(locale, date)
  const about = { day, topic: insideTitle(locale, ask.topic), group: ask.groupName }
  return (
    <div role="status">
      <Notice
        tone={TONES[result] ?? 'info'}
        title={t(`over.${result}`, about)}
        actions={
          <>
            {result === 'ACCEPTED' && ask.talkId !== null ? (
              <LinkButton href={`/me/talks/${ask.talkId}`} tone="primary">
                {t('own')}
              </LinkButton>
            ) : null}
            <LinkButton href="/schedule">{t('schedule')}</LinkButton>
          </>
        }
      >
        {t(`over.${result}Text`, about)}
      </Notice>
    </div>
  )
}

function resultOf({ state, evening, talkId, proposed }: AskView): Result {
  if (state === 'ACCEPTED') return evening !== null ? 'ACCEPTED' : talkId === null ? 'ANY' : 'GONE'
  if (state === 'LAPSED' && proposed !== null) return 'UNANSWERED'
  // Past its time, before the clock ended it.
  return state === 'OPEN' ? 'LAPSED' : state
}
