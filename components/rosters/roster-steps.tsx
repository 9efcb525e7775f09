import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DateField } from '@/components/ui/forms/text-field'
import { basedOn } from '@/lib/shared/based-on'
import type { RosterView } from '@/lib/rosters/types-view'
import type { RosterActions } from './types'

/** What a preview leads to: applied, worked out for another day, or thrown away. */
export function RosterSteps({
  roster,
  day,
  actions,
}: {
  readonly roster: RosterView
  /** `2026-11-22` */
  readonly day: string
  readonly actions: RosterActions
}) {
  const t = useTranslations('rosters')
  const { id, complete, counts, open, outdatedBy, misread, majorityGone } = roster
  const fields = { rosterId: id }
  return (
    <div className="flex flex-wrap gap-3">
      <ConfirmDialog
        trigger={{ label: t('apply.discard'), tone: 'quiet' }}
        title={t('apply.discardTitle')}
        confirm={t('apply.discard')}
        action={actions.discard}
        fields={fields}
      >
        <p>{t('apply.discardText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        trigger={{ label: t('revise.title') }}
        title={t('revise.title')}
        confirm={t('revise.save')}
        action={actions.revise}
        fields={fields}
        basedOn={basedOn({ takenOn: day, complete })}
        tone="primary"
      >
        <DateField name="takenOn" label={t('newForm.takenOn')} defaultValue={day} />
        <Checkbox name="complete" defaultChecked={complete} help={t('newForm.completeHelp')}>
          {t('newForm.complete')}
        </Checkbox>
      </ConfirmDialog>
      {open > 0 || outdatedBy !== null ? null : (
        <ConfirmDialog
          trigger={{ label: t('apply.do'), tone: 'primary' }}
          title={t('apply.title')}
          confirm={t('apply.confirm')}
          action={actions.apply}
          fields={fields}
          tone="primary"
        >
          <Summary roster={roster} />
          {misread ? <Checkbox name="readsRight">{t('misread.confirm')}</Checkbox> : null}
          {counts.GONE === 0 ? null : (
            <Checkbox name="markGone" help={t('apply.markGoneHelp')}>
              {t('apply.markGone', { count: counts.GONE })}
            </Checkbox>
          )}
          {majorityGone ? (
            <Checkbox name="majorityGone">
              {t('majorityGone.confirm', { count: counts.GONE })}
            </Checkbox>
          ) : null}
        </ConfirmDialog>
      )}
    </div>
  )
}

function Summary({ roster }: { readonly roster: RosterView }) {
  const t = useTranslations('rosters.apply')
  const { counts, chosenNew, chosenOut, chosenMembers } = roster
  const facts = (
    [
      ['added', counts.NEW],
      ['renamed', counts.RENAMED],
      ['returned', counts.BACK],
      ['chosen', chosenNew + chosenMembers],
      ['out', chosenOut],
    ] as const
  ).filter(([, count]) => count > 0)
  return (
    <>
      <p>{t('intro')}</p>
      {facts.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul className="list-disc ps-5">
          {facts.map(([key, count]) => (
            <li key={key}>{t(key, { count })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
