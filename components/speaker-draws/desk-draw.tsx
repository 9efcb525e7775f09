import { useLocale, useTranslations } from 'next-intl'
import { AskChip } from '@/components/talks/asks/ask-chip'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { inOrder } from '@/lib/speaker-draws/rules'
import type { DeskDraw, EntryRow } from '@/lib/speaker-draws/types'
import type { PastedKind } from '@/lib/texts/rules-pasted'
import { DrawText } from './draw-text'
import { useOutWords } from './out-words'

type Actions = { readonly askNext: FormAction; readonly cancel: FormAction }

/** One draw at the desk: the order with what became of each, and who was left out. */
export function DeskDrawView({
  draw,
  text,
  actions,
}: {
  readonly draw: DeskDraw
  readonly text: { readonly kind: PastedKind; readonly text: string } | null
  readonly actions: Actions
}) {
  const t = useTranslations('speakerDraws.desk')
  const { entries, drawnAt, drawId, id, state, taken } = draw
  const order = drawnAt === null ? [] : inOrder(entries)
  const within = entries.filter(({ ticket }) => ticket !== null)
  const without = entries.filter(({ ticket, place }) => ticket === null && place === null)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid content-start gap-8">
        {taken === null ? null : <Taken taken={taken} />}
        {draw.canAskNext ? <AskNext id={id} action={actions.askNext} /> : null}
        <Section title={drawnAt === null ? t('in') : t('order')}>
          {drawnAt === null ? (
            <p className="py-3 text-small text-ink-2">
              {t(draw.listedAt === null ? 'orderLater' : 'inText')}
            </p>
          ) : null}
          <Rows>
            {(drawnAt === null ? within : order).map((entry) => (
              <EntryLine key={entry.memberId} entry={entry} timeZone={draw.timeZone} />
            ))}
          </Rows>
        </Section>
      </div>
      <div className="grid content-start gap-8">
        {text === null ? null : <DrawText {...text} />}
        <Facts draw={draw} />
        {draw.source === 'HAND' ? null : (
          <Section title={t('out')}>
            {without.length === 0 ? <p className="py-3 text-small">{t('noOut')}</p> : null}
            <Rows>
              {without.map((entry) => (
                <OutLine key={entry.memberId} entry={entry} />
              ))}
            </Rows>
          </Section>
        )}
        <div className="flex flex-wrap gap-3 empty:hidden">
          {drawId === null ? null : (
            <LinkButton size="small" href={`/draws/${drawId}`}>
              {t('public')}
            </LinkButton>
          )}
          {state === 'OPEN' || state === 'LISTED' ? (
            <ConfirmDialog
              trigger={{ label: t('cancel'), tone: 'quiet', size: 'small' }}
              title={t('cancel')}
              confirm={t('cancel')}
              action={actions.cancel}
              fields={{ id }}
            >
              <p>{t('cancelText')}</p>
            </ConfirmDialog>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function Taken({ taken }: { readonly taken: NonNullable<DeskDraw['taken']> }) {
  const t = useTranslations('speakerDraws.page')
  const locale = useLocale()
  const { name, topic, talkId, date } = taken
  return (
    <p className="font-semibold">
      <a href={`/talks/${talkId}`} className="prose-link">
        {t('takenText', { name, topic, day: dayAndWeekday(locale, date) })}
      </a>
    </p>
  )
}

function AskNext({ id, action }: { readonly id: string; readonly action: FormAction }) {
  const t = useTranslations('speakerDraws.desk')
  return (
    <div className="grid gap-3">
      <p className="text-small text-ink-2">{t('askNextText')}</p>
      <Form action={action} label={t('askNext')}>
        <input type="hidden" name="id" value={id} />
        <div>
          <SubmitButton>{t('askNext')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}

function EntryLine({ entry, timeZone }: { readonly entry: EntryRow; readonly timeZone: string }) {
  const t = useTranslations('speakerDraws.desk')
  const words = useOutWords()
  const locale = useLocale()
  const { place, out, askId, askState, dueAt, ticket, displayName } = entry
  const said = [
    ticket === null ? '' : t('ticket', { ticket }),
    askState === 'OPEN' && dueAt !== null
      ? t('due', { day: dayAndClock(locale, dueAt, timeZone) })
      : '',
    out === null ? '' : t('passed', { reason: words(out) }),
  ].filter((part) => part !== '')
  return (
    <Row
      {...(place === null ? {} : { lead: t('place', { place }) })}
      title={
        askId === null ? displayName : <a href={`/desk/speakers/asks/${askId}`}>{displayName}</a>
      }
      end={askState === null ? undefined : <AskChip state={askState} />}
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Work entry={entry} />
        <span className="text-tiny break-all text-ink-3">{said.join(' · ')}</span>
      </span>
    </Row>
  )
}

function OutLine({ entry }: { readonly entry: EntryRow }) {
  const words = useOutWords()
  return (
    <Row
      title={<a href={`/desk/people/${entry.memberId}`}>{entry.displayName}</a>}
      end={entry.out === null ? undefined : <span className="text-small">{words(entry.out)}</span>}
    >
      <Work entry={entry} />
    </Row>
  )
}

function Work({ entry: { company, position } }: { readonly entry: EntryRow }) {
  const work = [company, position].filter((part) => part !== null).join(' · ')
  return work === '' ? null : <span>{work}</span>
}

function Facts({ draw }: { readonly draw: DeskDraw }) {
  const t = useTranslations('speakerDraws.desk')
  const locale = useLocale()
  const { source, openedBy, openedAt, note, timeZone } = draw
  const day = dayAndClock(locale, openedAt, timeZone)
  return (
    <div className="grid gap-1 text-small text-ink-2">
      <p>{t(source === 'APP' ? 'verifiable' : 'hand')}</p>
      {note === '' ? null : <p>{t('noteOf', { note })}</p>}
      <p>{openedBy === null ? t('byNobody', { day }) : t('by', { name: openedBy, day })}</p>
    </div>
  )
}
