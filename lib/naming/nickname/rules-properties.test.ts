import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '@/lib/search/fold'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from './rules'
import { composeNickname } from '@/lib/naming/rules/rules-template'
import type { Finding, PartName, NicknameTemplate } from '@/lib/naming/types'

/** What must hold of every nickname, under every template. */

const GENERAL = knowledgeWith([])
const NAMES = ['林檎', '王小芽', '欧阳云溪', '阿禾', '石', '车厘子', 'Nora', 'Quentin', '老周']
const COMPANIES = ['茶马科技', '青竹支付', '云杉银行', '九月网络', '有间商城', '半亩保险', 'e+金服']
const ROLES = ['产品', '研发', '架构师', '风控总监', 'PM', 'CTO', '测试工程师', '运营经理']
const CITIES = ['北京', '上海', '杭州', '深圳', '新加坡', '成都', '乌鲁木齐']
const PARTS: readonly PartName[] = ['name', 'company', 'role', 'city']

const piece = fc.oneof(
  fc.constantFrom(...NAMES, ...COMPANIES, ...ROLES, ...CITIES),
  fc.constantFrom(
    '前',
    '(前)',
    '（前）',
    '打杂',
    'BJ',
    '沪',
    '🌙',
    '?',
    '\uFFFD',
    'C++',
    '58',
    '豆角',
  ),
  fc.string({ maxLength: 5, unit: 'grapheme' }),
)
const separator = fc.constantFrom(
  '-',
  '_',
  ' ',
  '—',
  '～',
  '+',
  '/',
  '，',
  '.',
  '@',
  '·',
  '|',
  '',
  '--',
)
const nickname = fc
  .array(fc.tuple(piece, separator), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(''))
const text = fc.oneof(
  nickname,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)

const template: fc.Arbitrary<NicknameTemplate> = fc
  .tuple(
    fc.shuffledSubarray([...PARTS], { minLength: 1 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    fc.constantFrom('-', '_', ' ', '/', '|', ' - ', '·', '+', '--', '~'),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([parts, required, separator, longest]) => ({
    parts: parts.map((part, at) => ({ part, required: required[at] ?? true })),
    separator,
    longest,
  }))

test('any text at all gets a verdict, under any template', () => {
  fc.assert(
    fc.property(text, template, (nickname, template) => {
      const finding = judge(nickname, template, GENERAL)
      expect(finding.nickname).toBe(nickname)
      const offered = [finding.suggestion, finding.guess].filter((one) => one !== null)
      expect(offered.length).toBe(finding.verdict === 'fixable' ? 1 : 0)
      expect(finding.missing.length > 0).toBe(finding.verdict === 'incomplete')
      expect(finding.reasons.length).toBeGreaterThan(0)
    }),
    { numRuns: 3000 },
  )
}, 30_000)

test('a suggestion is itself compliant, under any template', () => {
  fc.assert(
    fc.property(text, template, (nickname, template) => {
      const { suggestion } = judge(nickname, template, GENERAL)
      if (suggestion === null) return
      expect([suggestion, judge(suggestion, template, GENERAL).verdict]).toEqual([
        suggestion,
        'compliant',
      ])
    }),
    { numRuns: 3000 },
  )
})

test('checking is idempotent', () => {
  fc.assert(
    fc.property(text, (nickname) => {
      const once = judge(nickname, DEFAULT_NICKNAME_TEMPLATE, GENERAL)
      expect(judge(nickname, DEFAULT_NICKNAME_TEMPLATE, GENERAL)).toEqual(once)
      const corrected = once.suggestion ?? nickname
      const twice = judge(corrected, DEFAULT_NICKNAME_TEMPLATE, GENERAL)
      expect(twice.suggestion ?? corrected).toBe(corrected)
    }),
    { numRuns: 2000 },
  )
})

test('the text of a part occurs in the folded nickname', () => {
  fc.assert(
    fc.property(text, template, (nickname, template) => {
      const { parts } = judge(nickname, template, GENERAL)
      const folded = bare(nickname)
      for (const part of PARTS) {
        const of = parts[part]
        if (of !== null) expect(folded.includes(bare(of))).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

const whole = fc
  .record({
    name: fc.constantFrom(...NAMES),
    company: fc.constantFrom(...COMPANIES),
    role: fc.constantFrom(...ROLES),
    city: fc.option(fc.constantFrom(...CITIES), { nil: null }),
  })
  .map((parts) => ({ parts, nickname: composeNickname(parts, DEFAULT_NICKNAME_TEMPLATE) }))

test('what is composed of known parts is compliant, and read as those parts', () => {
  fc.assert(
    fc.property(whole, ({ parts, nickname }) => {
      const finding = judge(nickname, DEFAULT_NICKNAME_TEMPLATE, GENERAL)
      expect([nickname, finding.verdict, finding.parts]).toEqual([nickname, 'compliant', parts])
    }),
  )
})

test('folding never turns one part into another', () => {
  const foldings = [
    fold,
    (one: string) => one.toUpperCase(),
    (one: string) => one.toLowerCase(),
    widened,
  ]
  const separators = ['_', '—', '~', '，', '|', ' - ', '－', '+', ' ']
  fc.assert(
    fc.property(
      whole,
      fc.constantFrom(...foldings),
      fc.constantFrom('-', ...separators),
      ({ parts, nickname }, folding, other) => {
        const changed = folding(nickname).replaceAll(/[-－]/gu, other)
        expect([changed, lowered(judge(changed, DEFAULT_NICKNAME_TEMPLATE, GENERAL))]).toEqual([
          changed,
          lowered({ parts }),
        ])
      },
    ),
  )
})

test('order and separators are put right without a change of the parts', () => {
  fc.assert(
    fc.property(whole, fc.constantFrom('_', '—', '～', '，', ' '), ({ parts, nickname }, other) => {
      const wrong = [parts.role, parts.company, parts.name, parts.city]
        .filter((part) => part !== null)
        .join(other)
      const finding = judge(wrong, DEFAULT_NICKNAME_TEMPLATE, GENERAL)
      expect([wrong, finding.verdict, finding.suggestion]).toEqual([wrong, 'fixable', nickname])
    }),
  )
})

test('to be taught a company never makes a compliant nickname worse', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        nickname,
        whole.map((one) => one.nickname),
      ),
      fc.array(fc.oneof(piece, fc.constantFrom(...NAMES, ...ROLES, ...CITIES)), { maxLength: 3 }),
      piece,
      (nickname, before, company) => {
        const taught = before.map((text) => ({ kind: 'COMPANY' as const, text }))
        const less = knowledgeWith(taught)
        if (judge(nickname, DEFAULT_NICKNAME_TEMPLATE, less).verdict !== 'compliant') return
        const more = knowledgeWith([...taught, { kind: 'COMPANY', text: company }])
        expect([nickname, judge(nickname, DEFAULT_NICKNAME_TEMPLATE, more).verdict]).toEqual([
          nickname,
          'compliant',
        ])
      },
    ),
    { numRuns: 2000 },
  )
})

test('a word that does not occur changes nothing, though nothing is ruled out early then', () => {
  const kinds = ['NAME', 'COMPANY', 'ROLE', 'CITY'] as const
  const taught = knowledgeWith(kinds.map((kind) => ({ kind, text: '龘靐齉' })))
  fc.assert(
    fc.property(text, (nickname) => {
      const plainly = judge(nickname, DEFAULT_NICKNAME_TEMPLATE, GENERAL)
      expect(judge(nickname, DEFAULT_NICKNAME_TEMPLATE, taught)).toEqual(plainly)
    }),
    { numRuns: 2000 },
  )
})

/** Folded, without what cannot be seen. */
function bare(text: string): string {
  return fold(text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s]/gu, '')).replace(
    /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s]/gu,
    '',
  )
}

function lowered({ parts }: Pick<Finding, 'parts'>): Finding['parts'] {
  const of = (text: string | null) => (text === null ? null : fold(text))
  return {
    name: of(parts.name),
    company: of(parts.company),
    role: of(parts.role),
    city: of(parts.city),
  }
}

/** Every ASCII character in its full-width form. */
function widened(text: string): string {
  return text.replaceAll(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
}
