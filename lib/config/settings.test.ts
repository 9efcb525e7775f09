import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSettings, SETTINGS } from './settings'

describe('the settings', () => {
  it('are those of .env.example', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
    const documented = [...example.matchAll(/^#?([A-Z_]+)=/gmu)].map((match) => match[1])
    expect(documented.toSorted()).toEqual(Object.keys(SETTINGS).toSorted())
  })

  it('have defaults for everything that can have one', () => {
    expect(parseSettings({}).settings).toEqual({
      DATABASE_URL: undefined,
      DATA_DIR: '.data',
      DEMO_TIME_ZONE: 'Asia/Shanghai',
      HOST: '0.0.0.0',
      PORT: 3000,
      PUBLIC_URL: undefined,
      TRUST_PROXY: false,
      SECRET: undefined,
      SESSION_DAYS: 90,
      SESSION_IDLE_DAYS: 30,
      RECENT_SIGN_IN_MINUTES: 15,
      SMTP_URL: undefined,
      MAIL_FROM: undefined,
      OIDC_ISSUER: undefined,
      OIDC_CLIENT_ID: undefined,
      OIDC_CLIENT_SECRET: undefined,
      OIDC_NAME: undefined,
      WECHAT_APP_ID: undefined,
      WECHAT_APP_SECRET: undefined,
      WECHAT_STAND_IN: undefined,
      OFFLINE: true,
      LOG_LEVEL: 'info',
      YEHUA_MODE: 'production',
    })
  })

  it('count an empty value as absent', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual(parseSettings({}))
  })

  it('accept every example they give', () => {
    const environment: Record<string, string> = {}
    for (const [name, { example }] of Object.entries(SETTINGS)) environment[name] = example
    expect(parseSettings(environment).faults).toEqual([])
  })

  it.each([
    ['PORT', 'three thousand', 'PORT is not a number. Example: PORT=8080'],
    ['PORT', '70000', 'PORT is above 65535. Example: PORT=8080'],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY is neither true nor false. Example: TRUST_PROXY=true'],
    [
      'DATABASE_URL',
      'mysql://db.example.org/yehua',
      'DATABASE_URL is not an address that begins with postgresql:// or postgres://. Example: DATABASE_URL=postgresql://yehua:secret@db.example.org:5432/yehua',
    ],
    [
      'MAIL_FROM',
      'Yehua',
      'MAIL_FROM holds no e-mail address. Example: MAIL_FROM=Yehua <yehua@example.org>',
    ],
  ])('refuse %s=%s in one line with an example', (name, value, line) => {
    expect(parseSettings({ [name]: value }).faults).toEqual([line])
  })

  it('refuse an identity provider that is named in part', () => {
    const { faults } = parseSettings({ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: ' ' })
    expect(faults.map((line) => line.split(' ')[0])).toEqual([
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
    ])
    expect(parseSettings({ OIDC_NAME: 'Example ID' }).faults).toEqual([])
    expect(parseSettings({ WECHAT_APP_ID: 'wx1' }).faults).toEqual([
      'WECHAT_APP_SECRET is missing beside the other WECHAT settings. Example: WECHAT_APP_SECRET=a1b2… (from WeChat)',
    ])
  })

  it.each(['https://api.example.org', 'http://example.org', 'http://localhost:4000/path'])(
    'refuse %s as a stand-in for WeChat',
    (WECHAT_STAND_IN) => {
      expect(parseSettings({ WECHAT_STAND_IN }).faults).toHaveLength(1)
    },
  )

  it('report all faults at once', () => {
    const { faults } = parseSettings({ PORT: '-1', LOG_LEVEL: 'loud', SECRET: 'short' })
    expect(faults.map((line) => line.split(' ')[0])).toEqual(['PORT', 'SECRET', 'LOG_LEVEL'])
  })
})
