import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import { checklist, STEP_PAGES, type SetupFacts } from '@/lib/moving-in/rules-checklist'

/** What a community sets up first, each step with its state and the page where it is done. */
export function Checklist({ facts }: { readonly facts: SetupFacts }) {
  const t = useTranslations('movingIn.checklist')
  const steps = checklist(facts)
  const done = steps.filter((one) => one.done).length
  return (
    <Section title={t('title')} aside={t('done', { done, of: steps.length })}>
      <Rows>
        {steps.map(({ step, done: isDone }) => (
          <Row
            key={step}
            title={<a href={STEP_PAGES[step]}>{t(`steps.${step}.title`)}</a>}
            end={<Chip tone={isDone ? 'ok' : 'live'}>{t(isDone ? 'isDone' : 'isOpen')}</Chip>}
          >
            {t(`steps.${step}.${isDone ? 'done' : 'open'}`, {
              groups: facts.groups,
              members: facts.members,
              inside: facts.inside,
              planned: facts.planned,
            })}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
