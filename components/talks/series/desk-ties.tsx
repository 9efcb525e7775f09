import { useLocale, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { ComboBox } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import { TextField } from '@/components/ui/forms/text-field'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import { NAME_MAX, partForm } from '@/lib/talks/series/rules'
import { SEQUEL_KINDS, type DeskTies } from '@/lib/talks/series/types'
import { talkChoices } from './tie-fields'

type Actions = Readonly<Record<'savePart' | 'tie' | 'untie', FormAction>>

/** At the desk: the series of a talk on one side, what it follows or corrects on the other. */
export function DeskTiesView({
  desk,
  actions,
}: {
  readonly desk: DeskTies
  readonly actions: Actions
}) {
  const t = useTranslations('series')
  const { id, topic } = desk.talk
  return (
    <>
      <PageHead
        title={t('title')}
        back={<BackLink href={`/talks/${id}`}>{t('desk.back')}</BackLink>}
      >
        <span className="wrap-anywhere">{topic}</span>
      </PageHead>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <PartView desk={desk} save={actions.savePart} />
        <SequelsView desk={desk} actions={actions} />
      </div>
    </>
  )
}

function PartView({ desk, save }: { readonly desk: DeskTies; readonly save: FormAction }) {
  const t = useTranslations('series.desk')
  const { part, series, talk } = desk
  return (
    <Section title={t('part')}>
      <div className="py-4">
        <Form action={save} label={t('part')} basedOn={partForm(part)}>
          <input type="hidden" name="talkId" value={talk.id} />
          <ChoiceField
            name="seriesId"
            label={t('series')}
            optional
            choices={[
              { value: '', label: t('noSeries') },
              ...series.map((one) => ({ value: one.id, label: one.name })),
            ]}
            defaultValue={part.seriesId}
          />
          <TextField
            name="name"
            label={t('name')}
            help={t('nameHelp')}
            optional
            maxLength={NAME_MAX}
          />
          <TextField
            name="number"
            type="number"
            inputMode="numeric"
            min={1}
            max={99}
            label={t('number')}
            help={t('numberHelp')}
            optional
            defaultValue={part.number?.toString() ?? ''}
          />
          <div>
            <SubmitButton tone="plain">{t('save')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}

function SequelsView({ desk, actions }: { readonly desk: DeskTies; readonly actions: Actions }) {
  const t = useTranslations('series')
  const locale = useLocale()
  const { talk, talks, ties } = desk
  return (
    <Section title={t('desk.sequels')}>
      {ties.sequels.length === 0 ? null : (
        <Rows>
          {ties.sequels.map(({ kind, way, talk: other }) => (
            <Row
              key={`${way} ${other.id}`}
              title={
                <a href={`/desk/plan/${other.id}/series`} className="wrap-anywhere">
                  {other.topic}
                </a>
              }
              end={
                <div className="relative">
                  <Form
                    action={actions.untie}
                    label={t('desk.untieOf', { topic: insideQuotes(locale, other.topic) })}
                  >
                    <input type="hidden" name="talkId" value={way === 'OF' ? talk.id : other.id} />
                    <input type="hidden" name="ofId" value={way === 'OF' ? other.id : talk.id} />
                    <SubmitButton tone="quiet">{t('desk.untie')}</SubmitButton>
                  </Form>
                </div>
              }
            >
              {t(`tie.${kind}.${way}`)}
              {other.date === null ? null : ` · ${fullDate(locale, other.date)}`}
            </Row>
          ))}
        </Rows>
      )}
      <div className="py-4">
        <Form action={actions.tie} label={t('desk.add')}>
          <input type="hidden" name="talkId" value={talk.id} />
          <RadioGroup
            name="kind"
            label={t('desk.kind')}
            choices={SEQUEL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            defaultValue="FOLLOW_UP"
          />
          <ComboBox name="ofId" label={t('desk.of')} choices={talkChoices(locale, talks)} />
          <div>
            <SubmitButton tone="plain">{t('desk.do')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
