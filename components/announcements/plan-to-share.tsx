import { useTranslations } from 'next-intl'
import { planAddress } from '@/components/nights/address'
import { GroupTabs } from '@/components/nights/group-tabs'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { PageHead } from '@/components/ui/page-head'
import { Segments } from '@/components/ui/segments'
import {
  PLAN_THEMES,
  SHARED_WITH,
  SPANS,
  type SharedPlanChoice,
} from '@/lib/announcements/plan/schema'
import type { PlanSheet } from '@/lib/announcements/plan/types'
import { LOCALES } from '@/lib/i18n/locale'
import type { SharedPlan } from '@/lib/talks/view/types'
import { SHARE_PATH, shareAddress } from './share-address'

/** A week or a month of the plan for the chat group: the text at one side, the picture at the other. */
export function PlanToShare({
  plan,
  choice,
  sheet,
  text,
}: {
  readonly plan: SharedPlan
  readonly choice: SharedPlanChoice
  readonly sheet: PlanSheet
  readonly text: string
}) {
  const t = useTranslations('planSheet')
  const tPlan = useTranslations('desk.plan')
  const picture = shareAddress(choice, {}, `${SHARE_PATH}/picture`)
  const { heading, group, period } = sheet
  return (
    <>
      <PageHead
        title={t('title')}
        back={
          <BackLink href={planAddress('/desk/plan', { week: choice.week, group: choice.group })}>
            {tPlan('title')}
          </BackLink>
        }
        end={
          <GroupTabs
            groups={plan.groups}
            current={plan.group}
            href={(id) => shareAddress(choice, { group: id })}
          />
        }
        intro={t('intro')}
      />
      <Choices plan={plan} choice={choice} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:items-start">
        <CopyText key={text} label={t('label')} text={text} />
        <div>
          {/* A plain image: drawn for this page in the size in which it is pasted. */}
          <img
            src={picture}
            alt={t('picture.alt', { group, heading, period })}
            className="block h-auto w-full rounded-soft border border-line rests"
          />
          <div className="mt-3 grid justify-items-start gap-1.5">
            <LinkButton href={picture} download>
              {t('picture.save')}
            </LinkButton>
            <p className="text-small text-ink-2">{t('picture.hint')}</p>
          </div>
        </div>
      </div>
    </>
  )
}

/** What it is made of; each choice is an address. */
function Choices({
  plan: { span, from, to },
  choice,
}: {
  readonly plan: SharedPlan
  readonly choice: SharedPlanChoice
}) {
  const t = useTranslations('planSheet.choose')
  const tHint = useTranslations('planSheet.readersHint')
  const { readers, theme, language } = choice
  return (
    <div className="mb-6">
      <div className="flex flex-wrap gap-x-4 gap-y-2.5">
        <Segments
          label={t('place')}
          segments={[
            {
              href: shareAddress(choice, { week: from.subtract({ days: 1 }) }),
              label: t('previous'),
              current: false,
            },
            { href: shareAddress(choice, { week: undefined }), label: t('now'), current: false },
            {
              href: shareAddress(choice, { week: to.add({ days: 1 }) }),
              label: t('next'),
              current: false,
            },
          ]}
        />
        <Segments
          label={t('span')}
          segments={SPANS.map((one) => ({
            href: shareAddress(choice, { span: one }),
            label: t(one),
            current: one === span,
          }))}
        />
        <Segments
          label={t('readers')}
          segments={SHARED_WITH.map((one) => ({
            href: shareAddress(choice, { readers: one }),
            label: t(one),
            current: one === readers,
          }))}
        />
        <Segments
          label={t('language')}
          segments={LOCALES.map((one) => ({
            href: shareAddress(choice, { language: one }),
            label: t(one),
            current: one === language,
          }))}
        />
        <Segments
          label={t('theme')}
          segments={PLAN_THEMES.map((one) => ({
            href: shareAddress(choice, { theme: one }),
            label: t(one),
            current: one === theme,
          }))}
        />
      </div>
      <p className="mt-1.5 text-small text-ink-2">{tHint(readers)}</p>
    </div>
  )
}
