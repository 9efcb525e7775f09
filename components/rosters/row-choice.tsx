import { useTranslations } from 'next-intl'
import { PersonPicker } from '@/components/talks/person-picker'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Select } from '@/components/ui/forms/select'
import { basedOn } from '@/lib/shared/based-on'
import type { RosterRowView } from '@/lib/rosters/types-view'
import type { RosterActions } from './types'

/** Says who a row is. Open for a row in doubt, folded away for one that speaks for itself. */
export function RowChoice({
  row,
  rosterId,
  actions: { choose, search },
}: {
  readonly row: RosterRowView
  readonly rosterId: string
  readonly actions: Pick<RosterActions, 'choose' | 'search'>
}) {
  const t = useTranslations('rosters.choice')
  const { id, nickname, outcome, candidates, chosen, chosenPerson } = row
  const doubtful = outcome === 'DOUBTFUL'
  // A member who was searched for and chosen stays in the list.
  const found =
    chosenPerson === null || candidates.some(({ memberId }) => memberId === chosen)
      ? []
      : [{ memberId: chosenPerson.id, person: chosenPerson }]
  const choices = [
    { value: '', label: t(doubtful ? 'open' : 'asProposed') },
    ...[...candidates, ...found].map(({ memberId, person }) => ({
      value: memberId,
      label: t('member', {
        person: [person.displayName, person.company].filter((part) => part !== null).join(' · '),
      }),
    })),
    ...(outcome === 'NEW' ? [] : [{ value: 'new', label: t('new') }]),
    { value: 'out', label: t('out') },
  ]
  const form = (
    <div className="mt-1.5 max-w-xs">
      <Form
        action={choose}
        label={t('named', { nickname })}
        basedOn={basedOn({ chosen })}
        quietSuccess
      >
        <input type="hidden" name="rosterId" value={rosterId} />
        <input type="hidden" name="rowId" value={id} />
        <Select name="chosen" label={t('label')} choices={choices} defaultValue={chosen ?? ''} />
        <PersonPicker
          name="other"
          label={t('other')}
          help={t('otherHelp')}
          first={[]}
          chosen={null}
          search={search}
        />
        <div>
          <SubmitButton tone="plain" size="small">
            {t('save')}
          </SubmitButton>
        </div>
      </Form>
    </div>
  )
  if (doubtful) return form
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center text-small text-ink-2 hover:text-ink">
        {t('more')}
      </summary>
      {form}
    </details>
  )
}
