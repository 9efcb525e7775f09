import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** For a visitor who is not of the community: the way to apply, or back to what one applied for. */
export function ApplyingEntry({ applied }: { readonly applied: boolean }) {
  const t = useTranslations('applications.applying.entry')
  return (
    <Notice
      title={applied ? t('applied') : t('visitor')}
      actions={
        <LinkButton href={applied ? '/application' : '/apply'}>
          {applied ? t('appliedDo') : t('visitorDo')}
        </LinkButton>
      }
    >
      {applied ? t('appliedText') : t('visitorText')}
    </Notice>
  )
}
