import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { visitorsForm, type OpenToVisitors } from '@/lib/communities/settings/rules'
import { APPLY_BY, TALK_VISIBILITIES } from '@/lib/communities/types'
import type { FormAction } from '@/lib/i18n/form-state'

const SIGHTS = ['plan', 'speakers', 'archive', 'wishes'] as const

/** What visitors see of the community, who of them may apply, and what new talks begin with. */
export function VisitorsForm({
  open,
  action,
}: {
  readonly open: OpenToVisitors
  readonly action: FormAction
}) {
  const [t, talks] = [useTranslations('settings.visitors'), useTranslations('schedule')]
  const save = useTranslations('settings')('save')
  const { visitors, applyBy } = open
  return (
    <Form action={action} label={t('title')} keep="visitors" basedOn={visitorsForm(open)}>
      <fieldset>
        <legend className="text-small font-semibold">{t('sees')}</legend>
        <p className="mt-0.5 text-small text-ink-2">{t('seesHelp')}</p>
        <div className="mt-1.5 border-t border-line">
          {SIGHTS.map((sight) => (
            <div key={sight} className="border-b border-line">
              <Checkbox name={sight} defaultChecked={visitors[sight]} help={t(`help.${sight}`)}>
                {t(`sight.${sight}`)}
              </Checkbox>
            </div>
          ))}
        </div>
      </fieldset>
      <RadioGroup
        name="applyBy"
        label={t('applyBy')}
        choices={APPLY_BY.map((value) => ({
          value,
          label: t(`apply.${value}`),
          help: t(`applyHelp.${value}`),
        }))}
        defaultValue={applyBy}
      />
      {(['talkVisibility', 'foundVisibility'] as const).map((name) => (
        <RadioGroup
          key={name}
          name={name}
          label={t(name)}
          help={t(`${name}Help`)}
          choices={TALK_VISIBILITIES.map((value) => ({
            value,
            label: talks(`visibilities.${value}`),
          }))}
          defaultValue={open[name]}
        />
      ))}
      <div>
        <SubmitButton>{save}</SubmitButton>
      </div>
    </Form>
  )
}
