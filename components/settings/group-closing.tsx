import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { Notice } from '@/components/ui/notice'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayShort, weekday } from '@/lib/i18n/dates'
import { FIRST_GROUP } from '@/lib/communities/rules'
import type { FormAction } from '@/lib/i18n/form-state'
import { closingForm, firstOf, kindForm, letGoForm } from '@/lib/settings/groups/rules'
import type { ClosingView } from '@/lib/settings/groups/types'
import type { PlannedTalk } from '@/lib/talks/plan/types'

/** Whether members are at home in the group or only beside another, and the way to change it. */
export function KindOfGroup({
  closing: { group, facts },
  action,
}: {
  readonly closing: ClosingView
  readonly action: FormAction
}) {
  const [words, t] = [useTranslations('settings'), useTranslations('settings.groups')]
  const { id, name, kind } = group
  const { guests } = facts
  const next = kind === 'HOME' ? 'SIDE' : 'HOME'
  return (
    <Section title={t('kind')} aside={t(`kinds.${kind}`)}>
      <p className="pt-3 text-small text-ink-3">
        {words('byDefault', { value: t(`kinds.${FIRST_GROUP.kind}`) })}
      </p>
      <div className="pt-3">
        <ConfirmDialog
          trigger={{ label: t(`makeKind.${next}`) }}
          title={t('makeTitle', { name })}
          confirm={t(`makeKind.${next}`)}
          tone="primary"
          action={action}
          fields={{ groupId: id, kind: next }}
          basedOn={kindForm({ ...group, guests })}
        >
          <p>{t(`kindHelp.${next}`)}</p>
          <p>{t(`makeText.${next}`, { guests })}</p>
        </ConfirmDialog>
      </div>
    </Section>
  )
}

/** What closing a group will do, in numbers, and what has to be done before. */
export function ClosingNumbers({ closing: { facts } }: { readonly closing: ClosingView }) {
  const t = useTranslations('settings.groups.closing')
  const { members, waiting, moves, links, guests } = facts
  const rows = [
    ['members', members],
    ['waiting', waiting],
    ['moves', moves],
    ['links', links],
    ['guests', guests],
  ] as const
  return (
    <Section title={t('what')}>
      <Rows>
        {rows.map(([what, count]) => (
          <Row key={what} title={t(what, { count })} faint={count === 0}>
            {count === 0 ? undefined : t(`${what}Text`)}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** The talks on the plan of a group that is to be closed; each leads to where it is called off. */
export function PlannedFirst({ planned }: { readonly planned: readonly PlannedTalk[] }) {
  const t = useTranslations('settings.groups.closing')
  const locale = useLocale()
  return (
    <Section title={t('planned', { count: planned.length })}>
      <p className="max-w-read py-3 text-small text-ink-2">{t('plannedText')}</p>
      <Rows>
        {planned.map(({ id, topic, date }) => (
          <Row
            key={id}
            lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
            title={<a href={`/desk/plan/${id}`}>{topic}</a>}
            serif
          />
        ))}
      </Rows>
    </Section>
  )
}

/** The button that closes the group, with where its queue goes and why; or what stands in the way. */
export function CloseGroup({
  closing: { group, facts, others },
  action,
}: {
  readonly closing: ClosingView
  readonly action: FormAction
}) {
  const t = useTranslations('settings.groups.closing')
  const first = firstOf(facts)
  if (others.length === 0) return <Notice title={t('none')} />
  if (first === 'ADMITTED') return <Notice title={t('admitted', { count: facts.admitted })} />
  if (first === 'PLANNED') return null
  const { members, waiting, moves, links } = facts
  return (
    <div>
      <ConfirmDialog
        trigger={{ label: t('confirm'), tone: 'danger' }}
        title={t('title', { name: group.name })}
        confirm={t('confirm')}
        action={action}
        fields={{ groupId: group.id }}
        basedOn={closingForm(facts)}
      >
        <p>{t('intro')}</p>
        <p className="tabular-nums">
          {(
            [
              ['members', members],
              ['waiting', waiting],
              ['moves', moves],
              ['links', links],
            ] as const
          )
            .map(([what, count]) => t(what, { count }))
            .join(' · ')}
        </p>
        {waiting === 0 ? null : (
          <Select
            name="toGroupId"
            label={t('to')}
            choices={others.map(({ id, name, free }) => ({
              value: id,
              label: t('toFree', { name, free }),
            }))}
          />
        )}
        <TextArea
          name="reason"
          label={t('reason')}
          help={t('reasonHelp')}
          rows={2}
          maxLength={300}
        />
      </ConfirmDialog>
    </div>
  )
}

/** What is left to do of a closed group, and the way to open it again. */
export function ClosedGroup({
  closing: { group, facts },
  actions: { letGo, reopen },
}: {
  readonly closing: ClosingView
  readonly actions: Readonly<Record<'letGo' | 'reopen', FormAction>>
}) {
  const t = useTranslations('settings.groups.closing')
  const { members, withDuties: duties } = facts
  const count = members - duties
  return (
    <div className="grid gap-8">
      <Section title={t('left')}>
        <Rows>
          <Row title={t('members', { count: members })} faint={members === 0}>
            {members === 0 ? undefined : t('membersClosed')}
          </Row>
          <Row title={<a href={`/desk/people?group=${group.id}`}>{t('people')}</a>} />
          <Row title={<a href="/desk/groups">{t('moveLink')}</a>} />
        </Rows>
      </Section>
      <div className="flex flex-wrap gap-3">
        <ConfirmDialog
          trigger={{ label: t('reopen'), tone: 'primary' }}
          title={t('reopenTitle', { name: group.name })}
          confirm={t('reopen')}
          tone="primary"
          action={reopen}
          fields={{ groupId: group.id }}
        >
          <p>{t('reopenText')}</p>
        </ConfirmDialog>
        {count === 0 ? null : (
          <ConfirmDialog
            trigger={{ label: t('letGo') }}
            title={t('letGo')}
            confirm={t('letGo')}
            action={letGo}
            fields={{ groupId: group.id }}
            basedOn={letGoForm(facts)}
          >
            <p>{t('letGoText', { count, duties })}</p>
            <TextArea name="reason" label={t('reason')} rows={2} maxLength={300} />
          </ConfirmDialog>
        )}
      </div>
    </div>
  )
}
