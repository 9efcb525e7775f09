import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import type { RosterView } from '@/lib/rosters/types-view'
import type { RosterActions } from './types'
import { UndoNotice } from './undo-notice'

/** What the organiser should know before going on, and what came of it afterwards. */
export function RosterNotices({
  roster,
  path,
  actions,
  dayOf,
}: {
  readonly roster: RosterView
  readonly path: string
  readonly actions: RosterActions
  readonly dayOf: (instant: string) => string
}) {
  const t = useTranslations('rosters')
  const { id, state, applied, appliedBefore, outdatedBy, open, changed, dropped, format } = roster
  const previewing = state === 'PREVIEW'
  return (
    <>
      {applied === null ? null : <AppliedNotice roster={roster} applied={applied} dayOf={dayOf} />}
      {roster.undo === null ? null : (
        <UndoNotice roster={roster} undo={roster.undo} action={actions.undo} dayOf={dayOf} />
      )}
      {state === 'UNDONE' ? <Notice title={t('undo.undone')}>{t('undo.undoneText')}</Notice> : null}
      {roster.misread && previewing ? (
        <Notice tone="live" title={t('misread.title')}>
          {t('misread.text')}
        </Notice>
      ) : null}
      {roster.majorityGone && previewing ? (
        <Notice tone="live" title={t('majorityGone.title')}>
          {t('majorityGone.text', { count: roster.counts.GONE })}
        </Notice>
      ) : null}
      {outdatedBy === null ? null : (
        <Notice title={t('outdated.title')}>
          {t('outdated.text', { date: dayOf(outdatedBy) })}
        </Notice>
      )}
      {appliedBefore === null || !previewing ? null : (
        <Notice
          title={t('already.title')}
          actions={
            <LinkButton href={`/desk/rosters/${appliedBefore.id}`}>{t('already.open')}</LinkButton>
          }
        >
          {t('already.text', { date: dayOf(appliedBefore.appliedAt) })}
        </Notice>
      )}
      {changed > 0 && previewing ? (
        <Notice
          tone="live"
          title={t('changed.title')}
          actions={<LinkButton href={`${path}?outcome=CHANGED`}>{t('changed.show')}</LinkButton>}
        >
          {t('changed.text', { count: changed })}
        </Notice>
      ) : null}
      {open > 0 && previewing && outdatedBy === null ? (
        <Notice
          tone="live"
          title={t('open.title', { count: open })}
          actions={
            <>
              <LinkButton href={`${path}?outcome=DOUBTFUL`}>{t('open.show')}</LinkButton>
              <ConfirmDialog
                trigger={{ label: t('open.leaveOut'), tone: 'quiet' }}
                title={t('open.leaveOutTitle', { count: open })}
                confirm={t('open.leaveOut')}
                action={actions.leaveOut}
                fields={{ rosterId: id }}
                tone="primary"
              >
                <p>{t('open.leaveOutText')}</p>
              </ConfirmDialog>
            </>
          }
        >
          {t('open.text')}
        </Notice>
      ) : null}
      <p className="text-small text-ink-2">
        {previewing ? `${t('facts.format', { format: t(`formats.${format}`) })} ` : null}
        {roster.above > 0 ? `${t('facts.above', { count: roster.above })} ` : null}
        {dropped > 0 ? t('facts.dropped', { count: dropped }) : null}
      </p>
    </>
  )
}

function AppliedNotice({
  roster,
  applied,
  dayOf,
}: {
  readonly roster: RosterView
  readonly applied: NonNullable<RosterView['applied']>
  readonly dayOf: (instant: string) => string
}) {
  const t = useTranslations('rosters')
  const kinds = ['added', 'renamed', 'returned', 'moved', 'left', 'gone'] as const
  const done = kinds.filter((kind) => applied[kind] > 0)
  return (
    <Notice
      tone="ok"
      title={t('applied.title')}
      actions={
        <LinkButton href={`/desk/rosters/compare?to=${roster.id}`}>
          {t('applied.compare')}
        </LinkButton>
      }
    >
      <p>
        {t('appliedBy', {
          name: roster.appliedByName ?? t('byConsole'),
          date: dayOf(roster.appliedAt ?? roster.createdAt),
        })}
      </p>
      <ul>
        {done.map((kind) => (
          <li key={kind}>{t(`applied.${kind}`, { count: applied[kind] })}</li>
        ))}
      </ul>
    </Notice>
  )
}
