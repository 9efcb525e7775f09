import { fold } from '@/lib/search/fold'

/** By which two people are of one company: width, case and spaces aside. Null when none is named. */
export function companyKey(company: string | null): string | null {
  const key = fold(company ?? '').replace(/\s+/gu, '')
  return key === '' ? null : key
}
