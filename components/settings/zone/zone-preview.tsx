import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { clock, dayAndClock, dayShort, weekday, zoneName } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { zoneForm } from '@/lib/talks/zone/rules'
import type { ZonePreview } from '@/lib/talks/zone/types'

type Zones = { readonly from: string; readonly to: string }

/** Saves the zone that was tried, and says first how many evenings begin at another moment. */
export function SaveZone({
  zones: { from, to },
  preview: { moved, kept },
  save,
}: {
  readonly zones: Zones
  readonly preview: ZonePreview
  readonly save: FormAction
}) {
  const t = useTranslations('settings.timeZone')
  const zone = zoneName(useLocale(), to)
  return (
    <ConfirmDialog
      trigger={{ label: t('save', { zone }), tone: 'primary' }}
      title={t('saveTitle', { zone })}
      confirm={t('saveIt')}
      action={save}
      fields={{ timeZone: to }}
      basedOn={zoneForm({ timeZone: from })}
      tone="primary"
    >
      <p>{t('saveText', { moved, kept })}</p>
    </ConfirmDialog>
  )
}

/** Every evening that is not over: when it begins now, and when it would in the zone that is tried. */
export function ZonePreviewList({
  zones: { from, to },
  preview: { moved, kept, rows, page, pages },
  href,
}: {
  readonly zones: Zones
  readonly preview: ZonePreview
  readonly href: (page: number) => string
}) {
  const t = useTranslations('settings.timeZone')
  const locale = useLocale()
  const [before, after] = [zoneName(locale, from), zoneName(locale, to)]
  return (
    <Section title={t('evenings')} aside={t('count', { moved, kept })} id="evenings">
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <Rows>
          {rows.map(({ id, date, groupName, topic, startsAt, startsThenAt, moves }) => (
            <Row
              key={id}
              lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
              title={topic ?? t('open')}
              faint={topic === null}
              serif={topic !== null}
              end={<Chip>{t(moves ? 'keepsClock' : 'keepsMoment')}</Chip>}
            >
              <span className="block wrap-anywhere">{groupName}</span>
              <span className="block tabular-nums">
                {moves
                  ? t('keepsClockText', {
                      clock: clock(startsThenAt, to),
                      zone: after,
                      at: dayAndClock(locale, startsThenAt, from),
                      before,
                    })
                  : t('keepsMomentText', {
                      at: dayAndClock(locale, startsAt, from),
                      before,
                      then: dayAndClock(locale, startsAt, to),
                      zone: after,
                    })}
              </span>
            </Row>
          ))}
        </Rows>
      )}
      <Pager page={page} pages={pages} href={href} />
    </Section>
  )
}

/** What follows the zone and what does not, before anything is saved. */
export function ZoneEffects() {
  const t = useTranslations('settings.timeZone')
  return (
    <Section title={t('effects')}>
      <ul className="grid list-disc gap-1.5 py-3 ps-5 text-small">
        {(['ahead', 'held', 'lists', 'logs', 'readers'] as const).map((effect) => (
          <li key={effect}>{t(`effect.${effect}`)}</li>
        ))}
      </ul>
    </Section>
  )
}
