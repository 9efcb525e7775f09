import { useTranslations } from 'next-intl'
import { VerdictNotes } from '@/components/naming/verdict-notes'
import { LinkButton } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import type { Finding } from '@/lib/naming/types'

const STEPS = [
  ['profile', '/me/visibility'],
  ['tonight', '/'],
  ['members', '/members'],
  ['referral', '/referrals'],
  ['signIn', '/me/profile'],
] as const

/** What a new member does first: the nickname in the group, then a look around. */
export function Welcome({
  name,
  group,
  finding,
  balance,
}: {
  readonly name: string
  readonly group: string
  /** What the rule in force says of the nickname they hold; null without a nickname or a rule. */
  readonly finding: Finding | null
  /** How many they may refer. */
  readonly balance: number
}) {
  const t = useTranslations('applications.welcome')
  return (
    <div className="grid max-w-form grid-cols-[minmax(0,1fr)] gap-8">
      <PageHead title={t('title', { name })}>{t('intro')}</PageHead>
      <Section title={t('nickname.title')}>
        <div className="grid gap-4 py-4">
          {finding === null ? (
            <p>{t('noNickname')}</p>
          ) : (
            <>
              <CopyText
                label={t('nickname.text', { group })}
                text={finding.suggestion ?? finding.nickname}
                button={t('copy')}
              />
              {finding.verdict === 'compliant' ? null : (
                <div>
                  <p className="mb-2 text-small text-ink-2">{t('fix')}</p>
                  <VerdictNotes finding={finding} />
                </div>
              )}
            </>
          )}
          <div>
            <LinkButton href="/rules">{t('rules')}</LinkButton>
          </div>
        </div>
      </Section>
      <Rows>
        {STEPS.map(([step, href]) => (
          <Row
            key={step}
            title={t(`${step}.title`)}
            end={<LinkButton href={href}>{t(`${step}.do`)}</LinkButton>}
          >
            {t(`${step}.text`, { count: balance })}
          </Row>
        ))}
      </Rows>
    </div>
  )
}
