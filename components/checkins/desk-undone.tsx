import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import type { UndoneCheckIn } from '@/lib/checkins/types-here'
import { clock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

/** Check-ins that a host took back: each can be given back as it was. */
export function DeskUndone({
  nightId,
  undone,
  timeZone,
  restore,
}: {
  readonly nightId: string
  readonly undone: readonly UndoneCheckIn[]
  readonly timeZone: string
  readonly restore: FormAction
}) {
  const t = useTranslations('checkins')
  if (undone.length === 0) return null
  return (
    <Section title={t('desk.undoneList')} id="undone">
      <p className="pt-3.5 text-small text-ink-2">{t('desk.undoneText')}</p>
      <Rows>
        {undone.map(({ undoneId, name, status, at }) => (
          <Row
            key={undoneId}
            lead={clock(at, timeZone)}
            title={
              <span className="flex flex-wrap items-center gap-2">
                {name}
                <Chip>{t(`status.${status}`)}</Chip>
              </span>
            }
            end={
              <ConfirmDialog
                trigger={{ label: t('desk.restore'), size: 'small' }}
                title={t('desk.restoreTitle', { name })}
                confirm={t('desk.restore')}
                tone="primary"
                action={restore}
                fields={{ nightId, undoneId }}
              >
                <p>
                  {t('desk.restoreText', {
                    at: clock(at, timeZone),
                    status: t(`status.${status}`),
                  })}
                </p>
              </ConfirmDialog>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
