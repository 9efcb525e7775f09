import { useLocale, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { CopyText } from '@/components/ui/copy-text'
import { GroupTabs } from '@/components/nights/group-tabs'
import { PageHead } from '@/components/ui/page-head'
import { Segments } from '@/components/ui/segments'
import type { ThanksPage } from '@/lib/activity/credit/types'
import { yearMonth } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** The thanks of a group for a month, to paste, in each language. */
export function ThanksToPaste({
  page: { groups, group, thanks, current },
  texts,
}: {
  readonly page: ThanksPage
  readonly texts: readonly { readonly locale: Locale; readonly text: string }[]
}) {
  const t = useTranslations('duties.thanks')
  const locale = useLocale()
  const { month, evenings } = thanks
  const address = (of: { readonly group?: string; readonly months?: number }) => {
    const to = month.add({ months: of.months ?? 0 }).toString()
    return `/desk/duties/thanks?group=${of.group ?? group.id}&month=${to}`
  }
  const isOn = month.equals(current)
  return (
    <>
      <PageHead
        title={t('title')}
        back={<BackLink href={`/desk/duties?group=${group.id}`}>{t('back')}</BackLink>}
        end={<GroupTabs groups={groups} current={group} href={(id) => address({ group: id })} />}
        intro={t('intro')}
      />
      <div className="mb-6">
        <Segments
          label={t('month')}
          segments={[
            { href: address({ months: -1 }), label: t('previous'), current: false },
            { href: address({}), label: yearMonth(locale, month), current: true },
            ...(isOn ? [] : [{ href: address({ months: 1 }), label: t('next'), current: false }]),
          ]}
        />
        {isOn ? <p className="mt-1.5 text-small text-ink-2">{t('running')}</p> : null}
      </div>
      {evenings === 0 ? (
        <p className="text-ink-2">{t('none', { month: yearMonth(locale, month) })}</p>
      ) : (
        <div className="grid gap-8 lg:grid-cols-2">
          {texts.map(({ locale: language, text }) => (
            <CopyText key={text} label={t('textIn', { language })} text={text} />
          ))}
        </div>
      )}
    </>
  )
}
