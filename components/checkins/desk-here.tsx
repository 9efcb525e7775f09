import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { Row, Rows, Section } from '@/components/ui/section'
import { clock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { PersonHere, WhoIsHere } from '@/lib/checkins/types-here'

/** Who is here, the last to come first, with a way to find one and to take a mistake back. */
export function DeskHere({
  nightId,
  here,
  query,
  groupId,
  timeZone,
  undo,
}: {
  readonly nightId: string
  readonly here: WhoIsHere
  readonly query: string
  readonly groupId: string
  readonly timeZone: string
  readonly undo: FormAction
}) {
  const t = useTranslations('checkins.desk')
  const { people, total, counts } = here
  const all = counts.ON_TIME + counts.LATE + counts.CAUGHT_UP
  return (
    <Section title={t('here')} aside={t('hereCount', { count: all })} id="here">
      <p className="pt-3.5 text-small text-ink-2">
        {t('counts', { onTime: counts.ON_TIME, late: counts.LATE, caughtUp: counts.CAUGHT_UP })}
      </p>
      <div className="mt-4">
        <SearchField
          label={t('search')}
          action="/desk/tonight"
          defaultValue={query}
          keep={{ group: groupId }}
        />
      </div>
      {people.length === 0 ? (
        query === '' ? (
          <EmptyState title={t('noneHere')}>{t('noneHereText')}</EmptyState>
        ) : (
          <EmptyState title={t('noneFound')} />
        )
      ) : (
        <Rows>
          {people.map((person) => (
            <HereRow key={person.checkInId} person={person} timeZone={timeZone} undo={undo} />
          ))}
        </Rows>
      )}
      <p className="text-small">
        <a
          href={`/desk/attendance/nights/${nightId}`}
          className="inline-flex min-h-11 items-center prose-link"
        >
          {t('attendance')}
        </a>
      </p>
      {total > people.length ? (
        <p className="pt-3.5 text-small text-ink-2">{t('cut', { shown: people.length })}</p>
      ) : null}
    </Section>
  )
}

function HereRow({
  person,
  timeZone,
  undo,
}: {
  readonly person: PersonHere
  readonly timeZone: string
  readonly undo: FormAction
}) {
  const t = useTranslations('checkins')
  const { name, company, position, status, via, byName } = person
  const how =
    via === 'DESK'
      ? byName === null
        ? t('desk.viaDESKUnknown')
        : t('desk.viaDESK', { by: byName })
      : t(`desk.via${via}`)
  return (
    <Row
      lead={clock(person.at, timeZone)}
      title={
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {status === 'ON_TIME' ? null : <Chip>{t(`status.${status}`)}</Chip>}
        </span>
      }
      end={
        via === 'DUTY' ? undefined : (
          <ConfirmDialog
            trigger={{ label: t('desk.undoOne'), size: 'small', tone: 'quiet' }}
            title={t('desk.undoTitle', { name })}
            confirm={t('desk.undoConfirm')}
            action={undo}
            fields={{ checkInId: person.checkInId }}
          >
            <p>{t('desk.undoText')}</p>
          </ConfirmDialog>
        )
      }
    >
      {[company, position, how].filter((part) => part !== null).join(' · ')}
    </Row>
  )
}
