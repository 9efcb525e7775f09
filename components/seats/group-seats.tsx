import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { FormAction } from '@/lib/i18n/form-state'
import type { GroupSeatsView, Proposed } from '@/lib/seats/types-desk'
import { WorkingOf } from './working'

export type SeatActions = {
  readonly admit: FormAction
  readonly pass: FormAction
  readonly again: FormAction
}

/** One group: its seats, who is next for those that are free, and who was passed over. */
export function GroupSeats({
  view,
  timeZone,
  actions,
}: {
  readonly view: GroupSeatsView
  readonly timeZone: string
  readonly actions: SeatActions
}) {
  const t = useTranslations('seats.desk')
  const locale = useLocale()
  const { room, waiting, proposed, passed } = view
  const over = room.taken + room.kept > room.capacity - room.buffer
  return (
    <Section
      title={room.name}
      aside={<Chip tone={room.free > 0 ? 'live' : 'plain'}>{t('free', { count: room.free })}</Chip>}
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line py-2 text-small text-ink-2 tabular-nums">
        <li>{t('capacity', { count: room.capacity })}</li>
        <li>{t('taken', { count: room.taken })}</li>
        <li>{t('kept', { count: room.kept })}</li>
        <li>{t('buffer', { count: room.buffer })}</li>
        <li>{t('waiting', { count: waiting })}</li>
        {proposed.length === 0 ? (
          <li>
            {over
              ? t('over', { buffer: room.buffer })
              : t(room.free > 0 ? 'noneWaits' : 'noneFree')}
          </li>
        ) : null}
      </ul>
      <Rows>
        {proposed.map((one) => (
          <Next key={one.applicationId} one={one} group={room.name} actions={actions} />
        ))}
        {passed.map(({ applicationId, name, reason, by, at }) => {
          const day = dayOfMoment(locale, at, timeZone)
          return (
            <Row
              key={applicationId}
              faint
              title={name}
              end={
                <ConfirmDialog
                  trigger={{ label: t('again'), size: 'small' }}
                  title={t('againTitle', { name })}
                  confirm={t('again')}
                  tone="primary"
                  action={actions.again}
                  fields={{ applicationId }}
                >
                  <p>{t('againText')}</p>
                </ConfirmDialog>
              }
            >
              {by === null
                ? t('passedByUnknown', { day, reason })
                : t('passedBy', { by, day, reason })}
            </Row>
          )
        })}
      </Rows>
    </Section>
  )
}

function Next({
  one,
  group,
  actions,
}: {
  readonly one: Proposed
  readonly group: string
  readonly actions: SeatActions
}) {
  const t = useTranslations('seats.desk')
  const { applicationId, version, name, companyName, position, referred, working } = one
  const about = [companyName, position].filter((text) => text !== null && text !== '')
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5 border-b border-line py-1.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="text-tiny font-semibold text-ink-3">
            {t('turn', { place: working.place })}
          </span>
          <a
            href={`/desk/applications/${applicationId}`}
            className="inline-flex min-h-11 items-center font-semibold wrap-anywhere underline-offset-4 hover:underline"
          >
            {name}
          </a>
          {about.length === 0 ? null : (
            <span className="text-small wrap-anywhere text-ink-2">{about.join(' · ')}</span>
          )}
        </p>
        <WorkingOf working={working} />
      </div>
      <div className="flex flex-wrap gap-3">
        <ConfirmDialog
          trigger={{ label: t('admit'), tone: 'primary', size: 'small' }}
          title={t('admitTitle', { name })}
          confirm={t('admit')}
          tone="primary"
          action={actions.admit}
          fields={{ applicationId, version: String(version) }}
        >
          <p>{t('admitText', { name, group })}</p>
          <TextArea
            name="reason"
            label={t('admitReason')}
            help={referred ? t('admitReasonOptional') : t('admitReasonHelp')}
            optional={referred}
            rows={2}
            maxLength={500}
          />
        </ConfirmDialog>
        <ConfirmDialog
          trigger={{ label: t('pass'), size: 'small' }}
          title={t('passTitle', { name })}
          confirm={t('pass')}
          action={actions.pass}
          fields={{ applicationId }}
        >
          <p>{t('passText', { name })}</p>
          <TextArea
            name="reason"
            label={t('passReason')}
            help={t('passReasonHelp')}
            rows={2}
            maxLength={500}
          />
        </ConfirmDialog>
      </div>
    </li>
  )
}
