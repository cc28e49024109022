import { z } from 'zod'

/** A whole number as people write it; `Number` alone would take '' and '0x1F' too. */
function whole(min: number, max: number) {
  const message = `应为 ${min} 到 ${max} 之间的整数`
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

const Config = z.object({
  PORT: whole(0, 65_535).default(8080),
  HOST: z.string().default('localhost'),
  GONGKAI_DATA: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgresql:// 开头')
    .optional(),
  GONGKAI_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的完整网址' })
    .optional(),
  GONGKAI_FONTS: z.string().min(1).optional(),
  GONGKAI_TRUST_PROXY: z.stringbool('应为 true 或 false').default(false),
  GONGKAI_UPLOAD_MB: whole(1, 2048).default(50),
  GONGKAI_IMPORT_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,，]+/).filter((host) => host !== '')),
  GONGKAI_KIOSK_SECONDS: whole(30, 900).default(90),
  GONGKAI_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, '应以 smtp:// 或 smtps:// 开头')
    .optional(),
  GONGKAI_MAIL_FROM: z.string().regex(/@/, '应为寄信人的邮箱地址').optional(),
  LOG_LEVEL: z.enum(LEVELS, `应为 ${LEVELS.join('、')} 之一`).default('warn'),
})

/** Everything an operator may set, read once at start. */
export type Config = z.infer<typeof Config>

/** A setting that cannot be used; the message names it and says what it should be. */
export class UnusableSetting extends Error {}

/** Reads the settings from environment variables; empty ones count as not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Config.safeParse(given)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new UnusableSetting(`设置 ${first?.path.join('.') ?? '?'} 不能用：${first?.message ?? ''}`)
}

/** The address residents use, without a slash at the end. */
export function publicUrl(config: Config): string {
  return (config.GONGKAI_PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, '')
}
