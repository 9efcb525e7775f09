import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { DraftForm } from '@/components/naming/draft-form'
import { BackToDesk } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { canManageRules } from '@/lib/naming/policy'
import { ruleInForce } from '@/lib/naming/queries'
import { FIRST_RULE } from '@/lib/naming/rules/rules-drafts'
import { begin } from '../actions'

/** A new draft begins as the rule in force. */
export default async function NewRulePage() {
  const [viewer, t] = await Promise.all([currentViewer(), getTranslations('naming.desk')])
  if (!canManageRules(viewer)) denyAccess(viewer, '/desk/rules/new')
  const rule = await ruleInForce(viewer)
  const { template, reminderLimit } = rule ?? FIRST_RULE
  return (
    <div className="max-w-form">
      <PageHead back={<BackToDesk place="rules" />} title={t('new')}>
        {t('newIntro')}
      </PageHead>
      <DraftForm
        draft={{ ...FIRST_RULE, template, reminderLimit }}
        action={begin}
        label={t('new')}
        isNew
      />
    </div>
  )
}
