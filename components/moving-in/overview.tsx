import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { PageHead } from '@/components/ui/page-head'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Section } from '@/components/ui/section'
import type { SetupFacts } from '@/lib/moving-in/rules-checklist'
import type { GroupProgress } from '@/lib/moving-in/types'
import { Checklist } from './checklist'
import { MovingInTabs } from './tabs'

/** How many of each group are in and by which way, the text that reminds the others, and what is still to set up. */
export function MovingInOverview({
  groups,
  text,
  facts,
}: {
  readonly groups: readonly GroupProgress[]
  /** Reminds those who never came in, in the language of the group. */
  readonly text: string
  readonly facts: SetupFacts
}) {
  const t = useTranslations('movingIn')
  const { members, inside } = facts
  const left = members - inside
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        {t('inside', { members, inside })}
      </PageHead>
      <MovingInTabs current="overview" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="grid content-start gap-10">
          <Section title={t('groups')}>
            <ul>
              {groups.map((group) => (
                <Group key={group.id} group={group} />
              ))}
            </ul>
          </Section>
          {left === 0 ? null : (
            <Section title={t('remind')}>
              <div className="mt-4">
                <CopyText label={t('remindLabel', { count: left })} text={text} />
              </div>
            </Section>
          )}
        </div>
        <Checklist facts={facts} />
      </div>
    </>
  )
}

function Group({ group }: { readonly group: GroupProgress }) {
  const t = useTranslations('movingIn')
  const ways = [...group.ways].toSorted((a, b) => b[1] - a[1])
  const left = group.members - group.inside
  return (
    <li className="border-b border-line py-4">
      <ProgressBar
        label={group.name}
        value={group.inside}
        max={Math.max(1, group.members)}
        note={`${String(group.inside)} / ${String(group.members)}`}
      />
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-small text-ink-2">
        {ways.map(([way, count]) => (
          <span key={way}>{t(`by.${way}`, { count })}</span>
        ))}
        {left === 0 ? null : (
          <a
            href={`/desk/moving-in/links?group=${group.id}`}
            className="-my-2.5 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
          >
            {t('notIn', { count: left })}
          </a>
        )}
      </p>
    </li>
  )
}
