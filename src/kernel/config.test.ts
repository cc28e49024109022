import { describe, expect, it } from 'vitest'
import { publicUrl, readConfig, UnusableSetting } from './config.ts'

describe('the settings', () => {
  it('have defaults that run on a machine with nothing set', () => {
    expect(readConfig({})).toEqual({
      PORT: 8080,
      HOST: 'localhost',
      GONGKAI_TRUST_PROXY: false,
      GONGKAI_UPLOAD_MB: 50,
      GONGKAI_IMPORT_HOSTS: [],
      GONGKAI_KIOSK_SECONDS: 90,
      LOG_LEVEL: 'warn',
    })
  })

  it('count as not set when they are empty, and let others of the environment be', () => {
    const names = ['PORT', 'HOST', 'GONGKAI_DATA', 'DATABASE_URL', 'GONGKAI_PUBLIC_URL', 'GONGKAI_FONTS']
    const empty = Object.fromEntries([...names, 'GONGKAI_TRUST_PROXY', 'LOG_LEVEL'].map((name) => [name, '']))
    expect(readConfig({ ...empty, PATH: '/bin', HOME: undefined })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['GONGKAI_UPLOAD_MB', '1', 1],
    ['GONGKAI_UPLOAD_MB', '2048', 2048],
    ['GONGKAI_TRUST_PROXY', 'true', true],
    ['GONGKAI_TRUST_PROXY', '1', true],
    ['GONGKAI_TRUST_PROXY', 'false', false],
    ['LOG_LEVEL', 'debug', 'debug'],
    ['DATABASE_URL', 'postgres://a@b/c', 'postgres://a@b/c'],
    ['DATABASE_URL', 'postgresql://a@b/c', 'postgresql://a@b/c'],
    ['GONGKAI_PUBLIC_URL', 'https://gk.suixi.gov.cn', 'https://gk.suixi.gov.cn'],
    ['GONGKAI_DATA', '/srv/公开', '/srv/公开'],
  ])('take %s=%s', (name, value, read) => {
    expect(readConfig({ [name]: value })).toMatchObject({ [name]: read })
  })

  it.each([
    ['PORT', '-1', '应为 0 到 65535 之间的整数'],
    ['PORT', '65536', '应为 0 到 65535 之间的整数'],
    ['PORT', '80.5', '应为 0 到 65535 之间的整数'],
    ['PORT', ' ', '应为 0 到 65535 之间的整数'],
    ['PORT', '0x50', '应为 0 到 65535 之间的整数'],
    ['PORT', 'http', '应为 0 到 65535 之间的整数'],
    ['GONGKAI_UPLOAD_MB', '0', '应为 1 到 2048 之间的整数'],
    ['GONGKAI_UPLOAD_MB', '2049', '应为 1 到 2048 之间的整数'],
    ['GONGKAI_TRUST_PROXY', 'perhaps', '应为 true 或 false'],
    ['LOG_LEVEL', 'loud', '应为 silent、error、warn、info、debug 之一'],
    ['DATABASE_URL', 'mysql://a@b/c', '应以 postgresql:// 开头'],
    ['DATABASE_URL', 'localhost:5432', '应以 postgresql:// 开头'],
    ['GONGKAI_PUBLIC_URL', 'gk.suixi.gov.cn', '应为 http:// 或 https:// 开头的完整网址'],
    ['GONGKAI_PUBLIC_URL', 'javascript:alert(1)', '应为 http:// 或 https:// 开头的完整网址'],
  ])('refuse %s=%s by name, saying what it should be', (name, value, message) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(UnusableSetting)
    expect(read).toThrow(`设置 ${name} 不能用：${message}`)
  })

  it('never repeat the value, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://me:hunter2@b/c' })).toThrow(/^(?!.*hunter2)/)
  })
})

describe('the address residents use', () => {
  it.each([
    [{}, 'http://localhost:8080'],
    [{ PORT: '9090' }, 'http://localhost:9090'],
    [{ GONGKAI_PUBLIC_URL: 'https://gk.suixi.gov.cn/' }, 'https://gk.suixi.gov.cn'],
    [{ GONGKAI_PUBLIC_URL: 'https://suixi.gov.cn/gk//' }, 'https://suixi.gov.cn/gk'],
  ])('from %j is %s', (env, url) => {
    expect(publicUrl(readConfig(env))).toBe(url)
  })
})
