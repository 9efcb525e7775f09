import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import type { FormAction } from '@/lib/i18n/form-state'
import { refusalSentence } from '@/lib/i18n/refusal'
import type { PlannedOut, PlannedPair, PlannerView } from '@/lib/seats/planner/types'
import { WorkingOf } from './working'

/** Who of those drawn is to go: a plain GET form, so that what is tried stands in the address. */
export function ChooseOut({ view }: { readonly view: PlannerView }) {
  const t = useTranslations('seats.planner')
  const refusals = useTranslations('refusals')
  const locale = useLocale()
  return (
    <Section title={t('choose')}>
      <form action="/desk/seats/planner" method="get" className="grid gap-3 py-3">
        <input type="hidden" name="review" value={view.reviewId ?? ''} />
        <input type="hidden" name="tried" value="1" />
        <div>
          {view.candidates.map((one) => (
            <Checkbox
              key={one.memberId}
              name="out"
              value={one.memberId}
              defaultChecked={view.chosen.has(one.memberId)}
              help={
                one.hindered === null ? undefined : refusalSentence(refusals, one.hindered, locale)
              }
            >
              <Person out={one} />
            </Checkbox>
          ))}
        </div>
        <div>
          <Button type="submit">{t('show')}</Button>
        </div>
      </form>
    </Section>
  )
}

function Person({ out: { displayName, companyName, answer } }: { readonly out: PlannedOut }) {
  const t = useTranslations('seats.planner')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <span className="font-semibold wrap-anywhere">{displayName}</span>
      <span className="text-small wrap-anywhere text-ink-2">{companyName ?? t('noCompany')}</span>
      {answer === null ? null : <Chip>{answer === 'LEAVING' ? t('leaving') : t('staying')}</Chip>}
    </span>
  )
}

/** Who would go and who would come, pair by pair. */
export function Pairs({ pairs }: { readonly pairs: readonly PlannedPair[] }) {
  const t = useTranslations('seats.planner')
  if (pairs.length === 0) return <p className="text-small text-ink-2">{t('none')}</p>
  return (
    <ol className="border-t-2 border-ink">
      {pairs.map(({ out, into }) => (
        <li
          key={out.memberId}
          className="grid gap-x-6 gap-y-2 border-b border-line py-3.5 md:grid-cols-2"
        >
          <div className="min-w-0">
            <p className="text-tiny font-semibold text-ink-3">{t('out')}</p>
            <Person out={out} />
          </div>
          <div className="min-w-0">
            <p className="text-tiny font-semibold text-ink-3">{t('into')}</p>
            {into === null ? (
              <p className="text-small text-ink-2">{t('noneWaiting')}</p>
            ) : (
              <>
                <a
                  href={`/desk/applications/${into.applicationId}`}
                  className="inline-flex min-h-11 items-center font-semibold wrap-anywhere underline-offset-4 hover:underline md:min-h-0"
                >
                  {into.name}
                </a>{' '}
                <span className="text-small wrap-anywhere text-ink-2">
                  {into.companyName ?? t('noCompany')}
                </span>
                <WorkingOf working={into.working} />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Carries out the whole pairs, each with what is written down of it. */
export function CarryOut({
  view,
  action,
}: {
  readonly view: PlannerView
  readonly action: FormAction
}) {
  const t = useTranslations('seats.planner')
  const whole = view.pairs.flatMap(({ out, into }) => (into === null ? [] : [{ out, into }]))
  if (whole.length === 0 || view.reviewId === null) return null
  return (
    <ConfirmDialog
      trigger={{ label: t('act', { count: whole.length }), tone: 'primary' }}
      title={t('actTitle', { count: whole.length })}
      confirm={t('act', { count: whole.length })}
      action={action}
      fields={{ reviewId: view.reviewId }}
    >
      <p>{t('actText')}</p>
      {whole.map(({ out: { memberId, displayName, answer }, into }) => (
        <fieldset key={memberId} className="grid gap-4 border-t border-line pt-3">
          <legend className="float-start mb-2 w-full font-semibold wrap-anywhere">
            {t('pair', { out: displayName, into: into.name })}
          </legend>
          <input type="hidden" name="pair" value={memberId} />
          <input type="hidden" name={`applicationId.${memberId}`} value={into.applicationId} />
          <input type="hidden" name={`version.${memberId}`} value={String(into.version)} />
          <RadioGroup
            name={`choice.${memberId}`}
            label={t('choice')}
            defaultValue={answer === 'LEAVING' ? 'LEFT' : 'REMOVED'}
            choices={[
              { value: 'REMOVED', label: t('REMOVED') },
              { value: 'LEFT', label: t('LEFT') },
            ]}
          />
          <TextArea
            name={`reason.${memberId}`}
            label={t('reason')}
            help={t('reasonHelp')}
            rows={2}
            maxLength={500}
          />
          {into.referred ? null : (
            <TextArea
              name={`why.${memberId}`}
              label={t('why', { name: into.name })}
              help={t('whyHelp')}
              rows={2}
              maxLength={500}
            />
          )}
        </fieldset>
      ))}
    </ConfirmDialog>
  )
}
