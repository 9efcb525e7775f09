import { coverOf } from './engine-roles'
import { COMPANIES, COMPANY_ENDINGS } from './knowledge-companies'
import { CITIES } from './knowledge-cities'

const NOBODY: ReadonlySet<string> = new Set()

/** How much a folded text looks like a company: 12 a known one, 8 called like one, about 2 nothing against it. */
export function companyScore(text: string, taught: ReadonlySet<string>): number {
  if (isKnown(text, taught)) return 12
  const bare = text.replace(ASIDE, '').replace(FORMER, '').trim()
  if (bare !== '' && bare !== text) return companyScore(bare, taught)
  if (knownAffixed(text, taught)) return 10
  if (/[a-z0-9]\.(?:com|cn|net|io|ai|me|org)$/u.test(text)) return 9
  const { length } = text
  if (length > 2 && COMPANY_ENDINGS.test(text)) return coverOf(text, NOBODY).weak ? 3 : 7
  if (/^\d+\p{Script=Han}|^\p{Script=Han}+\d+$|^\d[a-z]|[a-z]\d$/u.test(text)) return 6
  if (length === 1) return -1
  if (/^[a-z]+$/u.test(text)) return /[aeiou]/u.test(text) ? 2 : 4
  return length > 12 ? 0 : 2
}

export function isKnown(text: string, taught: ReadonlySet<string>): boolean {
  return COMPANIES.has(text) || taught.has(text)
}

const ASIDE = /[(（[【][^)）\]】]*[)）\]】]/gu
export const FORMER = /^(?:ex[- ]?|前|原)(?=.{2})/u

/** A known one with a place, an ending or a department around it: `深圳招行`, `京东金融`, `招行卡中心`. */
function knownAffixed(text: string, taught: ReadonlySet<string>): boolean {
  for (let cut = 2; cut <= Math.min(text.length - 1, 10); cut += 1) {
    const head = text.slice(0, cut)
    const tail = text.slice(cut)
    if (CITIES.has(head) && isKnown(tail, taught)) return true
    if (!isKnown(head, taught)) continue
    if (CITIES.has(tail) || TAIL.test(tail)) return true
    if (isKnown(tail.replace(/^[·.&+ ]/u, ''), taught)) return true
  }
  return false
}

const TAIL =
  /^(?:总行|分行|支行|.{0,4}(?:中心|部|分行|支行|研究院|事业部|公司|集团|分公司|子公司)|集团|科技|金融|支付|金服|金科|金控|信用卡|卡|银行|保险|证券|基金|信托|钱包|网|软开|软件|信息|数据|云|理财|财富|资管|控股|中国|国际|数科|消金|消费金融|互娱|商城|物流|健康|影业|音乐|游戏|旅行|出行|外卖|电子|商务|租赁|产险|财险|寿险|人寿|养老|普惠|金融云|云商|互联|互联网金融|互金)$/u
