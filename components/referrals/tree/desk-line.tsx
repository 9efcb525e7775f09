import { useTranslations } from 'next-intl'
import { PersonPicker } from '@/components/talks/person-picker'
import { LinkButton } from '@/components/ui/button'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { bringingForm } from '@/lib/referrals/tree/rules-bringing'
import type { BranchTotals } from '@/lib/referrals/tree/types'
import { treeAddress } from './address'
import { FamilyLine } from './line'

type Line = Pick<Parameters<typeof FamilyLine>[0], 'broughtBy' | 'brought'> & {
  readonly branch: BranchTotals
  readonly known: 'REFERRAL' | 'RECORDED' | null
  /** Who is written down by hand. */
  readonly recordedId: string | null
}

/** A member's line for organisers, and the form to write down who brought them before the app. */
export function DeskLine({
  memberId,
  line,
  record,
  withdraw,
  search,
}: {
  readonly memberId: string
  readonly line: Line
  readonly record: FormAction
  readonly withdraw: FormAction
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
}) {
  const t = useTranslations('tree.line')
  const totals = useTranslations('tree.card')
  const { broughtBy, brought, branch, known, recordedId } = line
  const how = known === null ? null : t(known === 'RECORDED' ? 'recorded' : 'byReferral')
  const filter = { q: '', sort: 'size', view: 'list', branch: '', who: memberId } as const
  return (
    <FamilyLine
      {...{ broughtBy, brought }}
      path="/desk/people"
      everybody
      note={[how, totals('totals', { ...branch })].filter((part) => part !== null).join(' · ')}
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href={treeAddress(filter)}>{t('inTree')}</LinkButton>
        {known === 'RECORDED' ? (
          <ConfirmDialog
            trigger={{ label: t('withdraw') }}
            title={t('withdrawTitle')}
            confirm={t('withdraw')}
            action={withdraw}
            fields={{ memberId }}
          >
            <p>{t('withdrawText')}</p>
          </ConfirmDialog>
        ) : null}
      </div>
      {known === 'REFERRAL' ? null : (
        <Disclosure label={t(known === null ? 'record' : 'correct')}>
          <Form
            action={record}
            label={t(known === null ? 'record' : 'correct')}
            basedOn={bringingForm(recordedId)}
          >
            <p className="text-small text-ink-2">{t('recordHelp')}</p>
            <input type="hidden" name="memberId" value={memberId} />
            <PersonPicker
              name="referrerId"
              label={t('referrer')}
              help={t('referrerHelp')}
              first={[]}
              chosen={null}
              search={search}
            />
            <TextField name="howKnown" label={t('howKnown')} optional />
            <div>
              <SubmitButton>{t('save')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </FamilyLine>
  )
}
