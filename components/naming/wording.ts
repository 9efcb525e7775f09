import type { Finding, Remark, VerdictName } from '@/lib/naming/types'

/** What `getTranslations('naming')` gives. */
export type NamingTranslator = {
  (key: string, facts?: Record<string, string | number>): string
  has: (key: string) => boolean
}

/** A finding in words, in one language. */
export type WordedFinding = {
  readonly verdict: VerdictName
  readonly label: string
  /** Why the verdict is what it is. */
  readonly reasons: readonly string[]
  /** What an organiser should look at; possible with every verdict. */
  readonly warnings: readonly string[]
  /** The corrected form; null when there is none to offer. */
  readonly suggestion: string | null
}

export function wordFinding(t: NamingTranslator, finding: Finding): WordedFinding {
  const { verdict, reasons, warnings, suggestion } = finding
  return {
    verdict,
    label: t(`verdicts.${verdict}`),
    reasons: said(t, 'reasons', reasons),
    warnings: said(t, 'warnings', warnings),
    suggestion,
  }
}

/** Codes are known only at run time. A code without a sentence is left out, so that no key is shown. */
function said(t: NamingTranslator, kind: string, remarks: readonly Remark[]): string[] {
  return remarks
    .filter(({ code }) => t.has(`${kind}.${code}`))
    .map(({ code, facts }) => t(`${kind}.${code}`, { ...facts }))
}
