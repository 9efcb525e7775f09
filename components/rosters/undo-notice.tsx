import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import type { RosterView, UndoView } from '@/lib/rosters/types-view'
import type { RosterActions } from './types'

const KINDS = ['added', 'renamed', 'returned', 'moved', 'left', 'transfers', 'exceptions'] as const

/** The way back from an applied roster, or what stands in it. */
export function UndoNotice({
  roster,
  undo: { counts, signedOut, vacated, keepsEnded, blockers, stand, later },
  action,
  dayOf,
}: {
  readonly roster: RosterView
  readonly undo: UndoView
  readonly action: RosterActions['undo']
  readonly dayOf: (instant: string) => string
}) {
  const t = useTranslations('rosters.undo')
  if (later !== null) {
    return <Notice title={t('standsTitle')}>{t('later', { date: dayOf(later) })}</Notice>
  }
  if (stand > 0) {
    return (
      <Notice title={t('standsTitle')}>
        <ul className="list-disc ps-5">
          {blockers.map(({ memberId, displayName, code }) => (
            <li key={memberId}>
              <a href={`/desk/people/${memberId}`} className="prose-link">
                {t(`stands.${code}`, { name: displayName })}
              </a>
            </li>
          ))}
          {stand > blockers.length ? (
            <li>{t('more', { count: stand - blockers.length })}</li>
          ) : null}
        </ul>
        <p>{t('standsHelp')}</p>
      </Notice>
    )
  }
  return (
    <div>
      <ConfirmDialog
        trigger={{ label: t('do'), tone: 'quiet' }}
        title={t('title')}
        confirm={t('confirm')}
        action={action}
        fields={{ rosterId: roster.id }}
      >
        <p>{t('intro')}</p>
        <ul className="list-disc ps-5">
          {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
            <li key={kind}>{t(kind, { count: counts[kind] })}</li>
          ))}
        </ul>
        <p className="mt-2">{t('staysTitle')}</p>
        <ul className="list-disc ps-5">
          <li>{t('signedOut', { count: signedOut })}</li>
          {vacated === 0 ? null : <li>{t('vacated', { count: vacated })}</li>}
          {counts.added === 0 ? null : <li>{t('history')}</li>}
          {keepsEnded ? null : <li>{t('unkept')}</li>}
        </ul>
      </ConfirmDialog>
    </div>
  )
}
