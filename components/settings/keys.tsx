import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Notice } from '@/components/ui/notice'
import { Row, Rows, Section } from '@/components/ui/section'

/** Whether SECRET is set, and how many keys it holds. */
export type KeyState = { readonly isSet: boolean; readonly count: number }

const DEPENDS = ['sessions', 'forms', 'limits', 'erased'] as const
const ROTATE = 'npm run --silent yehua -- rotate-secret'

/** The state of the signing keys, how to put a fresh one in front, and what happens to each thing then. */
export function KeysView({ state: { isSet, count } }: { readonly state: KeyState }) {
  const t = useTranslations('settings.keys')
  return (
    <div className="grid max-w-read grid-cols-[minmax(0,1fr)] gap-10">
      <Notice tone={isSet ? 'ok' : 'live'} title={isSet ? t('isSet', { count }) : t('isMade')}>
        {t(isSet ? 'isSetText' : 'isMadeText')}
      </Notice>
      <Section title={t('rotate')}>
        <div className="mt-4 grid gap-4">
          <p className="text-small text-ink-2">{t('rotateText')}</p>
          <CopyText label={t('command')} text={ROTATE} />
        </div>
      </Section>
      <Section title={t('depends')}>
        <Rows>
          {DEPENDS.map((one) => (
            <Row
              key={one}
              title={t(`what.${one}`)}
              end={<span className="text-small text-ink-2">{t(`key.${one}`)}</span>}
            >
              {t(`after.${one}`)}
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  )
}
