import { describe, expect, it } from 'vitest'
import { readInput } from '@/lib/shared/read-form'
import { applySchema } from './schema'

const RULE = '018f4d5c-0000-7000-8000-000000000001'
const FORM = {
  name: ' 陆 望舒 ',
  company: '南窗科技',
  position: '产品',
  city: ' ',
  nickname: '',
  about: '做了六年收单产品。',
  topic: '',
  email: ' Lu@Applicant.Example ',
  groupId: RULE,
  link: '',
  ruleId: RULE,
  acknowledged: 'on',
  website: '',
  began: '',
}

function refusals(form: Record<string, string>) {
  const read = readInput(applySchema, form)
  return read.ok ? [] : read.refusals.map(({ code, field }) => `${field ?? ''} ${code}`)
}

describe('the form to apply', () => {
  it('is read with plain spaces, no empty city and the address in lower case', () => {
    const read = readInput(applySchema, FORM)
    expect(read).toMatchObject({
      value: { name: '陆 望舒', city: null, email: 'lu@applicant.example', link: null },
    })
  })

  it('says everything that is missing at once', () => {
    const { acknowledged: _box, ...rest } = FORM
    expect(refusals({ ...rest, name: '', email: 'lu', groupId: '', about: ' ' })).toEqual([
      'name REQUIRED',
      'about REQUIRED',
      'email EMAIL_UNREADABLE',
      'groupId GROUP_NOT_CHOSEN',
      'acknowledged RULE_NOT_ACKNOWLEDGED',
    ])
  })

  it('says that an address is missing, not that nothing looks like one', () => {
    expect(refusals({ ...FORM, email: ' ' })).toEqual(['email REQUIRED'])
  })

  it('needs no group with a link, and no box without a rule', () => {
    expect(refusals({ ...FORM, groupId: '', link: 'token' })).toEqual([])
    const { acknowledged: _box, ...rest } = FORM
    expect(refusals({ ...rest, ruleId: '' })).toEqual([])
  })
})
