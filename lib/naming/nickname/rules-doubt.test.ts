import { describe, expect, test } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from './rules'
import { sureParts } from './rules-doubt'
import type { Taught } from '@/lib/naming/types'

const of = (nickname: string) => judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledgeWith([]))

const partsOf = (nickname: string) => {
  const { name, company, role } = sureParts(
    judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledgeWith([])),
  )
  return [name, company, role]
}

test.each([
  ['回声81-砺石风控-渠道运营', ['回声81', '砺石风控', '渠道运营']],
  ['望潮科技-Emil63-产品', [null, null, null]],
  ['许砚秋-砺石风控', ['许砚秋', null, null]],
  ['沈听澜 松果科技 运维', ['沈听澜', '松果科技', '运维']],
])('%s: people are known by no part that is a guess', (nickname, parts) => {
  expect(partsOf(nickname)).toEqual(parts)
})

describe('a correction that is not sure is a guess, with what to teach if it is right or wrong', () => {
  const company = (text: string) => ({ kind: 'COMPANY' as const, text })
  const name = (text: string) => ({ kind: 'NAME' as const, text })
  test.each([
    ['许砚秋-砺石风控', '许砚秋-砺石-风控', company('砺石'), company('砺石风控')],
    ['尹知远-砺石风控PM', '尹知远-砺石-风控PM', company('砺石'), company('砺石风控')],
    ['白见山-K+云合规', '白见山-K-云合规', company('K'), company('K+云')],
    ['望潮科技-Emil63-产品', 'Emil63-望潮科技-产品', company('望潮科技'), name('望潮科技')],
    ['顾南舟 Lumen Pay 测试', '顾南舟 Lumen-Pay-测试', company('Pay'), null],
  ])('%s', (nickname, text, ifRight, ifWrong) => {
    const finding = of(nickname)
    expect([finding.verdict, finding.suggestion, finding.guess]).toEqual([
      'fixable',
      null,
      { text, ifRight, ifWrong },
    ])
  })

  test('taught what is right it is sure, and taught what is wrong it is no longer that', () => {
    const asked = ['许砚秋-砺石风控', '尹知远-砺石风控PM', '望潮科技-Emil63-产品']
    for (const nickname of asked) {
      const { guess } = of(nickname)
      const judged = (one: Taught[number] | null | undefined) =>
        judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledgeWith(one == null ? [] : [one]))
      expect([nickname, judged(guess?.ifRight).suggestion]).toEqual([nickname, guess?.text])
      expect([nickname, judged(guess?.ifWrong).guess?.text]).not.toEqual([nickname, guess?.text])
    }
  })
})
