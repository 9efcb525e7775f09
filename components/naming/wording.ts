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
  /** What a person should look at, whatever the verdict. */
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

/** A code is known only at run time; one without a sentence is left out rather than shown as a key. */
function said(t: NamingTranslator, kind: string, remarks: readonly Remark[]): string[] {
  return remarks
    .filter(({ code }) => t.has(`${kind}.${code}`))
    .map(({ code, facts }) => t(`${kind}.${code}`, { ...facts }))
}
