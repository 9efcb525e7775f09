import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { QrCode } from '@/components/ui/qr-code'
import { Section } from '@/components/ui/section'

/** A link that was just made: as words to send, as a code to scan, and alone. */
export function Sending({ text, link }: { readonly text: string; readonly link: string }) {
  const t = useTranslations('referrals.one')
  return (
    <Section title={t('send')}>
      <div className="grid gap-5 py-4">
        <p className="text-small text-ink-2">{t('sendText')}</p>
        <CopyText label={t('paste')} text={text} button={t('copy')} />
        <div>
          <p className="mb-2 text-small font-semibold">{t('qr')}</p>
          <QrCode text={link} label={t('qrLabel')} />
        </div>
        <Disclosure label={t('link')}>
          <CopyText label={t('link')} text={link} button={t('copyLink')} />
        </Disclosure>
      </div>
    </Section>
  )
}
