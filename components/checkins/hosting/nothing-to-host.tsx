import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import type { FormAction } from '@/lib/i18n/form-state'
import { clock } from '@/lib/i18n/dates'
import type { TalkView, TonightView } from '@/lib/talks/view/types'

/** The host's screen of an evening without a talk; who put the talk off can hold it after all. */
export function NothingToHost({
  view: { group, night, timeZone },
  putOff,
  resume,
}: {
  readonly view: TonightView
  readonly putOff: TalkView | null
  readonly resume: FormAction
}) {
  const t = useTranslations('hosting')
  const isPostponed = night?.departures.at(-1)?.became === 'POSTPONED'
  const toDesk = <LinkButton href={`/desk/tonight?group=${group.id}`}>{t('toDesk')}</LinkButton>
  if (putOff === null || night?.id == null)
    return (
      <EmptyState title={t(isPostponed ? 'postponed' : 'empty')} action={toDesk}>
        {t(isPostponed ? 'postponedText' : 'emptyText')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('postponed')}
      action={
        <div className="flex flex-wrap gap-3">
          <ConfirmDialog
            trigger={{ label: t('resume') }}
            title={t('resumeTitle')}
            confirm={t('resumeDo')}
            tone="primary"
            action={resume}
            fields={{ nightId: night.id, talkId: putOff.id }}
          >
            <p>
              {t('resumeText', {
                topic: putOff.topic,
                time: clock(night.times.startsAt, timeZone),
              })}
            </p>
          </ConfirmDialog>
          {toDesk}
        </div>
      }
    >
      {t('putOffByYou', { topic: putOff.topic })}
    </EmptyState>
  )
}
