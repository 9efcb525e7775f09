import { describe, expect, it } from 'vitest'
import { claimText, linkText, remindText } from './rules-texts'

const facts = { community: '晚灯', address: 'https://night.example/claim/k' }
const reminding = { community: '晚灯', count: 12, signInAddress: 'https://night.example/sign-in' }

describe('a text of moving in', () => {
  it.each([
    [
      'reminds of the claims, while they are open',
      remindText('zh', { ...reminding, claimAddress: facts.address }),
      '【晚灯】还有 12 位没登录过网站。不用注册，一分钟：\n打开 https://night.example/claim/k\n找到自己的群昵称，在群里说出页面上给你的验证码。',
    ],
    [
      'reminds of signing in by mail, while they are closed',
      remindText('zh', { ...reminding, claimAddress: null }),
      '【晚灯】还有 12 位没登录过网站。留过邮箱的，打开 https://night.example/sign-in 填邮箱，收一封信就能登录；没留过的，请找组织者要一条链接。',
    ],
    [
      'hands a link over',
      linkText('zh', { ...facts, name: '沈知远' }),
      '沈知远，这是你登录「晚灯」的链接，只能用一次，请不要转发：\nhttps://night.example/claim/k',
    ],
  ])('%s, in the language it is asked for', (_, text, expected) => {
    expect(text).toBe(expected)
  })

  it('says where to claim, in either language', () => {
    expect(claimText('zh', facts)).toMatch(/^【晚灯】现在可以登录了.*\n1\. 打开 https/u)
    expect(claimText('en', facts)).toMatch(/^\[晚灯\] You can sign in now.*\n1\. Open https/u)
  })
})
