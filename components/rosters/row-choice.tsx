import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/i18n/form-state'
import type { RosterRowView } from '@/lib/rosters/types-read'

/** Says who a row is. Open for a row in doubt, folded away for one that speaks for itself. */
export function RowChoice({
  row,
  rosterId,
  choose,
}: {
  readonly row: RosterRowView
  readonly rosterId: string
  readonly choose: FormAction
}) {
  const t = useTranslations('rosters.choice')
  const { id, nickname, outcome, candidates, chosen } = row
  const doubtful = outcome === 'DOUBTFUL'
  const choices = [
    { value: '', label: t(doubtful ? 'open' : 'asProposed') },
    ...candidates.map(({ memberId, person }) => ({
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
      <Form action={choose} label={t('named', { nickname })} quietSuccess>
        <input type="hidden" name="rosterId" value={rosterId} />
        <input type="hidden" name="rowId" value={id} />
        <Select name="chosen" label={t('label')} choices={choices} defaultValue={chosen ?? ''} />
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
      <summary className="min-h-9 cursor-pointer content-center text-small text-ink-2 hover:text-ink">
        {t('more')}
      </summary>
      {form}
    </details>
  )
}
