import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { classes } from '@/components/ui/classes'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { InSight } from '@/components/ui/in-sight'
import { Notice } from '@/components/ui/notice'
import {
  QueueDone,
  QueuePosition,
  type LastDecided,
  type QueueWalk,
} from '@/components/ui/lists/queue-walk'
import { PageHead } from '@/components/ui/page-head'
import type { ApplicationView } from '@/lib/applications/desk/types'
import type { FormAction } from '@/lib/i18n/form-state'
import { AskSection, DecideSection } from './desk-decide'
import { DecisionNotice } from './desk-decision'
import { DuplicatesSection } from './desk-duplicates'
import { NotesSection, TimelineSection } from './desk-notes'
import { CompanySection, ReferrerSection } from './desk-referrer'
import { PATH, STATE_TONES } from './desk-words'
import { WrittenSection } from './desk-written'

export type DeskActions = Readonly<
  Record<'decide' | 'undo' | 'notify' | 'ask' | 'letThrough' | 'addNote' | 'dropNote', FormAction>
>

/** All that a decision about one application rests on, and the decision. */
export function ApplicationDeskView({
  application,
  walk,
  last,
  timeZone,
  zone,
  actions,
  handing,
  place,
}: {
  readonly application: ApplicationView
  /** The queue from which it was opened; null where it was opened by itself. */
  readonly walk: QueueWalk | null
  readonly last: LastDecided | null
  readonly timeZone: string
  readonly zone: string
  readonly actions: DeskActions
  /** For an applicant who is a member now: the welcome to paste and the link to hand over. */
  readonly handing: ReactNode
  /** Their place on the wait-list. */
  readonly place: ReactNode
}) {
  const t = useTranslations('applications.desk')
  const privacy = useTranslations('privacy.forget')
  const { name, state, open, memberId } = application
  const facts = { application, timeZone }
  return (
    <>
      <PageHead
        back={
          <BackLink href={walk === null ? PATH : `${PATH}?${walk.search}`}>{t('title')}</BackLink>
        }
        above={
          <span className="flex flex-wrap items-center gap-3">
            <Chip tone={STATE_TONES[state]}>{t(`states.${state}`)}</Chip>
            <QueuePosition walk={walk} />
          </span>
        }
        title={t('one', { name })}
        end={
          memberId === null ? null : (
            <LinkButton href={`/desk/people/${memberId}`}>{t('person')}</LinkButton>
          )
        }
      >
        {t('zone', { zone })}
      </PageHead>
      <QueueDone last={last} left={walk?.place.of ?? 0} />
      {/* Decided, decisionKey or let through: the form is gone, and what came of it stands up here. */}
      <InSight of={decisionKey(application)}>
        <DecisionNotice {...facts} undo={actions.undo} notify={actions.notify} />
        <Quarantined application={application} action={actions.letThrough} />
      </InSight>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <DuplicatesSection {...facts} />
          <WrittenSection {...facts} />
          <ReferrerSection application={application} />
          <CompanySection application={application} />
        </div>
        {/* With a newcomer to hand over to, that comes before the evidence on a phone. */}
        <div
          className={classes(
            'grid grid-cols-[minmax(0,1fr)] content-start gap-10',
            handing !== null && 'max-lg:-order-1',
          )}
        >
          {handing}
          {place}
          {open ? (
            <>
              <DecideSection application={application} action={actions.decide} walk={walk} />
              {application.quarantined ? null : (
                <AskSection application={application} action={actions.ask} />
              )}
            </>
          ) : null}
          <NotesSection {...facts} add={actions.addNote} drop={actions.dropNote} />
          <TimelineSection {...facts} />
          {memberId === null ? (
            <a
              href={`${PATH}/${application.id}/forget`}
              className="inline-flex min-h-11 items-center justify-self-start text-small text-ink-2 underline underline-offset-4"
            >
              {privacy('to')}
            </a>
          ) : null}
        </div>
      </div>
    </>
  )
}

const decisionKey = ({ state, decision }: ApplicationView) =>
  [state, decision?.at.toString(), decision?.notifiedAt?.toString()].join(' ')

function Quarantined({
  application: { id, quarantined, suspicions },
  action,
}: {
  readonly application: ApplicationView
  readonly action: FormAction
}) {
  const t = useTranslations('applications')
  if (!quarantined) return null
  const words = suspicions.map((code) =>
    t(`suspicions.${code as 'TRAP' | 'TOO_FAST' | 'NO_FORM' | 'LINKS' | 'REPEATED' | 'MANY'}`),
  )
  return (
    <Notice
      tone="refusal"
      title={t('desk.held.title')}
      actions={
        <Form action={action} label={t('desk.held.do')}>
          <input type="hidden" name="applicationId" value={id} />
          <SubmitButton tone="plain">{t('desk.held.do')}</SubmitButton>
        </Form>
      }
    >
      {t('desk.held.text')}
      <ul className="mt-1 list-disc ps-5">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Notice>
  )
}
