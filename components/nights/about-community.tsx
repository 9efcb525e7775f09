import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { CommunityView } from '@/lib/communities/types'
import type { NightClocks } from '@/lib/nights/types'

export type AboutProps = {
  readonly community: Pick<CommunityView, 'name' | 'about' | 'groups' | 'applyBy' | 'visitors'>
  /** Of an ordinary evening. */
  readonly clocks: NightClocks
  /** Whether this visitor has an application that is on its way. */
  readonly applied: boolean
}

/**
 * What a visitor reads first: what this is, its groups, how an evening goes, how to join. All of it has
 * room above the fold of a phone, with the head of tonight below it.
 */
export function AboutCommunity({ community, clocks, applied }: AboutProps) {
  const t = useTranslations('home.about')
  const { about, groups, applyBy, visitors } = community
  const join = t(applyBy === 'ANYONE' ? 'joinText' : 'joinReferred')
  return (
    <section
      aria-label={t('label')}
      className="mb-8 grid gap-x-14 gap-y-4 border-b border-line pb-7 md:mb-10 md:grid-cols-[minmax(0,1fr)_18rem] lg:grid-cols-[minmax(0,1fr)_20.5rem]"
    >
      <div>
        <p className="max-w-read font-serif text-title font-bold text-pretty md:text-h2">
          {about === '' ? t('sentence') : about}
        </p>
        <GroupLines groups={groups.filter(({ isOpen }) => isOpen)} label={t('groups')} />
      </div>
      <div className="grid content-start gap-3">
        <Evening clocks={clocks} />
        <div className="flex flex-wrap items-center gap-3 empty:hidden">
          {applied || applyBy === 'ANYONE' ? (
            <LinkButton href={applied ? '/application' : '/apply'} tone="primary">
              {applied ? t('appliedDo') : t('joinDo')}
            </LinkButton>
          ) : null}
          {visitors.archive ? (
            <LinkButton href="/archive" tone="quiet">
              {t('read')}
            </LinkButton>
          ) : null}
        </div>
        <p className="text-small text-ink-2">{applied ? t('appliedText') : join}</p>
      </div>
    </section>
  )
}

/** So many groups have room above the fold. */
const MAX_GROUPS = 4

/** A line for each open group: its name, and what it says of itself. More than have room are counted. */
function GroupLines({
  groups,
  label,
}: {
  readonly groups: AboutProps['community']['groups']
  readonly label: string
}) {
  const t = useTranslations('home.about')
  const more = groups.length - MAX_GROUPS
  return (
    <ul aria-label={label} className="mt-2.5 grid gap-0.5 text-small">
      {groups.slice(0, MAX_GROUPS).map(({ id, name, about }) => (
        <li key={id} className="flex flex-wrap gap-x-2.5">
          <span className="font-semibold">{name}</span>
          {about === '' ? null : <span className="text-ink-2">{about}</span>}
        </li>
      ))}
      {more > 0 ? <li className="text-ink-2">{t('moreGroups', { count: more })}</li> : null}
    </ul>
  )
}

/** The clocks of an ordinary evening on one line, in their order. */
function Evening({ clocks }: { readonly clocks: NightClocks }) {
  const t = useTranslations('home.about')
  const steps = [
    { key: 'checkIn', at: clocks.checkInOpens },
    { key: 'talk', at: clocks.starts },
    { key: 'questions', at: clocks.questions },
    { key: 'transcript', at: t('after') },
  ] as const
  return (
    <ol
      aria-label={t('evening')}
      className="grid grid-cols-4 gap-x-2 border-t-2 border-ink pt-2 text-small tabular-nums"
    >
      {steps.map(({ key, at }) => (
        <li key={key}>
          <span className="block text-tiny text-ink-3">{at}</span>
          {t(`steps.${key}`)}
        </li>
      ))}
    </ol>
  )
}
