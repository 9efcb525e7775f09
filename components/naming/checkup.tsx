import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NicknameCheckup } from '@/lib/naming/knowledge/types'
import { KNOWLEDGE_KINDS, PART_NAMES } from '@/lib/naming/schema'
import { wordedShape } from './announcing'
import { TeachButtons } from './teach-buttons'
import { TeachForm } from './teach-form'
import { VerdictChip } from './verdict-chip'
import { VerdictNotes } from './verdict-notes'
import type { NamingTranslator } from './wording'

/** A nickname taken apart: verdict, parts, reasons, and what can be taught of it in one tap. */
export function Checkup({
  checkup: { finding, rule, pieces },
  teach,
}: {
  readonly checkup: NicknameCheckup
  readonly teach: FormAction
}) {
  const t = useTranslations('naming.check')
  const naming = useTranslations('naming')
  const shape = wordedShape(naming as unknown as NamingTranslator, rule.template)
  return (
    <>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <span className="min-w-0 text-title font-semibold wrap-anywhere">{finding.nickname}</span>
          <VerdictChip verdict={finding.verdict} />
        </div>
        <p className="text-small text-ink-3">{t('rule', { version: rule.version, shape })}</p>
        <VerdictNotes finding={finding} />
      </div>
      <Section title={t('parts')}>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 py-4 md:grid-cols-4">
          {PART_NAMES.map((part) => (
            <div key={part}>
              <dt className="text-tiny text-ink-3">{naming(`parts.${part}`)}</dt>
              <dd className="wrap-anywhere">
                {finding.parts[part] ?? <span className="text-ink-3">{t('absent')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('teach')}>
        <p className="pt-3 text-small text-ink-2">{t('teachText')}</p>
        <ul>
          {pieces.map(({ text, readAs, taughtAs }) => (
            <li key={text} className="grid gap-2 border-b border-line py-3.5">
              <p className="flex flex-wrap items-center gap-3">
                <span className="font-semibold wrap-anywhere">{text}</span>
                <span className="text-small text-ink-2">
                  {readAs === null ? t('unread') : t('readAs', { part: readAs })}
                </span>
                {taughtAs === null ? null : (
                  <Chip tone="ok">{t('taughtAs', { kind: taughtAs })}</Chip>
                )}
              </p>
              {taughtAs === null ? (
                <TeachButtons
                  text={text}
                  action={teach}
                  kinds={KNOWLEDGE_KINDS.map((kind) => ({
                    kind,
                    label: t('teachAs', { kind }),
                    name: t('teachNamed', { text, kind }),
                  }))}
                />
              ) : null}
            </li>
          ))}
        </ul>
        <div className="pt-5">
          <TeachForm action={teach} />
        </div>
      </Section>
    </>
  )
}
