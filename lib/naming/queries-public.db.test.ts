import { beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '@/lib/testing/database'
import { takeBack, teach } from '@/lib/naming/knowledge/commands'
import { checkNickname } from './queries'
import { checkNicknameForApplicants, ruleForApplicants } from './queries-public'
import { createCommunity, CONSOLE } from './fixtures'

beforeEach(freshDatabase)

describe('the public rule', () => {
  it('has no verdict before the first rule', async () => {
    expect(await ruleForApplicants()).toBeNull()
    expect(await checkNicknameForApplicants('沈知远-青舟支付-产品')).toBeNull()
  })

  it('shows a visitor the template, and not who wrote the rule', async () => {
    await createCommunity(3)
    expect(Object.keys((await ruleForApplicants()) ?? {}).toSorted()).toEqual([
      'id',
      'reminderLimit',
      'template',
      'version',
    ])
    expect(await checkNicknameForApplicants('沈知远-青舟支付-产品')).toMatchObject({
      verdict: 'compliant',
    })
  })

  it('uses taught companies, and does not reveal taught names of people', async () => {
    await createCommunity(3)
    await teach(CONSOLE, { kind: 'COMPANY', text: '某某' })
    const name = await teach(CONSOLE, { kind: 'NAME', text: '北京' })
    const nicknames = ['北京-某某-产品', '某某产品沈知远', '北京产品']
    const forApplicants = await Promise.all(nicknames.map(checkNicknameForApplicants))
    const inside = (nickname: string) => checkNickname(CONSOLE, nickname)
    expect(forApplicants).not.toEqual(await Promise.all(nicknames.map(inside)))
    if (name.ok) await takeBack(CONSOLE, name.value)
    expect(forApplicants).toEqual(await Promise.all(nicknames.map(inside)))
  })
})
